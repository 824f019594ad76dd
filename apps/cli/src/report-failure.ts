import { CommanderError } from "commander";
import { ConfigError } from "@figurewatch/runtime";
import { WatchError } from "@figurewatch/watch";
import { EXIT, Failure } from "./failure.ts";

/** Says on standard error why a command ended, and gives its exit code. */
export function reportFailure(error: unknown): number {
  // Commander has already printed its own.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof WatchError) {
    say(`The watch cannot be used:\n${error.message}\nMend the file and try again`);
    return EXIT.usage;
  }
  if (error instanceof ConfigError) {
    say(error.message);
    return EXIT.usage;
  }
  if (error instanceof Failure) {
    say(error.message);
    return error.exitCode;
  }
  if (error instanceof Error && ["StoreError", "QueueError", "FetchError"].includes(error.name)) {
    say(error.message);
    return EXIT.unavailable;
  }
  // A bug: the stack is what a report needs.
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.failed;
}

function say(message: string): void {
  process.stderr.write(`${message}\n`);
}
