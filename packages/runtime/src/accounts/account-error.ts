/**
 * `unknown`: there is no such account or token. `taken`: the name is in use. `unfit`: a name or a
 * password breaks the rules.
 */
export type AccountErrorKind = "unknown" | "taken" | "unfit";

export class AccountError extends Error {
  override name = "AccountError";
  readonly kind: AccountErrorKind;

  constructor(kind: AccountErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
