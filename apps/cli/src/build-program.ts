import { Command } from "commander";
import manifest from "../package.json" with { type: "json" };
import { addAccounts } from "./add-accounts.ts";
import { addKeeping } from "./add-keeping.ts";
import { addReview } from "./add-review.ts";
import { addWatch } from "./add-watch.ts";
import type { Run } from "./run.ts";
import { EXIT, Failure } from "./failure.ts";
import { sayTyped } from "./say-typed.ts";

const EXIT_HELP = `
Exit codes:
  ${EXIT.ok}  all went well
  ${EXIT.failed}  part of the input was bad, or what was asked for is not there
  ${EXIT.usage}  the command line, a setting or the watch cannot be used
  ${EXIT.unavailable}  something needed is out of reach (database, queue, network)

Settings are environment variables: docs/settings.md has all of them.`;

/** The command line. Each command loads what it needs only when it is called. */
export function buildProgram(setExitCode: (exitCode: number) => void): Command {
  const script = process.env["npm_lifecycle_event"];
  const program = new Command("figurewatch")
    .configureOutput({
      writeOut: (text) => process.stdout.write(sayTyped(text, script)),
      writeErr: (text) => process.stderr.write(sayTyped(text, script)),
    })
    .helpCommand(false)
    .description(
      "Watches the news for figures on one subject and tells a new figure from an old one that is being repeated",
    )
    .version(manifest.version, "--version", "show the version that runs")
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

  program
    .command("backfill")
    .description("Read what a search has found in a stretch of the past, and alert no one of it")
    .argument("<source>", "id of a search of the service gdelt, as figurewatch sources lists it")
    .requiredOption("--from <day>", "the first day, at most some three months ago")
    .option("--to <day>", "the day to end before; default: now")
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      `
It asks a week at a time, as slowly as the service wants, and only queues what it finds: what runs reads
it, or the next start. What is known already is not read again, so that it can be run again.

Example:
  figurewatch backfill gdelt-en --from 2026-02-01 --to 2026-03-01`,
    )
    .action(
      run(async (source, options) =>
        (await import("./commands/backfill.ts")).backfill(source, options),
      ),
    );

  const lists = [
    ["sources", "How each source is doing, why, and when it is asked next"],
    ["figures", "The figures known, by measure"],
    ["alerts", "The alerts, newest first"],
  ] as const;
  for (const [name, description] of lists) {
    const command = program
      .command(name)
      .description(description)
      .option("--json", "print one JSON document");
    if (name !== "sources") {
      command
        .option("--measure <id>", "only this measure")
        .option("--known-on <date>", "only what could be known on that day");
    }
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

  program
    .command("jobs")
    .description("Articles, sources and alerts that could not be read, polled or sent, and why")
    .option("--retry <job>", "try one again now, as read:ID, poll:ID or send:ID, or all of them")
    .option("--give-up <job>", "try one no more, or all of them")
    .option("--note <text>", "why, for the audit log")
    .option("--by <name>", "who wants it", "local")
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      `
A job waits for its next try, was given up, or was set aside by the queue after a fault of our own.
Of sending only what was set aside is here; what a receiver did not take, "figurewatch deliveries" has.

Example:
  figurewatch jobs --retry read:a1f0c93d2 --note "the site is back"`,
    )
    .action(run(async (options) => (await import("./commands/jobs.ts")).jobs(options)));

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

  addKeeping(program, run);

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

  addWatch(program, run);

  program
    .command("help")
    .description("Explain a command, such as user add")
    .argument("[command...]")
    .action((path: string[]) => findCommand(program, path).outputHelp());

  return program;
}

/** The command that words lead to, also one of another: commander's own help stops at the first. */
function findCommand(program: Command, path: readonly string[]): Command {
  return path.reduce((command, name) => {
    const next = command.commands.find((each) => each.name() === name);
    if (next !== undefined) return next;
    throw new Failure(
      `There is no command "${path.join(" ")}"; there are: ` +
        command.commands.map((each) => each.name()).join(", "),
      EXIT.usage,
    );
  }, program);
}
