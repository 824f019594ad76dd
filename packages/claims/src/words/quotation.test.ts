import { expect, test } from "vitest";
import { closeOf, openQuotation } from "./quotation.ts";

test.for([
  { stretch: "“We are 40. We work", expected: "“" },
  { stretch: "“We are 40,” he said. They work", expected: null },
  { stretch: 'He said: "We', expected: '"' },
  { stretch: "The yard's manager said: 'They don't rest. We", expected: "'" },
  { stretch: "the workers' pay", expected: null },
  { stretch: "他说：「我们", expected: "「" },
])("openQuotation() finds the mark that '$stretch' leaves open", ({ stretch, expected }) => {
  expect(openQuotation(stretch)).toBe(expected);
});

test("closeOf() finds the mark that closes a quotation, and no apostrophe", () => {
  expect(closeOf("'", "They don't rest.' He left", 0)).toBe(16);
  expect(closeOf("“", "They rest", 0)).toBe(-1);
});
