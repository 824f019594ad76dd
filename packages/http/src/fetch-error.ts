/**
 * What to do next. `gone`: give up. `throttled`: wait until `retryAt`, or back off where it is
 * undefined. `blocked`: the site does not want us (robots.txt, 401, 402, 403, 407, 451); do not
 * ask again with another face. `unreachable`: retry with back-off. `too-large`: the cap was
 * passed. `unsafe`: the address, port or scheme is not for us. `bad-request`: the same request
 * will fail again.
 */
export type FetchErrorKind =
  | "gone"
  | "throttled"
  | "blocked"
  | "unreachable"
  | "too-large"
  | "unsafe"
  | "bad-request";

export type FetchErrorDetail = {
  /** Status of the answer; undefined where none came. */
  status?: number | undefined;
  /** When the site said to come back, at most 7 days ahead. */
  retryAt?: Date | undefined;
  cause?: unknown;
};

const SHOWN_URL_LENGTH = 200;

/** The one error of this package. `reason` is in words; `cause` keeps what lies beneath. */
export class FetchError extends Error {
  override name = "FetchError";
  readonly kind: FetchErrorKind;
  readonly url: string;
  readonly reason: string;
  readonly status: number | undefined;
  readonly retryAt: Date | undefined;

  constructor(kind: FetchErrorKind, url: string, reason: string, detail: FetchErrorDetail = {}) {
    const shown = showUrl(url);
    super(
      `Cannot fetch "${shown}": ${kind}, ${reason}`,
      detail.cause === undefined ? {} : { cause: detail.cause },
    );
    this.kind = kind;
    this.url = shown;
    this.reason = reason;
    this.status = detail.status;
    this.retryAt = detail.retryAt;
  }
}

/** Errors reach logs and screens: no password, and no megabyte of URL. */
function showUrl(url: string): string {
  const shown = url.length > SHOWN_URL_LENGTH ? `${url.slice(0, SHOWN_URL_LENGTH)}…` : url;
  const start = shown.indexOf("//") + 2;
  const authority = shown.slice(start).split(/[/?#]/, 1)[0] ?? "";
  const at = authority.lastIndexOf("@");
  return at < 0 ? shown : shown.slice(0, start) + shown.slice(start + at + 1);
}
