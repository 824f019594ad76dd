import { expect, test } from "vitest";
import { judgeFailure } from "./judge-failure.ts";
import { HttpProblem } from "./problem.ts";

const asked = { method: "POST", routeOptions: { url: "/api/articles" } } as Parameters<
  typeof judgeFailure
>[1];

/** As drizzle throws it: the statement and its parameters are the message. */
function failQuery(code: string, reason: string): Error {
  const cause = Object.assign(new Error(reason), { code });
  return new Error("Failed query: insert into x\nparams: somebody's name", { cause });
}

test.for([
  { code: "53100", status: 507, says: "no room left" },
  { code: "57P01", status: 503, says: "does not answer" },
  { code: "42703", status: 500, says: "log says what" },
])("judgeFailure() answers a query that failed by $code with $status", ({ code, status, says }) => {
  const { problem, trouble } = judgeFailure(failQuery(code, "the disk, say"), asked);
  expect(problem.status).toBe(status);
  expect(problem.detail).toContain(says);
  expect(trouble?.message).toBe("POST /api/articles failed: database: the disk, say");
  expect(`${JSON.stringify(problem)}${trouble?.stack}`).not.toMatch(/insert|somebody/);
});

test("judgeFailure() tells the log of a fault of ours, and whoever asked nothing of it", () => {
  const { problem, trouble } = judgeFailure(new TypeError("x is not a function"), asked);
  expect(problem).toMatchObject({ status: 500, title: "The server failed" });
  expect(problem.detail).not.toContain("x is not");
  expect(trouble?.message).toBe("POST /api/articles failed: x is not a function");
});

test("judgeFailure() keeps what a route itself says, and logs none of it", () => {
  expect(judgeFailure(new HttpProblem(503, "Wait for it"), asked)).toEqual({
    problem: { type: "about:blank", title: "Not ready", status: 503, detail: "Wait for it" },
  });
});
