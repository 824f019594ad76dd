import { expect, test } from "vitest";
import { redactText } from "./redact-text.ts";

test.for([
  { text: "redis://:pw@host:6379/0", expected: "redis://…@host:6379/0" },
  { text: "https://user:p%40ss@site/a@b", expected: "https://…@site/a@b" },
  { text: "https://site/path?mail=a@b", expected: "https://site/path?mail=a@b" },
  { text: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw ok", expected: "whsec_… ok" },
  { text: "Authorization: Basic dXNlcjpwdw==", expected: "Authorization: Basic …" },
  { text: '"Authorization":"LOW aB3:xY_9"', expected: '"Authorization":"LOW …"' },
  { text: "LOW stocks: none", expected: "LOW stocks: none" },
  { text: "GET /alerts.atom?token=fwf_mBc-3_x&n=1", expected: "GET /alerts.atom?token=fw…&n=1" },
  { text: "https://site/sign-in#fwl_mBc-3_x", expected: "https://site/sign-in#fw…" },
])("redactText() reads '$text'", ({ text, expected }) => {
  expect(redactText(text)).toBe(expected);
});
