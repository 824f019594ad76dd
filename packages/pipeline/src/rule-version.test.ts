import { readFileSync } from "node:fs";
import { parseWatch } from "@figurewatch/watch";
import { expect, test } from "vitest";
import { ruleVersionOf } from "./rule-version.ts";

const FOLDER = new URL("../../../watches/dprk-overseas-labour/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");
const watch = parseWatch({
  "watch.yaml": read("watch.yaml"),
  "codebook.yaml": read("codebook.yaml"),
  "sources.yaml": read("sources.yaml"),
  "origins.yaml": read("origins.yaml"),
});

test("ruleVersionOf() is the same for the same words, read twice", () => {
  expect(ruleVersionOf(structuredClone(watch))).toBe(ruleVersionOf(watch));
});

test("ruleVersionOf() changes with one cue, one relevance term, one name of an origin", () => {
  const other = [
    (changed: typeof watch) => changed.codebook.measures[0]?.cues.en?.push("one more"),
    (changed: typeof watch) => changed.relevance.topic.en?.push("one more"),
    (changed: typeof watch) => changed.origins[0]?.names.push("one more"),
  ].map((change) => {
    const changed = structuredClone(watch);
    change(changed);
    return ruleVersionOf(changed);
  });
  expect(new Set([ruleVersionOf(watch), ...other]).size).toBe(4);
});

test("ruleVersionOf() does not change with sources or the baseline", () => {
  expect(ruleVersionOf({ ...watch, sources: [], baseline: [] })).toBe(ruleVersionOf(watch));
});
