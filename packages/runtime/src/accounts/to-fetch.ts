import type { Fetcher } from "@figurewatch/http";
import type { CustomFetch } from "openid-client";

/** The guarded fetcher in the shape of `fetch`, for a library that brings its own requests. */
export function toFetch(fetcher: Pick<Fetcher, "ask" | "post">): CustomFetch {
  return async (url, { method, headers, body, signal }) => {
    const options = { headers, signal, anyStatus: true };
    const answer =
      method === "POST"
        ? await fetcher.post(url, toText(body), options)
        : await fetcher.ask(url, options);
    // The body is decoded by now.
    const { "content-encoding": _, "content-length": __, ...sent } = answer.headers;
    const isEmpty = answer.body.length === 0;
    return new Response(isEmpty ? null : new Uint8Array(answer.body), {
      status: answer.status,
      headers: sent,
    });
  };
}

function toText(body: unknown): string {
  if (body === undefined || body === null) return "";
  if (typeof body === "string") return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new Error("Cannot send a body that is no text");
}
