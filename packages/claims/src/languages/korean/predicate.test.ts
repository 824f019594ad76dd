import { expect, test } from "vitest";
import { findPredicate } from "./predicate.ts";

test.for([
  { text: "30명이 있었으나 지난해 떠났다.", said: "exists" },
  { text: "30명이 아직 있다.", said: "exists" },
  { text: "30명만 남기고 돌려보냈다.", said: "exists" },
  { text: "30명을 돌려보냈다.", said: null },
  { text: "30명이 있던 곳을 떠났다.", said: "exists" },
])("findPredicate() tells whether those in '$text' are there", ({ text, said }) => {
  const counted = { start: 0, end: 3 };
  const sentence = {
    start: 0,
    end: text.length,
    paragraph: 0,
    clauses: [],
    mentions: [],
    quantities: [],
  };
  expect(findPredicate(text, counted, sentence)).toBe(said);
});
