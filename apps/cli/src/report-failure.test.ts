import { afterEach, expect, test, vi } from "vitest";
import { reportFailure } from "./report-failure.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** As drizzle throws it: the statement and its parameters are the message. */
function failQuery(code: string, reason: string): Error {
  const cause = Object.assign(new Error(reason), { code });
  const params = "params: the name that is to be forgotten,    at home (and its text)";
  return new Error(`Failed query: insert into "texts" values ($1)\n${params}`, { cause });
}

test.for([
  { code: "53100", reason: "No space left on device", exitCode: 3, says: "no room left" },
  { code: "57P01", reason: "terminating connection", exitCode: 3, says: "does not answer" },
  { code: "ECONNREFUSED", reason: "", exitCode: 3, says: "does not answer: ECONNREFUSED" },
  { code: "42703", reason: 'column "x" does not exist', exitCode: 1, says: 'column "x"' },
])("reportFailure() tells of $code without the statement", ({ code, reason, exitCode, says }) => {
  let said = "";
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
    said += String(chunk);
    return true;
  });
  expect(reportFailure(failQuery(code, reason))).toBe(exitCode);
  expect(said).toContain(says);
  expect(said).not.toMatch(/Failed query|params|forgotten|its text/);
  expect(/^ +at /m.test(said), "a stack, for a fault of ours only").toBe(exitCode === 1);
});
