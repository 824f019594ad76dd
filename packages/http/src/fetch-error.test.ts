import { expect, test } from "vitest";
import { FetchError } from "./fetch-error.ts";

test("FetchError names the URL, the kind and the reason, and keeps the cause", () => {
  const cause = new Error("reset");
  const error = new FetchError("unreachable", "https://a.example/x", "no answer", { cause });
  expect(error.message).toBe('Cannot fetch "https://a.example/x": unreachable, no answer');
  expect(error).toMatchObject({
    kind: "unreachable",
    reason: "no answer",
    status: undefined,
    cause,
  });
});

test.for([
  { url: "https://user:secret@a.example/x", shown: "https://a.example/x" },
  { url: "https://a.example/x@y", shown: "https://a.example/x@y" },
  { url: "https://a@b:secret@a.example", shown: "https://a.example" },
])("FetchError shows no credentials of '$url'", ({ url, shown }) => {
  expect(new FetchError("unsafe", url, "no").url).toBe(shown);
});

test("FetchError cuts a URL that is a trap", () => {
  const error = new FetchError("bad-request", `https://a.example/${"x".repeat(1e6)}`, "too long");
  expect(error.message.length).toBeLessThan(300);
});
