import { expect, test } from "vitest";
import { extractClaims, readBuiltClaims } from "../read-article.ts";
import { hashFeature } from "./feature-hash.ts";
import { choosePayee, hasPayee, toPayee, type PayeeQuestion } from "./payee-choice.ts";
import { toRankWeights } from "./rank.ts";
import { watch } from "../../test/project-watch.ts";

const article = (text: string) => ({ lang: "en", title: "", published: "2016-05-05", text });

function ask(text: string): PayeeQuestion[] {
  const asked: PayeeQuestion[] = [];
  readBuiltClaims(article(text), watch, ({ paid }) => asked.push(paid));
  return asked;
}

const TEXT = "North Korean workers in Qatar are paid 900 riyals a month but see only 200 of it.";

test("choosePayee() tells whose a sum is, and why where the rules say otherwise", () => {
  const [question] = ask(TEXT) as [PayeeQuestion];
  const choose = (odds: number) =>
    choosePayee(
      { ...question, byRule: "worker" },
      toRankWeights([[hashFeature("payee", "any"), odds]]),
    );
  expect(choose(3)).toEqual({
    payee: "employer",
    reasons: ["what an employer pays for a worker: the words around it speak for that (95%)"],
  });
  expect(choose(-3)).toEqual({ payee: "worker", reasons: [] });
  expect(choose(0.5).payee).toBeNull();
  expect(choose(0.5).reasons[0]).toContain("leave open whose sum it is (62% an employer's)");
});

test("choosePayee() leaves people and what the state earns without a payee", () => {
  const [people] = ask("Kuwait employs 900 North Korean workers.") as [PayeeQuestion];
  expect(hasPayee(people.measure)).toBe(false);
  expect(choosePayee(people, toRankWeights([]))).toEqual({ payee: null, reasons: [] });
});

test("toPayee() leaves open what is not clear", () => {
  expect([0.2, 0.6, 0.9].map(toPayee)).toEqual(["worker", null, "employer"]);
});

test.for([
  [TEXT, ["employer", "worker"]],
  ["The company pays $800 a month for each North Korean worker in Russia.", ["employer"]],
  ["North Korean workers in Kuwait take home about $100 a month, a diplomat said.", ["worker"]],
] as const)("extractClaims() tells whose the sums of '%s' are", ([text, payees]) => {
  const wages = extractClaims(article(text), watch).filter(({ measure }) => measure === "wage");
  expect(wages.map(({ payee }) => payee)).toEqual(payees);
});
