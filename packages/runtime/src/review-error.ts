/** `unknown`: it names what is not there. `unfit`: it makes no sense. `decided`: take back first. */
export class ReviewError extends Error {
  override name = "ReviewError";
  readonly kind: "unknown" | "unfit" | "decided";

  constructor(kind: "unknown" | "unfit" | "decided", message: string) {
    super(message);
    this.kind = kind;
  }
}
