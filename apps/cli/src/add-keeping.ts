import type { Command } from "commander";
import type { Run } from "./run.ts";

/** What is kept: written out, published, checked, saved, brought back, and forgotten. */
export function addKeeping(program: Command, run: Run): void {
  program
    .command("export")
    .description("Write all figures with their sources and tellings, or the pages one stands on")
    .option("--format <format>", "ndjson, csv, warc, or pack", "ndjson")
    .option("--measure <id>", "only this measure")
    .option("--known-on <date>", "only what could be known on that day")
    .option("--figure <id>", "for warc and pack: the figure they are of")
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

  program
    .command("verify")
    .description("Check that every stored page, text and quote is still what was stored")
    .option("--json", "print one JSON document")
    .action(run(async (options) => (await import("./commands/verify.ts")).verify(options)));

  program
    .command("backup")
    .description("Write all that the database holds to one file, while everything runs on")
    .argument("[file]", "where to, or - for standard output (default figurewatch-DATE.backup)")
    .addHelpText(
      "after",
      `
The file is compressed, has a checksum, and holds the hashes of passwords and tokens: keep it to yourself.
The queue is not in it, since it is filled again from the database.

Examples:
  figurewatch backup
  figurewatch backup - | ssh elsewhere 'cat > figurewatch.backup'`,
    )
    .action(run(async (file) => (await import("./commands/backup.ts")).backup(file)));

  program
    .command("restore")
    .description("Fill the database from a backup; an older one is brought up to date")
    .argument("<file>", "a backup, or - for standard input")
    .option(
      "--replace",
      "throw away what the database holds; otherwise only an empty one is filled",
    )
    .addHelpText(
      "after",
      `
Stop everything that runs on the database first. A file that is damaged or cut short changes nothing.
Alerts that were not yet sent when the backup was made are sent after it; a receiver that saw one
before knows it by its webhook-id.`,
    )
    .action(
      run(async (file, options) => (await import("./commands/restore.ts")).restore(file, options)),
    );

  program
    .command("forget")
    .description("Mask a person's name in everything kept, and whenever it comes again")
    .argument(
      "<names...>",
      "the full name, and each other way it is written; quote names with spaces",
    )
    .option("--write", "do it: it cannot be undone")
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      `
For people who object to being kept. Figures and quotes stay, with the name masked in them; pages that
hold it are dropped, and only a keyed hash of it is kept. What was told to others is out of reach.

Examples:
  figurewatch forget "Ada Example" "Ада Пример"            what it would take
  figurewatch forget "Ada Example" "Ада Пример" --write    the same, done`,
    )
    .action(
      run(async (names, options) => (await import("./commands/forget.ts")).forget(names, options)),
    );
}
