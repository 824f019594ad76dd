import fc from "fast-check";
import { expect, test } from "vitest";
import { readChinese } from "../chinese/read-chinese.ts";
import { readJapanese } from "../japanese/read-japanese.ts";
import { readKorean } from "../korean/read-korean.ts";
import { readRussian } from "../russian/read-russian.ts";

const READERS = [
  { name: "readKorean()", read: readKorean },
  { name: "readChinese()", read: readChinese },
  { name: "readJapanese()", read: readJapanese },
  { name: "readRussian()", read: readRussian },
];

/** Pieces that numbers, units, bounds and periods are made of, in all four languages. */
const PIECES =
  "0 7 12 365 2015 1,234 3.5 1,2 -5 4/5 2^3 1e5 . , - ~ ( ) % $ ₽ 一 二 十 百 千 万 亿 億 兆 零 〇 两 半 数 几 多 余 分之 百分之 又 点 成 割 分の と 人 名 个 個 国 家 元 円 ドル 小时 時間 天 日 年 月 以上 以下 超过 不足 约 約 最大 至 から まで に減った 每月 一天 月に 일 이 삼 십 백 천 만 억 조 한 두 열 스무 서너 하루 이틀 수 여 명 개 나라 원 달러 시간 년 월 이상 이하 넘는 약 최소 최대 에서 까지 으로 한_달에 연간 분의 절반 один два сто тысяч тысячи млн млрд. полтора треть половины десятки человек рабочих часов рублей долларов лет года от до с более не_менее около в_месяц ежегодно процентов \ud83d\ude00 \ud800 \0 \n a Z"
    .split(" ")
    .map((piece) => piece.replaceAll("_", " "));

const TEXT = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom("", " ", "", "、")), {
      maxLength: 40,
    })
    .map((parts) => parts.flat().join("")),
);

test.for(READERS)("$name keeps its promises on any text", ({ read }) => {
  fc.assert(
    fc.property(TEXT, (text) => {
      let reached = 0;
      for (const { start, end, raw, low, high, comparator } of read(text)) {
        expect(text.slice(start, end)).toBe(raw);
        expect(start).toBeGreaterThanOrEqual(reached);
        expect(end).toBeGreaterThan(start);
        reached = end;
        expect(low === null && high === null).toBe(false);
        if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
        expect(Number.isFinite(low ?? 0) && Number.isFinite(high ?? 0)).toBe(true);
        expect(low === null).toBe(comparator === "lt" || comparator === "lte");
        expect(high === null).toBe(comparator === "gt" || comparator === "gte");
      }
    }),
    { numRuns: 3000 },
  );
});

const NOISE = [
  "1",
  ",",
  "$",
  "千",
  "万",
  "億",
  "一",
  "천",
  "만",
  "일",
  "가",
  "т",
  "я",
  "(",
  "~",
  "\ud800",
  "\0",
  " ",
];

test.for(READERS)("$name ends on a megabyte of noise", { timeout: 60_000 }, ({ read }) => {
  for (const piece of NOISE) {
    const start = performance.now();
    read(piece.repeat(1_000_000 / piece.length));
    // A hang guard: what is quadratic takes hours here.
    expect([piece, performance.now() - start < 5000]).toEqual([piece, true]);
  }
});

test.for([
  { read: readKorean, text: "북한 노동자는 5만여 명이다.", more: "\n\n날씨가 맑았다." },
  { read: readChinese, text: "朝鲜工人有5万多人。", more: "\n\n天气很好。" },
  { read: readJapanese, text: "労働者は5万人余りだ。", more: "\n\n晴れていた。" },
  { read: readRussian, text: "Там 50 тыс. рабочих.", more: "\n\nСтояла жара." },
])("quantities of '$text' do not change with what follows", ({ read, text, more }) => {
  expect(read(text)).toHaveLength(1);
  expect(read(text + more)).toEqual(read(text));
});
