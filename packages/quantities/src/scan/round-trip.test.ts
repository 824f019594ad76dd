import fc from "fast-check";
import { expect, test } from "vitest";
import { readChinese } from "../chinese/read-chinese.ts";
import { readJapanese } from "../japanese/read-japanese.ts";
import { readKorean } from "../korean/read-korean.ts";
import type { Quantity } from "../quantity.ts";
import { readRussian } from "../russian/read-russian.ts";

type Print = (value: number) => string;

/** Whole numbers of every size up to 10^15, small ones as often as large ones. */
const WHOLE = fc.oneof(
  fc.integer({ min: 1, max: 99 }),
  fc.integer({ min: 1, max: 99_999 }),
  fc.integer({ min: 1, max: 999_999_999 }),
  fc.integer({ min: 1, max: 999_999_999_999_999 }),
);

/** Splits into groups of four digits, lowest first. */
function myriads(value: number): number[] {
  const groups: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 10_000)) groups.push(rest % 10_000);
  return groups;
}

function printChinese(digits: string, small: string, big: string): Print {
  return (value) => {
    const groups = myriads(value);
    let out = "";
    let needsZero = false;
    for (let i = groups.length - 1; i >= 0; i--) {
      const group = groups[i] ?? 0;
      if (group === 0) {
        needsZero = out !== "";
        continue;
      }
      if (out !== "" && (needsZero || group < 1000)) out += digits[0];
      needsZero = false;
      out += section(group, digits, small, out === "");
      out += big[i] ?? "";
      if (big[i] === " ") out = out.trimEnd();
    }
    return out;
  };
}

function section(group: number, digits: string, small: string, isFirst: boolean): string {
  let out = "";
  let zero = false;
  for (const [place, unit] of [1000, 100, 10, 1].entries()) {
    const digit = Math.floor(group / unit) % 10;
    if (digit === 0) {
      zero = out !== "";
      continue;
    }
    if (zero) out += digits[0];
    zero = false;
    // 十五, but 一百一十五.
    const bare = unit === 10 && digit === 1 && out === "" && isFirst;
    out += (bare ? "" : digits[digit]) + (small[place] ?? "").trim();
  }
  return out;
}

/** Numerals without zeros, where one is silent before ten, a hundred and a thousand. */
function printPlain(digits: string[], small: string[], big: string[]): Print {
  return (value) =>
    myriads(value)
      .map((group, i) => {
        if (group === 0) return "";
        let out = "";
        for (const [place, unit] of [1000, 100, 10, 1].entries()) {
          const digit = Math.floor(group / unit) % 10;
          if (digit === 0) continue;
          out += (digit === 1 && unit > 1 ? "" : digits[digit]) + (small[place] ?? "");
        }
        return out + (big[i] ?? "");
      })
      .reverse()
      .join("");
}

/** "5만8천 533": digits before each scale. */
function printMixed(big: string[], thousand: string, gap: string): Print {
  return (value) =>
    myriads(value)
      .map((group, i) => {
        if (group === 0) return "";
        const head = Math.floor(group / 1000);
        const rest = group % 1000;
        const parts = [head > 0 ? `${head}${thousand}` : "", rest > 0 ? String(rest) : ""];
        return parts.join("") + (big[i] ?? "");
      })
      .reverse()
      .filter((part) => part !== "")
      .join(gap);
}

