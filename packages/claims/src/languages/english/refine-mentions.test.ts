import { expect, test } from "vitest";
import type { Mention } from "../../mention.ts";
import { refineMentions } from "./refine-mentions.ts";

test.for([
  ["said an official who asked not to be named", 0],
  ["said an official who asked that his name be withheld", 0],
  ["the ministry asked for 300 workers", 1],
] as const)("refineMentions() finds what is asked for in '%s': %i", ([text, count]) => {
  const start = text.indexOf("asked");
  const plan: Mention = { tag: "plan", value: "asked", start, end: start + "asked".length };
  expect(refineMentions(text, [plan])).toHaveLength(count);
});

test.for([
  ["canneries in the north-east", 0],
  ["canneries in the North-East", 0],
  ["women from the North sew there", 1],
] as const)(
  "refineMentions() takes no point of the compass for a country in '%s'",
  ([text, count]) => {
    const start = text.toLowerCase().indexOf("the north");
    const end = start + "the north".length;
    const place: Mention = { tag: "subject-modifier", value: "the North", start, end };
    expect(refineMentions(text, [place])).toHaveLength(count);
  },
);
