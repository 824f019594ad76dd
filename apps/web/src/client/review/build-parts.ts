import type { FigureFix } from "@figurewatch/contract";
import { buildFix, type FixFields } from "./build-fix.ts";

/** The parts of a split as the API takes them, or what is wrong with them in words. */
export function buildParts(
  before: FixFields,
  parts: readonly FixFields[],
): { parts: FigureFix[] } | { problem: string } {
  const told = parts.map((part) => JSON.stringify(part));
  const twin = told.findIndex((text, i) => told.indexOf(text) !== i);
  if (twin !== -1) return { problem: `figure ${twin + 1} is the same as one before it` };
  const fixes: FigureFix[] = [];
  for (const [i, part] of parts.entries()) {
    const built = buildFix(before, part);
    if ("fix" in built) fixes.push(built.fix);
    else if (JSON.stringify(part) !== JSON.stringify(before)) {
      return { problem: `figure ${i + 1}: ${built.problem}` };
    } // A part that is the claim as it was read; a field must be named to say so.
    else fixes.push(unchanged(before));
  }
  return { parts: fixes };
}

function unchanged({ value, low, high }: FixFields): FigureFix {
  if (value !== "") return { value };
  return { low: low === "" ? null : Number(low), high: high === "" ? null : Number(high) };
}
