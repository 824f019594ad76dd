import fc from "fast-check";
import { expect, test } from "vitest";
import { extractQuantities } from "./extract-quantities.ts";
import type { Language } from "./quantity.ts";

const LANGUAGES: Language[] = ["en", "ko", "zh", "ja", "ru"];

const SENTENCES = [
  "More than 50,000 workers earn between $1.2 and 2.3 billion a year, up from 400 in 2015.",
  "They get $120-$150 per month (about 1,000 yuan) and one or two days off in a month.",
  "A third of the two dozen engines, twice that number, ran at 500 degrees Celsius for 3.5 hours.",
  "노동자 5만여 명이 하루 14~16시간 일하고 12억~23억 달러를 번다. 5억 달러(약 5670억 원)",
  "超过5万名工人每月挣2000元，一万五千多人，2~8万人，三成。",
  "労働者は5万人以上、12時間から多い時で14時間働き、賃金の9割を渡す。",
  "Около 50 тыс. рабочих приносят от 1,2 до 2,3 млрд долларов, сократилось с 30 023 до 11 490.",
];
const PIECES = [
  "1",
  "7",
  "0",
  ",",
  ".",
  "-",
  "–",
  "$",
  "€",
  "%",
  "(",
  ")",
  "/",
  ":",
  "+",
  "×",
  "½",
  "^",
  " ",
  "\n",
  "\0",
  "\uD800",
  "\uDC00",
  "1e9",
  "million",
  "one",
  "twenty",
  "hundred",
  "and",
  "to",
  "between",
  "more than",
  "a",
  "third",
  "of",
  "in",
  "per",
  "month",
  "workers",
  "만",
  "억",
  "명",
  "여",
  "万",
  "亿",
  "人",
  "割",
  "时间",
  "тыс.",
  "млрд",
  "до",
  "от",
  "²",
  "\u00a0",
  "US$",
  "hours",
  "half",
  "dozens",
];

/** Any string at all, or one made of the words and signs that the readers look for. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(" ")),
  mutated(),
);

/** A real sentence with a few units cut, doubled or replaced. */
function mutated(): fc.Arbitrary<string> {
  const edit = fc.tuple(fc.nat(200), fc.constantFrom("", ...PIECES));
  return fc
    .tuple(fc.constantFrom(...SENTENCES), fc.array(edit, { minLength: 1, maxLength: 6 }))
    .map(([sentence, edits]) => {
      let text = sentence;
      for (const [at, piece] of edits) {
        const place = at % (text.length + 1);
        text = text.slice(0, place) + piece + text.slice(place + (at % 3));
      }
      return text;
    });
}

test.each(LANGUAGES)(
  "extractQuantities: any string reads without a throw, with offsets that slice to the raw text (%s)",
  { timeout: 60_000 },
  (lang) => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const quantity of extractQuantities(text, { lang })) {
          expect(text.slice(quantity.start, quantity.end)).toBe(quantity.raw);
          expect(quantity.end).toBeGreaterThan(quantity.start);
          expect(quantity.start).toBeGreaterThanOrEqual(end - quantity.raw.length);
          end = quantity.end;
          const { low, high } = quantity;
          expect(low === null && high === null).toBe(false);
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
          for (const value of [low, high])
            if (value !== null) expect(Number.isFinite(value)).toBe(true);
        }
      }),
      { numRuns: 2500, seed: 20151028 },
    );
  },
);

const UNRELATED: Record<Language, string> = {
  en: "The weather was fine.",
  ko: "날씨가 좋았다.",
  zh: "天气很好。",
  ja: "天気は良かった。",
  ru: "Погода была хорошей.",
};

test.each(LANGUAGES)(
  "extractQuantities: an unrelated sentence that follows changes nothing (%s)",
  { timeout: 60_000 },
  (lang) => {
    const stop = lang === "zh" || lang === "ja" ? "。" : ". ";
    fc.assert(
      fc.property(mutated(), (text) => {
        const sentence = `${text.replaceAll("\n", " ")}${stop}`;
        const alone = extractQuantities(sentence, { lang });
        expect(extractQuantities(sentence + UNRELATED[lang], { lang })).toEqual(alone);
      }),
      { numRuns: 500, seed: 20151028 },
    );
  },
);

test.each([
  "7",
  ",",
  "$",
  "1,",
  "-",
  "(",
  "\uD800",
  "\0",
  "one ",
  "one million ",
  "million ",
  "1e999 ",
  "万",
  "만",
  "тыс",
  "%",
  "1 ",
  "[",
])(
  "extractQuantities: a long run of %j is read in time that no one notices",
  { timeout: 30_000 },
  (piece) => {
    const text = piece.repeat(100_000);
    for (const lang of LANGUAGES) expect(extractQuantities(text, { lang })).toBeDefined();
  },
);
