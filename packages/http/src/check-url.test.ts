import { expect, test } from "vitest";
import { isPublicUrl } from "./check-url.ts";

test.for([
  { url: "https://paper.example/story?id=1", expected: true },
  { url: "http://8.8.8.8/", expected: true },
  { url: "https://paper.example:8443/", expected: true },
  { url: "https://paper.example:3000/", expected: false },
  { url: "http://127.0.0.1/", expected: false },
  { url: "http://[fd00::1]/", expected: false },
  { url: "http://localhost/", expected: false },
  { url: "http://wiki/", expected: false },
  { url: "http://feeds.internal/", expected: false },
  { url: "http://nas.home.arpa./", expected: false },
  { url: "https://desk:secret@paper.example/", expected: false },
  { url: "ftp://paper.example/", expected: false },
  { url: "not an address", expected: false },
])("isPublicUrl() takes '$url' for $expected", ({ url, expected }) => {
  expect(isPublicUrl(url)).toBe(expected);
});

test("isPublicUrl() keeps to ourselves what was opened for us alone", () => {
  expect(isPublicUrl("https://desk.example/1", ["desk.example"])).toBe(false);
  expect(isPublicUrl("https://desk.example/1", ["other.example", "10.0.0.0/8"])).toBe(true);
});
