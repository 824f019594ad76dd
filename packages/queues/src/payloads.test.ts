import { expect, test } from "vitest";
import { jobIdOf, parsePayload } from "./payloads.ts";

const payload = { articleId: "a1", dueAt: "2026-03-02T08:00:00Z" };

test("parsePayload() drops what it does not know: a payload outlives a deploy", () => {
  expect(parsePayload("read", { ...payload, later: true })).toEqual(payload);
});

test.for([null, {}, { articleId: 1, dueAt: "x" }, { articleId: "", dueAt: "x" }, "a1"])(
  "parsePayload() refuses %j",
  (data) => {
    expect(() => parsePayload("read", data)).toThrow(/queue "read"/);
  },
);

test("jobIdOf() depends on the payload, not on the order of its keys", () => {
  const { articleId, dueAt } = payload;
  expect(jobIdOf("read", { dueAt, articleId })).toBe(jobIdOf("read", payload));
  expect(jobIdOf("read", { ...payload, dueAt: "later" })).not.toBe(jobIdOf("read", payload));
  expect(jobIdOf("read", payload)).toMatch(/^read[0-9a-f]{32}$/);
});
