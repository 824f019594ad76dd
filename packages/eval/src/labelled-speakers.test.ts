import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadProjectWatch } from "./claims-watch.ts";
import { readLabelledTellings, toBoundaryChoices } from "./labelled-speakers.ts";

test("toBoundaryChoices() learns where a label's source begins and ends", () => {
  const folder = mkdtempSync(join(tmpdir(), "labelled-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "texts.jsonl");
  const quote = "140 North Korean workers";
  const text = `The harbour office says ${quote} are in the town.`;
  const claims = [{ quote, low: 140, high: 140, source: "The harbour office" }];
  writeFileSync(file, `${JSON.stringify({ id: "one", lang: "en", title: "", text, claims })}\n`);
  const [telling] = readLabelledTellings(file, loadProjectWatch());
  expect(telling?.sources).toEqual(["The harbour office"]);
  const { starts, ends } = toBoundaryChoices(telling as NonNullable<typeof telling>);
  // Of all units the first begins the name, and its third ends it.
  expect(starts.map(({ answer }) => answer === 0)).toEqual(starts.map((_, at) => at === 0));
  expect(ends.map(({ answer }) => answer)).toEqual([2]);
});
