import { extractClaims } from "@figurewatch/claims";
import { expect, test } from "vitest";
import { loadProjectWatch } from "./claims-watch.ts";
import { expectFloors } from "./floors.ts";
import { readLabelled, toLabelFinder } from "./labelled-figures.ts";

const watch = loadProjectWatch();
const LANGUAGES = ["en", "ja", "ko", "ru", "zh"];

test("extractClaims() tells what an employer pays for a worker from what the worker gets", () => {
  const right = { employer: 0, worker: 0 };
  const labelled = { ...right };
  for (const article of LANGUAGES.flatMap((language) => readLabelled("held-out", language))) {
    const findLabel = toLabelFinder(article);
    for (const claim of extractClaims(article, watch)) {
      const payee = claim.measure === "wage" ? (findLabel(claim)?.payee ?? null) : null;
      if (payee === null) continue;
      labelled[payee]++;
      // A wage that names no payee is what the worker gets.
      if ((claim.payee ?? "worker") === payee) right[payee]++;
    }
  }
  expect(labelled.employer).toBeGreaterThan(50);
  console.log("payee", { labelled, right });
  const share = (part: number, all: number) => (100 * part) / all;
  expectFloors("claims-payee", {
    all: share(right.employer + right.worker, labelled.employer + labelled.worker),
    employer: share(right.employer, labelled.employer),
    worker: share(right.worker, labelled.worker),
  });
});
