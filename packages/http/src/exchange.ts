import { FetchError } from "./fetch-error.ts";
import { UnsafeTargetError } from "./guarded-connector.ts";
import type { Route } from "./proxies.ts";
import { BodyTooLargeError, readBody } from "./read-body.ts";
import { sayCause } from "./say-cause.ts";

export type ExchangeRequest = {
  method: "GET" | "POST";
  url: URL;
  headers: Record<string, string>;
  body?: string | Uint8Array | undefined;
  /** Cap on the decoded body; by the content type of the answer where it depends on that. */
  maxBytes: number | ((contentType: string | undefined) => number);
  /** At the cap on the body: fail, or keep what came so far. */
  atCap: "fail" | "cut";
  /** The body is read whatever the status. */
  anyStatus?: boolean | undefined;
  signal: AbortSignal;
};

export type Exchange = {
  status: number;
  /** Names in lower case; a repeated field is joined by ", ". */
  headers: Record<string, string>;
  /** The X-Robots-Tag fields one by one: joined, a name in one would cover the next. */
  robotsTags: string[];
  /** Decoded; empty unless the status is 2xx, or any was asked for. */
  body: Uint8Array;
  /** Whether the body was cut at the cap. */
  cut: boolean;
};

/** How long and how far the body of an answer we do not want is read to keep the connection. */
const DUMP_LIMIT_BYTES = 64 * 1024;
const DUMP_TIMEOUT_MS = 1000;

/**
 * One request and its answer, with no redirect followed. Any status is an answer; throws
 * FetchError `unsafe`, `too-large`, `bad-request` or `unreachable`, or the signal's reason.
 */
export async function exchange(
  { dispatcher, proxy }: Route,
  request: ExchangeRequest,
): Promise<Exchange> {
  const { url, signal } = request;
  try {
    const response = await dispatcher.request({
      origin: url.origin,
      path: toRequestPath(url),
      method: request.method,
      headers: request.headers,
      body: request.body ?? null,
      signal,
      // The one total deadline is the signal's: a drip of bytes never lets these fire.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const status = response.statusCode;
    const headers = joinHeaders(response.headers);
    const robotsTags = [response.headers["x-robots-tag"] ?? []].flat();
    const answer = { status, headers, robotsTags };
    if (request.anyStatus !== true && (status < 200 || status > 299)) {
      const dumpSignal = AbortSignal.any([signal, AbortSignal.timeout(DUMP_TIMEOUT_MS)]);
      await response.body.dump({ limit: DUMP_LIMIT_BYTES, signal: dumpSignal }).catch(() => {});
      return { ...answer, body: new Uint8Array(), cut: false };
    }
    const length = Number(headers["content-length"]);
    const maxBytes =
      typeof request.maxBytes === "number"
        ? request.maxBytes
        : request.maxBytes(headers["content-type"]);
    if (request.atCap === "fail" && length > maxBytes) {
      response.body.on("error", () => {}).destroy();
      throw new BodyTooLargeError(`The body is announced as ${length} bytes`);
    }
    const { bytes, cut } = await readBody(response.body, {
      maxBytes,
      atCap: request.atCap,
      contentEncoding: headers["content-encoding"],
      signal,
    });
    return { ...answer, body: bytes, cut };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw toFetchError(url.href, error, proxy);
  }
}

/** As written: `search` would drop a bare "?". */
function toRequestPath(url: URL): string {
  return url.href.slice(url.href.indexOf("/", url.protocol.length + 2));
}

function joinHeaders(
  headers: Record<string, string | string[] | undefined>,
): Record<string, string> {
  // Defines own properties only: a field called `__proto__` is one like any other.
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]): [string, string] => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
}

function toFetchError(url: string, error: unknown, proxy: string | undefined): FetchError {
  if (error instanceof FetchError) return error;
  const unsafe = findCause(error, (cause) => cause instanceof UnsafeTargetError);
  if (unsafe !== undefined) return new FetchError("unsafe", url, unsafe.message, { cause: error });
  if (error instanceof BodyTooLargeError) {
    return new FetchError("too-large", url, error.message, { cause: error });
  }
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const why = error instanceof Error && error.message !== "" ? error.message : String(code);
  // undici tells a refusal by the proxy as a fault of the request, which it is not.
  if (proxy !== undefined && /\bproxy\b.*\b407\b/i.test(why)) {
    const reason = `the proxy "${proxy}" asks for another name or password`;
    return new FetchError("unreachable", url, reason, { cause: error });
  }
  if (code === "UND_ERR_HEADERS_OVERFLOW") {
    return new FetchError("too-large", url, "the headers are too large", { cause: error });
  }
  if (code === "UND_ERR_INVALID_ARG") {
    return new FetchError("bad-request", url, "the request is malformed", { cause: error });
  }
  // Behind a proxy the code may be the proxy's: its words would name the wrong side.
  const reason =
    proxy === undefined
      ? sayCause(code, why)
      : `no whole answer came through the proxy "${proxy}": ${why}`;
  return new FetchError("unreachable", url, reason, { cause: error });
}

/** Looks through `cause` and the errors of an aggregate, which a connection to several addresses gives. */
function findCause(error: unknown, test: (error: Error) => boolean): Error | undefined {
  const pending: unknown[] = [error];
  for (let seen = 0; pending.length > 0 && seen < 50; seen += 1) {
    const next = pending.shift();
    if (!(next instanceof Error)) continue;
    if (test(next)) return next;
    pending.push(next.cause, ...(next instanceof AggregateError ? next.errors : []));
  }
  return undefined;
}
