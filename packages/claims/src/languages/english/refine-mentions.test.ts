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
