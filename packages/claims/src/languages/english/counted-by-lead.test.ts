import { extractQuantities } from "@figurewatch/quantities";
import { expect, test } from "vitest";
import { readByLead } from "./counted-by-lead.ts";
import { findNumberEnd } from "./number-end.ts";

test.for([
  ["Last season they were 84, he says.", "anaphor"],
  ["Visas issued to them rose to 16,613.", "thing"],
  ["Lost-time injuries: own staff 19.", "thing"],
  ["A sewing plant, which gets its 180 through an agency, is shut.", "anaphor"],
  ["In our section 64 were from the coast.", "anaphor"],
  ["Now it is 4,600.", "bare"],
  ["The firm opened 12.", undefined],
] as const)("readByLead() of '%s' is '%s'", ([text, expected]) => {
  const [quantity] = extractQuantities(text, { lang: "en" });
  if (quantity === undefined) throw new Error(`no number in “${text}”`);
  const whole = { start: 0, end: text.length };
  const sentence = { ...whole, paragraph: 0, clauses: [whole], mentions: [], quantities: [] };
  const end = findNumberEnd(quantity);
  const around = { sentence, mentions: [], bounded: end, numberEnd: end, subject: null };
  expect(readByLead(text, quantity, around)?.kind).toBe(expected);
});
