import { expect, test } from "vitest";
import { parseSaveAnswer, parseStatusAnswer } from "./parse-save-answer.ts";

const ASKED = { url: "https://paper.example/story", archiveUrl: "https://archive.example" };
const statusOf = (answer: unknown) => parseStatusAnswer(JSON.stringify(answer), ASKED);
const errorOf = (code: string) => ({ status: "error", status_ext: code, message: "It said\nno." });

test("parseSaveAnswer() takes the job, also of a capture that was made already", () => {
  const job_id = "spn2-0123456789abcdef";
  expect(parseSaveAnswer(JSON.stringify({ url: ASKED.url, job_id }))).toEqual({
    ...{ kind: "asked", jobId: job_id },
  });
  const message = "The same capture was made two minutes ago.";
  expect(parseSaveAnswer(JSON.stringify({ job_id, message }))).toMatchObject({ kind: "asked" });
});

test.for([
  ["error:user-session-limit", "busy"],
  ["error:max-daily-bandwidth", "spent"],
  ["error:too-many-daily-captures", "tomorrow"],
  ["error:no-browsers-available", "later"],
  ["error:blocked-url", "refused"],
  ["error:of-a-kind-not-known-yet", "refused"],
])("both parsers take '%s', which comes with status 200, for %s", ([code = "", kind]) => {
  const reason = `${code.replace("error:", "")}: It said no.`;
  expect(parseSaveAnswer(JSON.stringify(errorOf(code)))).toEqual({ kind, reason });
  expect(statusOf(errorOf(code))).toEqual({ kind, reason });
});

test.for([
  "",
  "<html>502</html>",
  '{"job_id":',
  "null",
  "[]",
  '{"job_id":7}',
  '{"job_id":"../../account"}',
  '{"job_id":".."}',
])("both parsers try again after '%s'", (text) => {
  expect(parseSaveAnswer(text).kind).toBe("later");
  expect(parseStatusAnswer(text, ASKED).kind).toBe("later");
});

test("parseStatusAnswer() waits, and gives the link with its time", () => {
  expect(statusOf({ status: "pending", resources: [] })).toEqual({ kind: "pending" });
  const success = { status: "success", timestamp: "20260302081500", original_url: ASKED.url };
  expect(statusOf(success)).toEqual({
    kind: "captured",
    link: "https://archive.example/web/20260302081500/https://paper.example/story",
    capturedAt: new Date("2026-03-02T08:15:00Z"),
  });
  const moved = { ...success, original_url: "https://www.paper.example/story/" };
  expect(statusOf(moved)).toMatchObject({
    link: "https://archive.example/web/20260302081500/https://www.paper.example/story/",
  });
});

test.for([undefined, "javascript:alert(1)", "https://a b", 7])(
  "parseStatusAnswer() links what was asked for where it names '%s' instead",
  (original_url) => {
    const timestamp = "20260302081500";
    expect(statusOf({ status: "success", timestamp, original_url })).toMatchObject({
      link: `https://archive.example/web/${timestamp}/${ASKED.url}`,
    });
  },
);

test.for([undefined, "2026", "20261399999999", 20260302081500, "20260302081500/../x"])(
  "parseStatusAnswer() takes no capture of the time '%s'",
  (timestamp) => {
    expect(statusOf({ status: "success", timestamp }).kind).toBe("later");
  },
);
