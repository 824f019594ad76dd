/**
 * `unknown`: there is no such account, link or token. `taken`: the name is in use. `unfit`: a name or
 * a password breaks the rules. `refused`: name and password do not go together.
 */
export type AccountErrorKind = "unknown" | "taken" | "unfit" | "refused";

export class AccountError extends Error {
  override name = "AccountError";
  readonly kind: AccountErrorKind;

  constructor(kind: AccountErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
