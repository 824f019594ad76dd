/**
 * `empty`, `html`, `binary`, `not-a-feed`: the bytes are something else. `hostile`: they broke a
 * limit that no honest feed comes near. `too-large`: more bytes than a feed may have. `refused` and
 * `throttled`: a search service says, in words, that the query is not for it, or that it is asked too often.
 */
export type FeedErrorKind =
  | "empty"
  | "html"
  | "binary"
  | "not-a-feed"
  | "hostile"
  | "too-large"
  | "refused"
  | "throttled";

/** Says why bytes could not be read as a feed; the message names what they are instead. */
export class FeedError extends Error {
  override name = "FeedError";
  readonly kind: FeedErrorKind;

  constructor(kind: FeedErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
