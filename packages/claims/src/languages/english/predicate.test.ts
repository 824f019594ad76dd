import { expect, test } from "vitest";
import type { Mention } from "../../mention.ts";
import { findPredicate } from "./predicate.ts";

const isFlow = ({ tag }: Mention) => tag === "measure:workers_dispatched";

/** What is said of the counted people in `[…]`; the verb of going is "sent". */
const read = (marked: string) => {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace(/[[\]]/g, "");
  const at = text.indexOf("sent");
  const mentions: Mention[] =
    at < 0 ? [] : [{ tag: "measure:workers_dispatched", value: "sent", start: at, end: at + 4 }];
  const sentence = {
    start: 0,
    end: text.length,
    paragraph: 0,
    clauses: [],
    mentions,
    quantities: [],
  };
  const found = findPredicate(text, { start, end }, sentence, isFlow);
  return typeof found === "object" ? (found?.value ?? null) : found;
};

test.each([
  ["[200 women], all of good family and none over thirty, were sent to a cannery", "sent"],
  ["There were [about 500 labourers] in the company", "exists"],
  // Who was sent is the speaker.
  ["There were [about 500 labourers] at the site I was sent to", "exists"],
  ["[1,800 men], sent to earn currency, were living behind a fence", "exists"],
  ["[Fewer than 900 North Koreans] are in the country", "exists"],
  ["There were [60 cooks] sent that year", null],
  ["[200 women] work in a cannery", null],
  ["Inspectors found [29 North Koreans] at a yard, sent by an agency", "exists"],
  ["The number is nearer [60,000], as the rest were sent on", "exists"],
])("findPredicate() reads what is said of those counted: %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});
