import { AssignRequest, sayAssignment, type AssignRequestInput } from "@figurewatch/contract";
import { toAssignmentView } from "@figurewatch/present";
import { assign, ReviewError, type AssignedOne } from "@figurewatch/runtime";
import { EXIT, Failure } from "../failure.ts";
import { toPrintable } from "../output/table.ts";
import { withDatabase } from "../with-database.ts";

export type AssignOptions = { reviewer: string; json?: boolean };

/** `figurewatch review take`: nobody takes what another has. */
export const take = (ids: readonly string[], options: AssignOptions): Promise<number> =>
  run({ chosen: ids.map((subject) => ({ subject, had: null })), to: options.reviewer }, options);

/** `figurewatch review assign`: whoever has it. */
export const give = (
  ids: readonly string[],
  options: AssignOptions & { to: string },
): Promise<number> => run({ chosen: ids.map((subject) => ({ subject })), to: options.to }, options);

/** `figurewatch review let-go`: it is nobody's, whoever had it. */
export const letGo = (ids: readonly string[], options: AssignOptions): Promise<number> =>
  run({ chosen: ids.map((subject) => ({ subject })), to: null }, options);

async function run(
  request: AssignRequestInput,
  { reviewer, json }: AssignOptions,
): Promise<number> {
  const parsed = AssignRequest.safeParse({ ...request, reviewer });
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join(".")}: ${message}`,
    );
    throw new Failure(`Cannot assign: ${problems.join("; ")}`, EXIT.usage);
  }
  return withDatabase(async ({ db, watch, config: { publicAfter } }) => {
    const deps = { db, watch, publicAfter, now: () => new Date() };
    try {
      const outcomes = await assign(parsed.data, deps);
      process.stdout.write(
        json === true
          ? `${JSON.stringify(outcomes, null, 2)}\n`
          : `${outcomes.map(sayOutcome).join("\n")}\n`,
      );
      return outcomes.every(({ outcome }) => outcome === "done") ? EXIT.ok : EXIT.failed;
    } catch (error) {
      if (!(error instanceof ReviewError)) throw error;
      throw new Failure(error.message, EXIT.usage);
    }
  });
}

function sayOutcome(one: AssignedOne): string {
  if (one.outcome === "refused") return `${one.subject}  NOT DONE: ${toPrintable(one.why)}`;
  const { subject, assigned } = one;
  const says = assigned === null ? "nobody has it" : sayAssignment(toAssignmentView(assigned));
  return `${subject}  ${toPrintable(says)}`;
}
