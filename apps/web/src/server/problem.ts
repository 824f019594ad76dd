import type { Problem } from "@figurewatch/contract";

const TITLES: Record<number, string> = {
  400: "The request cannot be read",
  401: "Sign in first",
  403: "Not allowed",
  404: "Not found",
  409: "Decided before",
  410: "It is gone",
  422: "It does not fit",
  429: "Too many requests",
  500: "The server failed",
  503: "Not ready",
  507: "No room left",
};

/** RFC 9457 problem details; `detail` says what to do. */
export function toProblem(status: number, detail: string): Problem {
  return { type: "about:blank", title: TITLES[status] ?? "Error", status, detail };
}

/** Thrown by a route; the error handler answers with its status and words. */
export class HttpProblem extends Error {
  override name = "HttpProblem";
  readonly statusCode: number;

  constructor(statusCode: number, detail: string) {
    super(detail);
    this.statusCode = statusCode;
  }
}
