import type { Command } from "commander";
import type { Run } from "./run.ts";

/** What is kept: checked, saved, brought back, and forgotten. */
export function addKeeping(program: Command, run: Run): void {
  addVerify(program, run);
  addBackup(program, run);
  addForget(program, run);
}

function addVerify(program: Command, run: Run): void {
  program
    .command("verify")
    .description("Check that every stored page, text and quote is still what was stored")
    .option("--json", "print one JSON document")
    .action(run(async (options) => (await import("./commands/verify.ts")).verify(options)));
}

function addBackup(program: Command, run: Run): void {
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
}

function addForget(program: Command, run: Run): void {
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
