/** A place in a file; a parameter may have lines of its own, of any words. */
const FRAME = /^ {4}at .+:\d+:\d+\)?$/;

/**
 * A failed query without its statement: the parameters are texts of articles, names and hashes of
 * tokens, which are no log's to keep. Anything else comes back as it is.
 */
export function hideStatement(logged: unknown): unknown {
  // Drizzle's error has no name of its own.
  if (!(logged instanceof Error) || !logged.message.startsWith("Failed query")) return logged;
  const { cause } = logged;
  if (!(cause instanceof Error)) return new Error("Failed query");
  const frames = (logged.stack ?? "").split("\n").filter((line) => FRAME.test(line));
  const told = new Error(`Failed query: ${cause.message}`);
  told.stack = [`Error: ${told.message}`, ...frames].join("\n");
  return "code" in cause ? Object.assign(told, { code: cause.code }) : told;
}
