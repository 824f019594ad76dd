import { expect, test } from "vitest";
import { loadProjectWatch } from "./claims-watch.ts";
import type { Labelled } from "./labelled-figures.ts";
import { toBoundaryChoices, toLabelledTelling } from "./labelled-speakers.ts";

const quote = "140 North Korean workers";
const text = `The harbour office says ${quote} are in the town.`;

test("toBoundaryChoices() learns where a label's source begins and ends", () => {
  const label = { quote, measure: "workers_abroad", low: 140, high: 140, sector: null, asOf: null };
  const article = {
    lang: "en",
    text,
    claims: [{ ...label, source: "The harbour office" }],
  } as unknown as Labelled;
  const telling = toLabelledTelling(article, loadProjectWatch());
  expect(telling?.sources).toEqual(["The harbour office"]);
  const { starts, ends } = toBoundaryChoices(telling as NonNullable<typeof telling>);
  // Of all units the first begins the name, and its third ends it: the second it may end with.
  expect(starts.map(({ answer }) => answer === 0)).toEqual(starts.map((_, at) => at === 0));
  expect(ends.map(({ answer }) => answer)).toEqual([1]);
});
