import { expect, test } from "vitest";
import { withJoinedBodies } from "./joined-bodies.ts";

const credit = (text: string, source: string) => {
  const start = text.indexOf(source);
  const sentence = {
    start: 0,
    end: text.length,
    paragraph: 0,
    clauses: [],
    mentions: [],
    quantities: [],
  };
  return withJoinedBodies(text, sentence, {
    source,
    at: { start, end: start + source.length },
    scope: { start: 0, end: text.length },
    chain: [],
    year: null,
    holds: "sentence",
  });
};

test.for([
  { text: "米国務省と財務省、FBIは警告した。", source: "FBI", whole: "米国務省と財務省、FBI" },
  { text: "外務省と労働省は否定した。", source: "労働省", whole: "外務省と労働省" },
  // A sentence before, and one who is no body.
  { text: "会談は昨日、外務省は否定した。", source: "外務省", whole: "外務省" },
  { text: "国務省、キム氏は語った。", source: "キム氏", whole: "キム氏" },
])("withJoinedBodies() credits all who speak together: $text", ({ text, source, whole }) => {
  const { source: credited, at } = credit(text, source);
  expect(credited).toBe(whole);
  expect(text.slice(at.start, at.end)).toBe(whole);
});
