/**
 * Text as Postgres can hold it unchanged: lone surrogates and U+0000 become U+FFFD, one for one,
 * so that UTF-16 offsets stay true. Clean before hashing: Postgres would change it in silence.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll("\u0000", "\uFFFD");
}

/** The same for every string of a JSON value, keys included. Other values come back as they are. */
export function cleanJson<T>(value: T): T;
export function cleanJson(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map((entry) => cleanJson(entry));
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Date || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [cleanText(key), cleanJson(entry)]),
  );
}
