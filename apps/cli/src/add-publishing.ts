import type { Command } from "commander";
import type { Run } from "./run.ts";

/** What goes out: figures, their changes, a dataset, and the pages behind one. */
export function addPublishing(program: Command, run: Run): void {
  addExport(program, run);
  addChanges(program, run);
  addRelease(program, run);
}

function addExport(program: Command, run: Run): void {
  program
    .command("export")
    .description("Write all figures with their sources and tellings, or the pages one stands on")
    .option("--format <format>", "ndjson, csv, warc, or pack", "ndjson")
    .option("--measure <id>", "only this measure")
    .option("--known-on <date>", "only what could be known on that day")
    .option(
      "--figure <id>",
      "for warc and pack: the figure they are of, by its id in figures --json",
    )
    .option(
      "--out <file>",
      "for these: where to, or - for standard output (default ID.warc.gz, ID.wacz)",
    )
    .addHelpText(
      "after",
      `
A WARC holds every page that a figure stands on as it was fetched, its text as it was read, and the
quotes with their offsets and hashes. Any tool for web archives reads it. A pack is for handing on: a
WACZ with how the figure came to be, what reviewers decided, and references; pages whose publishers
allow no copy are left out of it, their hashes are not.

Examples:
  figurewatch export --format csv > figures.csv
  figurewatch export --format pack --figure f7c212cad43f5368912988dfa
  figurewatch export --format warc --figure f7c212cad43f5368912988dfa`,
    )
    .action(run(async (options) => (await import("./commands/export.ts")).exportFigures(options)));
}

function addChanges(program: Command, run: Run): void {
  program
    .command("changes")
    .description(
      "Write what changed of the figures, a line of JSON each, to keep a mirror of them by",
    )
    .option("--after <cursor>", "go on after this change; left out: from the first figure on")
    .addHelpText(
      "after",
      `
Each line has a figure as it stands now, or null where it is listed no more, why it changed, and the
cursor to go on from. Whoever takes over line after line holds what \`figurewatch figures\` lists.

Example:
  figurewatch changes --after 9f31c2d0-1841`,
    )
    .action(run(async (options) => (await import("./commands/changes.ts")).changes(options)));
}

function addRelease(program: Command, run: Run): void {
  program
    .command("release")
    .description("Write all figures as a dated dataset to publish: tables, codebook, checksums")
    .argument("[folder]", "folder to make; default: the name of the watch and the day")
    .option("--licence <id>", "what others may do with it: CC-BY-4.0, CC0-1.0 …, or an address")
    .option("--known-on <date>", "only what could be known on that day (default: today)")
    .addHelpText(
      "after",
      `
CSV, SDMX-CSV 2 and schema.org JSON-LD, every telling with its quote, and SHA256SUMS. The same
figures and day give the same bytes.

Example:
  figurewatch release --licence CC-BY-4.0`,
    )
    .action(
      run(async (folder, options) =>
        (await import("./commands/release.ts")).release(folder, options),
      ),
    );
}
