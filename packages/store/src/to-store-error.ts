import { errorCode } from "./error-code.ts";
import { StoreError, type StoreErrorKind } from "./store-error.ts";

const REFUSED = new Set(["28P01", "28000", "3D000", "42501", "53300"]);
const UNREACHABLE = new Set(
  (
    "ECONNREFUSED ENOTFOUND EAI_AGAIN ETIMEDOUT EHOSTUNREACH ENETUNREACH ECONNRESET ENOENT EACCES " +
    "57P03 57P01"
  ).split(" "),
);

/** What a failed connection means. The message names the server, never user or password. */
export function toStoreError(error: unknown, databaseUrl: string): StoreError {
  if (error instanceof StoreError) return error;
  const cause: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const code = errorCode(cause);
  const reason = cause instanceof Error ? cause.message : String(cause);
  const address = toAddress(databaseUrl);
  let kind: StoreErrorKind = "failed";
  if (REFUSED.has(code)) kind = "refused";
  else if (UNREACHABLE.has(code) || /timeout|terminated/i.test(reason)) kind = "unreachable";
  return new StoreError(kind, `Cannot open Postgres at "${address}": ${reason || code}`, {
    cause: error,
  });
}

/** Host, port and database of a connection string. */
export function toAddress(databaseUrl: string): string {
  const url = URL.parse(databaseUrl);
  if (url === null) return "?";
  const socket = url.searchParams.get("host");
  return `${socket ?? (url.host || "localhost")}${url.pathname}`;
}
