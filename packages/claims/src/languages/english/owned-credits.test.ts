import { expect, test } from "vitest";
import { findOwnedCredits } from "./owned-credits.ts";

test.for([
  {
    sentence: "The labour inspectorate's guess for last year was 450.",
    expected: [{ source: "The labour inspectorate", report: false }],
  },
  {
    sentence: "By a diplomat's reckoning 90,000 remain.",
    expected: [{ source: "a diplomat", report: false }],
  },
  {
    sentence: "About 2,500 women by an envoy's count, 3,000 by Newsweek's.",
    expected: [
      { source: "an envoy", report: false },
      { source: "Newsweek", report: false },
    ],
  },
  {
    sentence: "The Database Center in Seoul has 50,000 North Koreans abroad.",
    expected: [{ source: "The Database Center in Seoul", report: false }],
  },
  {
    sentence: "Asan, a think tank, comes to between 52,000 and 54,000.",
    expected: [{ source: "Asan", report: false }],
  },
  {
    sentence: "On 3 March the job service had 610 of them at work.",
    expected: [{ source: "the job service", report: false }],
  },
  {
    sentence: "The ministry has 1,221 of them on its list.",
    expected: [{ source: "The ministry", report: false }],
  },
  {
    sentence: "They send millions home, a spokesperson is quoted as saying.",
    expected: [{ source: "a spokesperson", report: false }],
  },
  {
    sentence: "Four US agencies issued an advisory that every importer should read.",
    expected: [{ source: "Four US agencies", report: true }],
  },
  // Books of an employer, months and bare articles credit no one.
  { sentence: "The firms had 130 workers on their books.", expected: [] },
  { sentence: "By spring the count had come down to 640.", expected: [] },
])("findOwnedCredits() reads '$sentence'", ({ sentence, expected }) => {
  expect(findOwnedCredits(sentence).map(({ source, report }) => ({ source, report }))).toEqual(
    expected,
  );
});

test("findOwnedCredits() ends on a long run of words", () => {
  const started = performance.now();
  findOwnedCredits("by the ministry of the ".repeat(2000));
  expect(performance.now() - started).toBeLessThan(2000);
});
