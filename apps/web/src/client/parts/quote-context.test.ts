import { expect, test } from "vitest";
import { quoteContext } from "./quote-context.ts";

test.for([
  [
    "whole words",
    "es with women who came in March ",
    " in their own kitchen, and a hal",
    "…with women who came in March ",
    " in their own kitchen, and a…",
  ],
  [
    "one paragraph",
    "came before it.\n\nIn all of them, ",
    ".\n\nThe women live",
    "In all of them, ",
    ".",
  ],
  ["a line of its own", "came before it.\n\n", "\n\nThe women live above", "", ""],
  ["the ends of a text whole", "In all, ", " in March.", "In all, ", " in March."],
  ["nothing around it", "", "", "", ""],
  [
    "a script without spaces as it is",
    "朝".repeat(32),
    "工".repeat(32),
    `…${"朝".repeat(32)}`,
    `${"工".repeat(32)}…`,
  ],
] as const)("quoteContext() shows %s", ([, prefix, suffix, before, after]) => {
  expect(quoteContext({ prefix, suffix })).toEqual({ before, after });
});
