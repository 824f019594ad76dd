import type { Config } from "@figurewatch/runtime";
import { EXIT, Failure } from "./failure.ts";

/** Why the system could not start, as one message that says what to do; other errors as they are. */
export function openFailure(error: unknown, config: Config): unknown {
  if (!(error instanceof Error)) return error;
  const { code } = error as NodeJS.ErrnoException;
  const where = `${config.host}:${config.port}`;
  if (code === "EADDRINUSE") {
    return new Failure(
      `Port ${config.port} on ${config.host} is taken by another program: stop it, or choose ` +
        `another with --port or FIGUREWATCH_PORT`,
      EXIT.unavailable,
    );
  }
  if (code === "EACCES") {
    return new Failure(
      `Not allowed to listen on ${where}: choose a port above 1023 with --port`,
      EXIT.unavailable,
    );
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new Failure(
      `"${config.host}" is no address of this machine: correct --host or FIGUREWATCH_HOST`,
      EXIT.unavailable,
    );
  }
  return error;
}

/** The embedded database ended underneath. */
export function lostFailure(reason: string): Failure {
  return new Failure(
    `The database is lost: ${reason}. Start again: all that was stored is kept`,
    EXIT.unavailable,
  );
}
