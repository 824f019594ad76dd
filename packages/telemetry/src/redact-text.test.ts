import { expect, test } from "vitest";
import { redactText } from "./redact-text.ts";

test.for([
  { text: "redis://:pw@host:6379/0", expected: "redis://…@host:6379/0" },
  { text: "https://user:p%40ss@site/a@b", expected: "https://…@site/a@b" },
  { text: "https://site/path?mail=a@b", expected: "https://site/path?mail=a@b" },
  { text: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw ok", expected: "whsec_… ok" },
  { text: "Authorization: Basic dXNlcjpwdw==", expected: "Authorization: Basic …" },
])("redactText() reads '$text'", ({ text, expected }) => {
  expect(redactText(text)).toBe(expected);
});
