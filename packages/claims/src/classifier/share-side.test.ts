import { expect, test } from "vitest";
import { readArticle, readCandidates } from "../read-article.ts";
import type { Candidate } from "./features.ts";
import { hashFeature, hashOn } from "./feature-hash.ts";
import { toRankWeights } from "./rank.ts";
import { chanceOfKept, shippedShareWeights } from "./share-side.ts";
import { watch } from "../../test/project-watch.ts";

function see(text: string): Candidate {
  const seen: Candidate[] = [];
  readCandidates({ text, lang: "en", title: null }, watch, (candidate) => seen.push(candidate));
  return seen[0] as Candidate;
}

test("chanceOfKept() adds up the words beside a share, on either side, and what the rules read", () => {
  const left = hashOn(hashFeature("share-", "en"), "leaves");
  const right = hashOn(hashFeature("share+", "en"), "leaves");
  const weights = toRankWeights([
    [left, 2],
    [right, -2],
    [hashFeature("share by rule", "withheld"), -1],
  ]);
  const before = see("The firm leaves 40 percent of the pay.");
  const after = see("Of the pay 40 percent leaves the firm.");
  expect(chanceOfKept(before, null, weights)).toBeCloseTo(1 / (1 + Math.exp(-2)));
  expect(chanceOfKept(before, "withheld", weights)).toBeCloseTo(1 / (1 + Math.exp(-1)));
  expect(chanceOfKept(after, null, weights)).toBeCloseTo(1 / (1 + Math.exp(2)));
  expect(chanceOfKept(before, null, toRankWeights([]))).toBe(0.5);
});

test("the weights that are shipped take a large share for what is withheld, a small one for what is left", () => {
  const weights = shippedShareWeights();
  expect(chanceOfKept(see("Of the pay it is 90 percent."), null, weights)).toBeLessThan(0.4);
  expect(chanceOfKept(see("Of the pay it is 10 percent."), null, weights)).toBeGreaterThan(0.6);
});

test.for<[lang: string, told: string, low: number | null, high: number | null]>([
  ["en", "At least nine tenths of the pay never reach the men.", 90, null],
  ["en", "Of the wages paid for them, the workers' own part is one quarter.", 75, 75],
  ["en", "Up to 70 percent of the wages ends up with the government.", null, 70],
  ["en", "The firm leaves them 10 to 20 percent of their wages.", 80, 90],
  ["zh", "丹东一家工厂的朝鲜工人月薪两千元，其中只有一成到自己手中。", 90, 90],
  [
    "ja",
    "中東で働く北朝鮮の労働者の月給は1000ドルだが、本人の手元に残るのはその2割だけだ。",
    80,
    80,
  ],
  ["ru", "Рабочим из КНДР на стройках Владивостока от зарплаты остаётся лишь четверть.", 75, 75],
  ["ko", "러시아에 파견된 북한 노동자의 임금 가운데 본인 차지는 20%에 불과하다.", 80, 80],
])(
  "of what is told in %s as '%s' the worker's part is told from what is taken",
  ([lang, told, low, high]) => {
    const text = lang === "en" ? `North Koreans work on farms in Russia. ${told}` : told;
    const { claims } = readArticle({ lang, title: "", published: "2024-05-05", text }, watch);
    const shares = claims.filter(({ measure }) => measure === "pay_withheld");
    expect(shares.map((claim) => [claim.low, claim.high])).toEqual([[low, high]]);
  },
);