const NATIVE_ONES = ["", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"];
const NATIVE_TENS = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"];

function printNative(value: number): string {
  if (value === 20) return "스무";
  return `${NATIVE_TENS[Math.floor(value / 10)]}${NATIVE_ONES[value % 10]}`;
}

const RUSSIAN_ONES =
  "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать".split(
    " ",
  );
const RUSSIAN_TENS =
  "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split(" ");
const RUSSIAN_HUNDREDS =
  "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split(" ");
const RUSSIAN_SCALES = [
  ["", "", ""],
  ["тысяча", "тысячи", "тысяч"],
  ["миллион", "миллиона", "миллионов"],
  ["миллиард", "миллиарда", "миллиардов"],
  ["триллион", "триллиона", "триллионов"],
] as const;

function printRussian(value: number): string {
  const words: string[] = [];
  for (let i = 4; i >= 0; i--) {
    const group = Math.floor(value / 1000 ** i) % 1000;
    if (group === 0) continue;
    words.push(...russianGroup(group, i === 1));
    const [one, few, many] = RUSSIAN_SCALES[i] ?? ["", "", ""];
    const last = group % 100 > 10 && group % 100 < 20 ? 0 : group % 10;
    words.push(last === 1 ? one : last >= 2 && last <= 4 ? few : many);
  }
  return words.filter((word) => word !== "").join(" ");
}

function russianGroup(group: number, isFeminine: boolean): string[] {
  const words = [RUSSIAN_HUNDREDS[Math.floor(group / 100) - 1] ?? ""];
  let rest = group % 100;
  if (rest >= 20) {
    words.push(RUSSIAN_TENS[Math.floor(rest / 10) - 2] ?? "");
    rest %= 10;
  }
  if (rest === 0) return words;
  const feminine = { 1: "одна", 2: "две" }[rest];
  words.push(isFeminine && feminine !== undefined ? feminine : (RUSSIAN_ONES[rest] ?? ""));
  return words;
}

const KANJI = "0一二三四五六七八九".split("");
const HANGUL = "0일이삼사오육칠팔구".split("");

const cases: { name: string; print: Print; read: (text: string) => Quantity[]; unit: string }[] = [
  {
    name: "Chinese",
    print: printChinese("零一二三四五六七八九", "千百十 ", " 万亿兆"),
    read: readChinese,
    unit: "名工人",
  },
  {
    name: "traditional Chinese",
    print: printChinese("零一二三四五六七八九", "千百十 ", " 萬億兆"),
    read: readChinese,
    unit: "個國家",
  },
  {
    name: "formal Chinese",
    print: printChinese("零壹贰叁肆伍陆柒捌玖", "仟佰拾 ", " 万亿兆"),
    read: readChinese,
    unit: "元",
  },
  {
    name: "mixed Chinese",
    print: printMixed(["", "万", "亿", "兆"], "千", ""),
    read: readChinese,
    unit: "人",
  },
  {
    name: "Japanese",
    print: printPlain(KANJI, ["千", "百", "十", ""], ["", "万", "億", "兆"]),
    read: readJapanese,
    unit: "人",
  },
  {
    name: "mixed Japanese",
    print: printMixed(["", "万", "億", "兆"], "千", ""),
    read: readJapanese,
    unit: "円",
  },
  {
    name: "Sino-Korean",
    print: printPlain(HANGUL, ["천", "백", "십", ""], ["", "만", "억", "조"]),
    read: readKorean,
    unit: "명",
  },
  {
    name: "mixed Korean",
    print: printMixed(["", "만", "억", "조"], "천", ""),
    read: readKorean,
    unit: "명",
  },
  {
    name: "spaced Korean",
    print: printMixed(["", "만", "억", "조"], "천", " "),
    read: readKorean,
    unit: " 원",
  },
  { name: "Russian", print: printRussian, read: readRussian, unit: " рабочих" },
  { name: "grouped digits", print: (n) => n.toLocaleString("en"), read: readKorean, unit: "명" },
  {
    name: "spaced digits",
    print: (n) => n.toLocaleString("fr").replaceAll("\u202f", "\u00a0"),
    read: readRussian,
    unit: " человек",
  },
];

test.for(cases)("reads back every number printed in $name", ({ name, print, read, unit }) => {
  fc.assert(
    fc.property(WHOLE, (value) => {
      // A Korean digit alone is too often another word: 일명, 사명.
      fc.pre(name !== "Sino-Korean" || value >= 10);
      const text = print(value) + unit;
      const [found, ...more] = read(text);
      expect([text, found?.low, found?.high, more.length]).toEqual([text, value, value, 0]);
      expect(found?.raw).toBe(text.slice(found?.start, found?.end));
    }),
    { numRuns: 400 },
  );
});

test("reads back every native Korean number", () => {
  for (let value = 1; value <= 99; value++) {
    const text = `${printNative(value)} 명`;
    expect([text, readKorean(text)[0]?.low]).toEqual([text, value]);
  }
});

const DECIMAL = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 9 }));

test.for([
  { name: "Chinese", scale: "亿", by: 1e8, read: readChinese, unit: "美元", mark: "." },
  { name: "Japanese", scale: "億", by: 1e8, read: readJapanese, unit: "ドル", mark: "." },
  { name: "Korean", scale: "만 ", by: 1e4, read: readKorean, unit: "달러", mark: "." },
  { name: "Russian", scale: " млрд ", by: 1e9, read: readRussian, unit: "долларов", mark: "," },
])("reads back decimals with a scale in $name", ({ scale, by, read, unit, mark }) => {
  fc.assert(
    fc.property(DECIMAL, ([whole, tenth]) => {
      const [found] = read(`${whole}${mark}${tenth}${scale}${unit}`);
      expect(found?.low).toBeCloseTo((whole + tenth / 10) * by, 0);
      expect(found?.unit).toBe("USD");
    }),
  );
});
