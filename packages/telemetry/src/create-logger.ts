import { destination, pino, type Logger } from "pino";
import { hideStatement } from "./hide-statement.ts";
import { redactText } from "./redact-text.ts";

export type { Logger } from "pino";
export type LogLevel = "silent" | "error" | "warn" | "info" | "debug";

export type LoggerOptions = {
  level: LogLevel;
  /** Names the process in every line: "poller", "web". */
  name?: string;
  /** Where lines go; default standard error, for standard output is for results. */
  write?: (line: string) => void;
};

/** Fields that hold secrets, wherever they stand in what is logged, up to three levels deep. */
const SECRET_FIELDS = [
  "authorization",
  "cookie",
  "password",
  "secret",
  "secrets",
  "token",
  "apiKey",
  "databaseUrl",
  "redisUrl",
];
const CENSOR = "[secret]";

/**
 * A logger of JSON lines. Secret fields are struck out by name, and credentials in addresses and
 * webhook secrets wherever they stand in the text; failed queries come without their parameters.
 */
export function createLogger(options: LoggerOptions): Logger {
  const { level, name, write } = options;
  const paths = SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);
  return pino(
    {
      level,
      ...(name === undefined ? {} : { name }),
      // ISO times: a line is read by people, too.
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths, censor: CENSOR },
      hooks: {
        streamWrite: redactText,
        logMethod(args, method) {
          const [first, ...rest] = args;
          method.apply(this, [hideStatement(first), ...rest] as typeof args);
        },
      },
    },
    write ? { write } : destination({ fd: 2, sync: true }),
  );
}
