import type { Measure } from "@figurewatch/watch";
import { expect, test } from "vitest";
import { readArticle, readBuiltClaims } from "../read-article.ts";
import { hashFeature } from "./feature-hash.ts";
import { toRankWeights } from "./rank.ts";
import { isPeriodOpen, lookForPeriod, type PeriodQuestion } from "./usual-period.ts";
import { watch } from "../../test/project-watch.ts";

const measures = new Map(watch.codebook.measures.map((measure) => [measure.id, measure]));

const article = (told: string) => ({
  lang: "en",
  title: "North Koreans in Qatar",
  published: "2016-05-05",
  text: `North Korean labourers build villas in Qatar. ${told}`,
});

function ask(told: string): PeriodQuestion {
  const asked: (PeriodQuestion | null)[] = [];
  readBuiltClaims(article(told), watch, ({ period }) => asked.push(period));
  const [question] = asked;
  if (question == null) throw new Error("no question");
  return question;
}

const WAGE = "They are paid 750 riyals.";

test("lookForPeriod() takes the usual period where the weights speak for it, and says so", () => {
  const question = ask(WAGE);
  const feature = hashFeature("period level", "en");
  expect(lookForPeriod(question, toRankWeights([[feature, 3]]))).toEqual({
    per: "month",
    reason: "no period told: the words around it speak for a month (95%)",
  });
  expect(lookForPeriod(question, toRankWeights([[feature, -3]]))).toBeNull();
  expect(lookForPeriod(question, toRankWeights([]))).toBeNull();
});

test("isPeriodOpen(): sums that are counted by a time, no heads, no shares, nothing in Russian", () => {
  const isOpen = (id: string, language = "en") =>
    isPeriodOpen({ ...ask(WAGE), measure: measures.get(id) as Measure, language });
  expect(["wage", "revenue", "workers_abroad", "pay_withheld"].map((id) => isOpen(id))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(isOpen("wage", "ru")).toBe(false);
});

test.for([
  [WAGE, "month"],
  ["Their wage is 25 riyals a day.", "day"],
  ["The workers are paid 9,000 riyals a year.", "year"],
] as const)("a period that is told stays, else pay is by the month: %s", ([told, per]) => {
  const { claims } = readArticle(article(told), watch);
  const wages = claims.filter(({ measure }) => measure === "wage");
  expect(wages.map((claim) => claim.per)).toEqual([per]);
});
