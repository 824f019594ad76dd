import { BulkReviewRequest, hintCommand, type BulkReviewRequestInput } from "@figurewatch/contract";
import { createJudging } from "@figurewatch/pipeline";
import { sayDecision } from "@figurewatch/present";
import { decideMany, type DecidedOne } from "@figurewatch/runtime";
import { EXIT, Failure } from "../failure.ts";
import { toPrintable } from "../output/table.ts";
import { withDatabase } from "../with-database.ts";
import type { DecideOptions } from "./review.ts";

/** `figurewatch review accept`, `reject` and `undo` with several ids: each a decision of its own. */
export async function decideAll(
  decision: BulkReviewRequest["decision"],
  ids: readonly string[],
  options: DecideOptions,
): Promise<number> {
  const parsed = BulkReviewRequest.safeParse(toRequest(decision, ids, options));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join(".")}: ${message}`,
    );
    throw new Failure(`Cannot ${decision}: ${problems.join("; ")}`, EXIT.usage);
  }
  return withDatabase(async ({ db, watch }) => {
    const deps = { db, watch, judging: createJudging(watch), now: () => new Date() };
    const outcomes = await decideMany(parsed.data, deps);
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify(outcomes, null, 2)}\n`
        : sayOutcomes(outcomes, decision),
    );
    return outcomes.every(({ outcome }) => outcome === "done") ? EXIT.ok : EXIT.failed;
  });
}

function sayOutcomes(outcomes: readonly DecidedOne[], decision: string): string {
  const made = [
    ...new Set(outcomes.flatMap((one) => (one.outcome === "done" ? one.decision.id : []))),
  ];
  const refused = outcomes.filter(({ outcome }) => outcome === "refused").length;
  return [
    ...outcomes.map((one) =>
      one.outcome === "done"
        ? `${one.subject}  decision ${one.decision.id}: ${toPrintable(sayDecision(one.decision))}`
        : `${one.subject}  NOT DONE: ${toPrintable(one.why)}`,
    ),
    `${outcomes.length - refused} done, ${refused} not`,
    ...(made.length === 0 || decision === "undo"
      ? []
      : [`take them back with: ${hintCommand(`review undo ${made.join(" ")}`)}`]),
    "",
  ].join("\n");
}

function toRequest(
  decision: BulkReviewRequest["decision"],
  ids: readonly string[],
  { reviewer, note, reason }: DecideOptions,
): Partial<BulkReviewRequestInput> {
  const common = { reviewer, ...(note === undefined ? {} : { note }) };
  const chosen = ids.map((subject) => ({ subject }));
  switch (decision) {
    case "accept":
      return { ...common, decision, chosen };
    case "reject":
      return { ...common, decision, chosen, ...(reason === undefined ? {} : { reason }) };
    case "undo":
      return { ...common, decision, ids: ids.map(Number) };
  }
}
