/**
 * `too-large`: characters or bytes. `too-deep`: open elements. `too-many-attributes`: on one tag.
 * `too-many-elements`: in all, since each costs a hundred times its few bytes of mark-up.
 */
export type HostilePageKind =
  | "too-large"
  | "too-deep"
  | "too-many-attributes"
  | "too-many-elements";

/** The page would cost too much to read. Give up on it: a second try ends the same. */
export class HostilePageError extends Error {
  override name = "HostilePageError";
  readonly kind: HostilePageKind;
  /** What was found: a size, or the element at the limit. */
  readonly what: string;
  readonly limit: number;

  constructor(kind: HostilePageKind, what: string, limit: number) {
    const verb = kind.startsWith("too-many") ? "has" : "is";
    super(`the page ${verb} ${kind.replaceAll("-", " ")} (${what}): the limit is ${limit}`);
    this.kind = kind;
    this.what = what;
    this.limit = limit;
  }
}
