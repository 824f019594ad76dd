import { Command } from "commander";
import { addAccounts } from "./add-accounts.ts";
import { addReview } from "./add-review.ts";
import type { Run } from "./run.ts";
import { EXIT } from "./failure.ts";

const EXIT_HELP = `
Exit codes:
  ${EXIT.ok}  all went well
  ${EXIT.failed}  part of the input was bad, or what was asked for is not there
  ${EXIT.usage}  the command line, a setting or the watch cannot be used
  ${EXIT.unavailable}  something needed is out of reach (database, queue, network)

Settings are environment variables; the README has the table.`;

/** The command line. Each command loads what it needs only when it is called. */
export function buildProgram(setExitCode: (exitCode: number) => void): Command {
  const program = new Command("figurewatch")
    .description(
      "Watches the news for figures on one subject and tells a new figure from an old one that is being repeated",
    )
    .exitOverride()
    .showHelpAfterError("(figurewatch help COMMAND explains a command)")
    .addHelpText("after", EXIT_HELP);
  const run: Run =
    <A extends unknown[]>(action: (...args: A) => Promise<number> | number) =>
    async (...args: A) =>
      setExitCode(await action(...args));

  program
    .command("up")
    .description("Run everything in one process: poll, read, alert, and the web app")
    .option("--port <port>", "port of the web app (default 4600)")
    .option("--host <host>", "address to listen on (default 127.0.0.1: this machine only)")
    .action(run(async (options) => (await import("./commands/up.ts")).up(options)));

  program
    .command("demo")
    .description("Replay fourteen years of a made-up newsroom in under a minute, on its own data")
    .option("--port <port>", "port of the web app (default 4601)")
    .option("--seconds <n>", "how long the script takes", "45")
    .option("--fresh", "start over instead of going on with a run that was cut short")
    .option("--exit", "stop when the script is through, instead of staying for a look")
    .action(run(async (options) => (await import("./commands/demo.ts")).demo(options)));

  program
    .command("extract")
    .description("Show the figures that a text holds; writes nothing")
    .argument("[target]", "a file, an address, or - for standard input")
    .option("--ndjson", "read lines of JSON, answer a line each")
    .option("--json", "print one JSON document")
    .option(
      "--lang <tag>",
      "language of the text (en, ko, zh, ja, ru); told from the script if left out",
    )
    .option("--published <date>", "ISO date of publication, for 'last year' and the like")
    .addHelpText(
      "after",
      `
Input lines:   {"id", "text" or "html", "url"?, "title"?, "published"?, "lang"?}
Output lines:  {"id", "lang", "relevant", "claims": […]}, or {"id"?, "error"} for a bad line

Examples:
  figurewatch extract article.html
  figurewatch extract --ndjson < articles.ndjson > claims.ndjson`,
    )
    .action(
      run(async (target, options) =>
        (await import("./commands/extract.ts")).extract(target, options),
      ),
    );

  program
    .command("replay")
    .description("Judge articles in the order of their dates, in memory; writes nothing")
    .argument("[target]", "a file of lines; default: standard input")
    .option("--ndjson", "read lines of JSON, answer a line each")
    .option("--baseline <file>", "figures known before: a file like baseline.yaml, or none")
    .addHelpText(
      "after",
      `
Each claim of the answer also has "verdict", "against" (the figure compared with) and "reasons".
Without --baseline it starts from the watch's own.

Examples:
  figurewatch replay --ndjson < articles.ndjson > verdicts.ndjson
  figurewatch replay --ndjson --baseline none articles.ndjson`,
    )
    .action(
      run(async (target, options) =>
        (await import("./commands/replay.ts")).replay(target, options),
      ),
    );

  program
    .command("add")
    .description("Read one article into the database: an address, a file, or - for standard input")
    .argument("<target>")
    .option("--json", "print one JSON document")
    .action(
      run(async (target, options) => (await import("./commands/add.ts")).add(target, options)),
    );

  program
    .command("explain")
    .description(
      "Go through every step from fetch to verdict for one article, and say what was seen",
    )
    .argument("<target>", "an address, a file, or - for standard input")
    .option("--json", "print one JSON document")
    .action(
      run(async (target, options) =>
        (await import("./commands/explain.ts")).explain(target, options),
      ),
    );

  program
    .command("poll")
    .description("Ask a source now, also one that was stopped or waits after failures")
    .argument("<source>", "its id, as figurewatch sources lists it")
    .action(run(async (source) => (await import("./commands/poll.ts")).poll(source)));

  const lists = [
    ["sources", "How each source is doing, why, and when it is asked next"],
    ["figures", "The figures known, by measure"],
    ["alerts", "The alerts, newest first"],
  ] as const;
  for (const [name, description] of lists) {
    const command = program
      .command(name)
      .description(description)
      .option("--json", "print one JSON document")
      .option("--measure <id>", "only this measure");
    if (name === "alerts") {
      command
        .option("--try", "what the rules of alerts.yaml would have told; sends nothing")
        .option("--days <n>", "how many days back to try them on", "30");
    }
    command.action(
      run(async (options) =>
        options.try === true
          ? (await import("./commands/try-rules.ts")).tryRules(options)
          : (await import("./commands/list.ts")).list(name, options),
      ),
    );
  }

  program
    .command("deliveries")
    .description("What was sent on each channel, what waits, and what was given up and why")
    .option("--state <state>", "only those that are waiting, sent, dead or cancelled")
    .option("--limit <n>", "how many", "50")
    .option("--replay <id>", "send one anew that was given up, or all of them")
    .option("--resume <channel>", "start a channel again that was switched off")
    .option("--json", "print one JSON document")
    .action(run(async (options) => (await import("./commands/deliveries.ts")).deliveries(options)));

  addReview(program, run);
  addAccounts(program, run);

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

  program
    .command("doctor")
    .description("Check what the watch needs: settings, watch, database, queue, disk, channels …")
    .option("--send-test", "send a test on every channel that is set")
    .option("--json", "print one JSON document")
    .action(run(async (options) => (await import("./commands/doctor.ts")).doctor(options)));

  program
    .command("snooze")
    .description("Keep a rule or a source quiet for some days; without one, what is snoozed")
    .argument("[subject]", "rule:ID of alerts.yaml, or source:ID")
    .option("--days <n>", "for how long, up to 90", "7")
    .option("--reason <text>", "why: it stands on the page, and in each alert that is not sent")
    .option("--by <name>", "who wants it", "local")
    .option("--end <id>", "end one before its time")
    .addHelpText(
      "after",
      `
What a snoozed rule asks for is an alert on the page and in the feed, and is sent to no one. What
becomes of a snoozed source is told after it, unless it is well by then.

Example:
  figurewatch snooze rule:money --days 3 --reason "rates are being checked"`,
    )
    .action(
      run(async (subject, options) =>
        (await import("./commands/snooze.ts")).snoozeSubject(subject, options),
      ),
    );

  const watch = program.command("watch").description("Work on a watch");
  watch
    .command("opml")
    .description("Write the feeds of the watch as an OPML list, for any feed reader")
    .action(run(async () => (await import("./commands/opml.ts")).writeOpml()));
  watch
    .command("import")
    .description("Turn the feeds of an OPML list into entries for sources.yaml; writes no file")
    .argument("<list>", "an OPML file, or - for standard input")
    .option("--lang <tag>", "language of feeds that name none; default: the watch's first")
    .action(
      run(async (list, options) => (await import("./commands/opml.ts")).readOpml(list, options)),
    );
  watch
    .command("check")
    .description("Say what a watch holds, or all that is wrong with it, file and line")
    .argument("[path]", "folder of the watch, or one of its files; default: FIGUREWATCH_WATCH")
    .action(run(async (path) => (await import("./commands/watch-check.ts")).watchCheck(path)));

  return program;
}
