import { toPrintable, wrap } from "./table.ts";

/** One step of a run: what it saw; `stopped` where nothing came after it. */
export type Step = { name: string; lines: string[]; stopped?: boolean };

const DEFAULT_WIDTH = 110;

/** Steps for people: numbered, their lines wrapped and indented, the one that stopped marked. */
export function formatSteps(steps: Step[], columns: number = DEFAULT_WIDTH): string {
  const width = Math.max(60, columns) - 5;
  return steps
    .map(({ name, lines, stopped }, i) =>
      [
        `${i + 1}. ${name}${stopped === true ? "  (stopped here)" : ""}`,
        ...lines.flatMap((line) =>
          wrap(toPrintable(line), width).map((part, row) => `   ${row === 0 ? "" : "  "}${part}`),
        ),
      ].join("\n"),
    )
    .join("\n\n");
}
