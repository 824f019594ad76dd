import { expect, test } from "vitest";
import { decideCorrections, type AlertToCorrect } from "./decide-corrections.ts";

const NOW = new Date("2026-03-02T12:00:00Z");

function buildAlert(
  id: string,
  review: string | null,
  changes: Partial<AlertToCorrect> = {},
): AlertToCorrect {
  return {
    ...{ id, title: `New: figure ${id}`, createdAt: new Date("2026-03-02T08:00:00Z") },
    figure: {
      ...{ id: `f-${id}`, measure: "workers_abroad", low: 5, high: 5, comparator: "eq" },
      ...{ unit: "people", per: null, value: null, place: "RU", locality: null, sector: null },
      ...{ payee: null, modality: "stated", vague: false, asOf: "2025", asOfInferred: false },
      ...{ originName: null, originYear: null, review, reviewNote: null },
    },
    ...{ decisionId: 7, corrected: "", channels: ["mail-1"] },
    ...changes,
  };
}

test("decideCorrections() tells a withdrawn figure once, and that it stands again", () => {
  const [draft] = decideCorrections([buildAlert("a", "rejected")], NOW);
  expect(draft?.body).toMatchObject({
    title: "Withdrawn: New: figure a",
    corrections: [{ state: "rejected", alertId: "a", figureId: "f-a", says: null }],
  });
  const corrected = draft?.corrected[0]?.corrected ?? "";
  expect(decideCorrections([buildAlert("a", "rejected", { corrected })], NOW)).toEqual([]);
  const [again] = decideCorrections([buildAlert("a", null, { corrected })], NOW);
  expect(again?.body).toMatchObject({ title: "Stands again: New: figure a" });
  expect(again?.corrected).toEqual([{ alertId: "a", corrected: "" }]);
});

test("decideCorrections() tells a second fix of another value", () => {
  const [first] = decideCorrections([buildAlert("a", "fixed")], NOW);
  const corrected = first?.corrected[0]?.corrected ?? "";
  const fixed = buildAlert("a", "fixed", { corrected });
  expect(decideCorrections([fixed], NOW)).toEqual([]);
  const other = { ...fixed, figure: { ...fixed.figure, low: 6, high: 6 } };
  expect(decideCorrections([other], NOW)).toHaveLength(1);
});

test("decideCorrections() says nothing of what stands as it was told", () => {
  expect(decideCorrections([buildAlert("a", null), buildAlert("b", "accepted")], NOW)).toEqual([]);
});

test("decideCorrections() writes once to those who had the same alerts, and to no one else", () => {
  const drafts = decideCorrections(
    [
      buildAlert("a", "rejected", { channels: ["mail-1", "chat"] }),
      buildAlert("b", "split", { channels: ["chat", "mail-1"] }),
      buildAlert("c", "merged", { channels: ["chat"] }),
    ],
    NOW,
  );
  expect(drafts.map(({ channels, corrected }) => [channels.length, corrected.length])).toEqual([
    [2, 2],
    [1, 1],
  ]);
  expect(drafts[0]?.body.title).toBe("2 figures that you were told of stand otherwise now");
  expect(new Set(drafts.map(({ dedupKey }) => dedupKey)).size).toBe(2);
});
