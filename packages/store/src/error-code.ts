/** The `code` of a system or Postgres error; "" for errors that have none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
