import type { Command } from "commander";
import type { Run } from "./run.ts";

/** Reading articles: by themselves, in a row, into the database, and from a source when asked. */
export function addReading(program: Command, run: Run): void {
  addExtract(program, run);
  addReplay(program, run);
  addOneArticle(program, run);
  addPoll(program, run);
}

function addExtract(program: Command, run: Run): void {
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
}

function addReplay(program: Command, run: Run): void {
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
}

function addOneArticle(program: Command, run: Run): void {
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
}

function addPoll(program: Command, run: Run): void {
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
  figurewatch backfill gdelt-en --from YYYY-MM-DD --to YYYY-MM-DD`,
    )
    .action(
      run(async (source, options) =>
        (await import("./commands/backfill.ts")).backfill(source, options),
      ),
    );
}
