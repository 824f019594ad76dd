import { readdirSync, readFileSync } from "node:fs";
import { check } from "recheck";
import { expect, test } from "vitest";

const SOURCE = new URL("../../quantities/src/", import.meta.url);
/** A regex literal: after something that no division follows, up to its flags. */
const LITERAL =
  /(?<=[(,=:!&|?[{;]\s*|return\s+|=>\s*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)/g;

type Pattern = { file: string; source: string; flags: string };

function patterns(): Pattern[] {
  const found: Pattern[] = [];
  for (const file of readdirSync(SOURCE, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts") || file.endsWith(".test.ts")) continue;
    const code = readFileSync(new URL(file, SOURCE), "utf8")
      .replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, "")
      .replaceAll(/\s\/\/ .*$/gm, "");
    for (const [, source = "", flags = ""] of code.matchAll(LITERAL)) {
      found.push({ file, source, flags });
    }
  }
  return found;
}

test(
  "quantities: no pattern over text backtracks more than linearly",
  { timeout: 120_000 },
  async () => {
    // The pure JavaScript checker: the others are programs that it would have to fetch and start.
    process.env["RECHECK_BACKEND"] = "pure";
    const all = patterns();
    expect(all.length).toBeGreaterThan(10);
    const vulnerable: string[] = [];
    for (const { file, source, flags } of all) {
      const { status } = await check(source, flags, { checker: "auto", timeout: 20_000 });
      if (status !== "safe") vulnerable.push(`${file}: /${source}/${flags} is ${status}`);
    }
    expect(vulnerable).toEqual([]);
  },
);

test("quantities: patterns are literals, so that the check above sees them all", () => {
  for (const file of readdirSync(SOURCE, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts") || file.endsWith(".test.ts")) continue;
    // One character class made from a list cannot backtrack.
    const code = readFileSync(new URL(file, SOURCE), "utf8").replaceAll("new RegExp(`[${", "");
    expect(code, file).not.toMatch(/\bRegExp\(/);
  }
});
