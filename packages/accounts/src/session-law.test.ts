import { expect, test } from "vitest";
import { isSessionAlive, isTouchDue, SESSION_IDLE_MS, SESSION_LIFE_MS } from "./session-law.ts";

const START = new Date("2026-01-01T08:00:00Z");
const after = (ms: number) => new Date(START.getTime() + ms);

test("isSessionAlive() ends an idle session, and a busy one in the end", () => {
  const idle = { createdAt: START, seenAt: START };
  expect(isSessionAlive(idle, after(SESSION_IDLE_MS - 1))).toBe(true);
  expect(isSessionAlive(idle, after(SESSION_IDLE_MS))).toBe(false);
  const busy = { createdAt: START, seenAt: after(SESSION_LIFE_MS - 1) };
  expect(isSessionAlive(busy, after(SESSION_LIFE_MS - 1))).toBe(true);
  expect(isSessionAlive(busy, after(SESSION_LIFE_MS))).toBe(false);
});

test("isTouchDue() is true of what was never used, and every five minutes", () => {
  expect(isTouchDue(null, START)).toBe(true);
  expect(isTouchDue(START, after(299_999))).toBe(false);
  expect(isTouchDue(START, after(300_000))).toBe(true);
});
