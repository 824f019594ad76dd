import { CommanderError } from "commander";
import { readFailedQuery } from "@figurewatch/store/failed-query";
import { EXIT, Failure } from "./failure.ts";
import { sayFileError } from "./say-file-error.ts";

/** Errors of the adapters that mean: something needed is out of reach. */
const OUT_OF_REACH = new Set(["StoreError", "QueueError", "FetchError"]);

/**
 * Says on standard error why a command ended, and gives its exit code. Knows the packages' errors by
 * name: to import them would load the packages for every command, `help` included.
 */
export function reportFailure(error: unknown): number {
  // Commander has already printed its own.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (isNamed(error, "WatchError")) {
    say(`The watch cannot be used:\n${error.message}\nMend the file and try again`);
    return EXIT.usage;
  }
  if (isNamed(error, "ConfigError")) {
    say(error.message);
    return EXIT.usage;
  }
  if (error instanceof Failure) {
    say(error.message);
    return error.exitCode;
  }
  if (error instanceof Error && OUT_OF_REACH.has(error.name)) {
    say(error.message);
    return EXIT.unavailable;
  }
  const file = sayFileError(error);
  if (file !== undefined) {
    say(file);
    return EXIT.failed;
  }
  const query = readFailedQuery(error);
  if (query?.kind === "full") {
    say(
      `The database has no room left: ${query.reason}. Make room on its disk and run this again: ` +
        `what was stored before is kept`,
    );
    return EXIT.unavailable;
  }
  if (query?.kind === "away") {
    say(
      `The database does not answer: ${query.reason}. See that it runs, and run this again: ` +
        `what was stored before is kept`,
    );
    return EXIT.unavailable;
  }
  // A bug: the stack is what a report needs.
  if (query !== undefined) {
    say(`The database refused a statement: ${query.reason}\n${query.stack}`);
    return EXIT.failed;
  }
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.failed;
}

function isNamed(error: unknown, name: string): error is Error {
  return error instanceof Error && error.name === name;
}

function say(message: string): void {
  process.stderr.write(`${message}\n`);
}
