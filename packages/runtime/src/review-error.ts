/**
 * `unknown`: it names what is not there. `unfit`: it makes no sense. `decided`: take back first.
 * `not_own`: it is for another person to do.
 */
type ReviewErrorKind = "unknown" | "unfit" | "decided" | "not_own";

export class ReviewError extends Error {
  override name = "ReviewError";
  readonly kind: ReviewErrorKind;

  constructor(kind: ReviewErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
