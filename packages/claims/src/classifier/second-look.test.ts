import { expect, test } from "vitest";
import { readCandidates } from "../read-article.ts";
import { unproven, type Refused, type Taken } from "../context/quantity-context.ts";
import type { Weights } from "./classify.ts";
import { toFeatureRows } from "./feature-rows.ts";
import type { Candidate } from "./features.ts";
import { lookAgain } from "./second-look.ts";
import { watch } from "../../test/project-watch.ts";

/** Weights that say the same of every quantity. */
const always = (name: string, classes = ["none", "workers_abroad", "wage"]): Weights => ({
  classes,
  bias: classes.map((known) => (known === name ? 20 : 0)),
  rows: toFeatureRows([]),
  values: new Int8Array(),
  scale: 1,
});

type Seen = { candidate: Candidate; byRule: Taken | Refused };

function see(text: string, raw: string): Seen {
  const seen: Seen[] = [];
  const article = { title: "North Koreans in Dandong", text, lang: "en", published: "2019-05-20" };
  readCandidates(article, watch, (candidate, byRule) => seen.push({ candidate, byRule }));
  const found = seen.find(({ candidate }) => candidate.quantity.raw.includes(raw));
  if (found === undefined) throw new Error(`no quantity ${raw}`);
  return found;
}

const look = ({ candidate, byRule }: Seen, weights: Weights) =>
  lookAgain(
    byRule,
    candidate,
    { ...candidate, watch, currency: null, last: null } as never,
    weights,
  );

const TEXT = "In Dandong 900 North Korean workers sew shirts; the plant made 62 buttons.";

test("what the rules take and company hardly ever means is dropped, with its reason", () => {
  const seen = see(TEXT, "900");
  expect(seen.byRule).toMatchObject({ kind: "taken", measure: { id: "workers_abroad" } });
  expect(look(seen, always("workers_abroad"))).toMatchObject({
    ...seen.byRule,
    evidence: expect.closeTo(1, 3) as number,
  });
  expect(look(seen, always("none"))).toMatchObject({
    kind: "refused",
    reason: "the words around it are those of something else",
  });
});

test("what nothing speaks for and company nearly always means is taken, and says why", () => {
  const seen = see(TEXT, "62");
  const open = { ...seen, byRule: unproven("a number without a noun") };
  expect(look(open, always("none"))).toBe(open.byRule);
  const taken = look(open, always("workers_abroad"));
  expect(taken).toMatchObject({ kind: "taken", low: 62, unit: "people" });
  expect((taken as Taken).reasons.join()).toContain("speak for workers_abroad (100%)");
});

test("what something in the text speaks against takes company that is surer", () => {
  const seen = see(TEXT, "62");
  expect(seen.byRule).toMatchObject({ kind: "refused" });
  const open = { ...seen, byRule: unproven("a number without a noun") };
  const leaning = { ...always("none"), bias: [0, 0.4, 0] };
  expect(look(seen, leaning)).toBe(seen.byRule);
  expect(look(open, leaning)).toMatchObject({ kind: "taken" });
  expect(look(seen, always("workers_abroad"))).toMatchObject({ kind: "taken" });
});

test("a number without a currency is no wage, whatever its company", () => {
  const open = { ...see(TEXT, "62"), byRule: unproven("a number without a noun") };
  expect(look(open, always("wage"))).toBe(open.byRule);
});

test("weights of other measures than the watch's say nothing", () => {
  const seen = see(TEXT, "900");
  expect(look(seen, always("none", ["none", "barrels_per_day"]))).toBe(seen.byRule);
});

test("a measure that the weights do not know is left to the rules", () => {
  const seen = see(TEXT, "900");
  expect(look(seen, always("none", ["none", "wage"]))).toBe(seen.byRule);
});

test("a share keeps the side that the rules read where the weights are of another watch", () => {
  const seen = see("In Dandong they keep 80 percent of their pay.", "80 percent");
  expect(seen.byRule).toMatchObject({ kind: "taken", measure: { id: "pay_withheld" } });
  const own = always("pay_withheld", ["none", "pay_withheld"]);
  expect(look(seen, always("pay_withheld", ["none", "wage"]))).toBe(seen.byRule);
  expect(look(seen, always("none", ["none", "barrels_per_day"]))).toBe(seen.byRule);
  expect(look(seen, own)).toMatchObject({
    kind: "taken",
    evidence: expect.closeTo(1, 3) as number,
  });
});
