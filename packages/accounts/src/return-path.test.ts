import { expect, test } from "vitest";
import { toReturnPath } from "./return-path.ts";

test.for([
  ["/", "/"],
  ["/review?state=decided", "/review?state=decided"],
  ["/measures/wage?place=RU#trend", "/measures/wage?place=RU#trend"],
  ["/articles?text=https://b.example/", "/articles?text=https://b.example/"],
  ["/figures/%2f%2fevil.example", "/figures/%2f%2fevil.example"],
] as const)("toReturnPath() goes back to %s", ([asked, path]) => {
  expect(toReturnPath(asked)).toBe(path);
});

test.for([
  undefined,
  null,
  7,
  ["/review"],
  "",
  "review",
  "//evil.example",
  "///evil.example",
  "////evil.example/review",
  "/\\evil.example",
  "\\\\evil.example",
  "\\/evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r\n//evil.example",
  "\t//evil.example",
  " //evil.example",
  "/./\\evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/review/..//evil.example",
  "//evil.example@127.0.0.1:4600/",
  "//127.0.0.1:4600@evil.example",
  "https:evil.example",
  "https:/evil.example",
  "https://evil.example",
  "HTTPS://evil.example",
  "http:\\\\evil.example",
  "ftp://evil.example",
  "javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,x",
  "blob:https://evil.example/x",
  "?next=//evil.example",
  "#//evil.example",
  ".evil.example",
  "@evil.example",
  "//[::1",
  "/sign-in",
  "/sign-in?next=/sign-in",
])("toReturnPath() goes to the first page when asked for %j", (asked) => {
  const path = toReturnPath(asked);
  expect(path).toBe("/");
});
