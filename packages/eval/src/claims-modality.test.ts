import { extractClaims, toldAs, type ToldAs } from "@figurewatch/claims";
import { expect, test } from "vitest";
import { loadProjectWatch } from "./claims-watch.ts";
import { expectFloors } from "./floors.ts";
import { readLabelled, toLabelFinder } from "./labelled-figures.ts";

const watch = loadProjectWatch();
const LANGUAGES = ["en", "ja", "ko", "ru", "zh"];

test("extractClaims() tells what is planned, denied or supposed from what is counted", () => {
  const right: Record<ToldAs, number> = { counted: 0, planned: 0, denied: 0, supposed: 0 };
  const labelled = { ...right };
  const told = { ...right };
  for (const article of LANGUAGES.flatMap((language) => readLabelled("held-out", language))) {
    const findLabel = toLabelFinder(article);
    for (const claim of extractClaims(article, watch)) {
      const label = claim.value === null ? findLabel(claim)?.modality : undefined;
      if (label === undefined) continue;
      const [is, as] = [toldAs(label), toldAs(claim.modality)];
      labelled[is]++;
      told[as]++;
      if (is === as) right[is]++;
    }
  }
  expect(labelled.planned).toBeGreaterThan(30);
  const share = (part: number, all: number) => (100 * part) / Math.max(all, 1);
  console.log("modality", { labelled, told, right });
  expectFloors("claims-modality", {
    all: share(
      Object.values(right).reduce((sum, count) => sum + count, 0),
      Object.values(labelled).reduce((sum, count) => sum + count, 0),
    ),
    "planned, found": share(right.planned, labelled.planned),
    "planned, right": share(right.planned, told.planned),
    "counted, right": share(right.counted, told.counted),
  });
});
