import type { Command } from "commander";
import type { Run } from "./run.ts";

/** Reading anew what is stored, by other rules. */
export function addReextract(program: Command, run: Run): void {
  program
    .command("reextract")
    .description("Read every stored text again by the present rules, and show what would change")
    .option("--write", "write it: a new reading in place of the old one, decisions kept")
    .option("--sign <name>", "answer for it that --write undoes decisions of reviewers")
    .option("--json", "a line of JSON per article that differs, then one with the counts")
    .addHelpText(
      "after",
      `
Every decision of a reviewer is a test of the rules: where they no longer read what was accepted or
fixed, or read rejected words as another figure, it says so, exits with 1, and writes nothing unless
someone signs. Rules that read what a reviewer wrote agree with the fix.

Rules change with the code, and with the codebook, the relevance terms and the origins of the watch.
What a reading of older rules found is kept, but no longer shown or compared with. No one is told of
the past: a run sends no alert. A run cut short goes on where it was.

Examples:
  figurewatch reextract            what would change, article by article
  figurewatch reextract --write    the same, written`,
    )
    .action(
      run(async (options) => (await import("./commands/reextract.ts")).reextractAll(options)),
    );
}
