/**
 * `unreachable`: nobody answers at the address, retry or correct it. `refused`: the server answers
 * and says no (password, database, rights). `in_use`: another instance holds the data folder.
 * `newer_schema`: the database was migrated by newer code. `unsupported`: no Postgres for this
 * machine. `folder`: the data folder cannot be written or is full. `failed`: anything else.
 */
export type StoreErrorKind =
  | "unreachable"
  | "refused"
  | "in_use"
  | "newer_schema"
  | "unsupported"
  | "folder"
  | "failed";

export class StoreError extends Error {
  override name = "StoreError";
  readonly kind: StoreErrorKind;

  constructor(kind: StoreErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
