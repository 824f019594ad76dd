import { describeCount, describeValue } from "@figurewatch/ledger";
import type { ReadOutcome } from "@figurewatch/pipeline";
import { formatTable } from "./table.ts";

const DEFAULT_WIDTH = 110;
const COLUMNS = [
  { title: "verdict", width: 13 },
  { title: "claim", share: 3 },
  { title: "reason", share: 5 },
];

/** What reading one article led to, for people: a verdict a claim with its reason. */
export function formatVerdicts(
  outcome: ReadOutcome,
  alerts: number,
  columns: number = DEFAULT_WIDTH,
): string {
  if (outcome.kind === "unchanged") {
    return "Known already and unchanged: nothing was written";
  }
  if (outcome.kind !== "read") return outcome.reason;
  if (!outcome.relevant) return "Not on the subject of the watch: kept, and not read for figures";
  if (outcome.verdicts.length === 0) return "On the subject, with no new claim of a known measure";
  const rows = outcome.verdicts.map(({ claim, verdict }) => [
    verdict.kind,
    claim.value === null
      ? describeCount(claim)
      : `${claim.measure.replaceAll("_", " ")} ${describeValue(claim)}`,
    verdict.reasons.join("; "),
  ]);
  const told = alerts === 1 ? "1 alert" : `${alerts === 0 ? "no" : alerts} alerts`;
  return `${formatTable(COLUMNS, rows, columns)}\n\n${told}`;
}
