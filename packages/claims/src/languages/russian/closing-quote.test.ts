import { expect, test } from "vitest";
import { findClosing } from "./closing-quote.ts";

test.for([
  // A quotation of two sentences is handed to its speaker after the second.
  ["«Их мало. Живут они рядом», — сказал посол.", "«Их мало.", "сказал посол"],
  ['"Их мало. Живут они рядом", - отметил посол.', '"Их мало.', "отметил посол"],
  // Closed before the sentence ends, in another paragraph, or handed to no one.
  ["Это «мало». Живут они рядом», — сказал посол.", "Это «мало».", null],
  ["«Их мало.\nЖивут они рядом», — сказал посол.", "«Их мало.", null],
  ["«Их мало. Живут они рядом». Посол уехал.", "«Их мало.", null],
] as const)("findClosing() finds who closes '%s'", ([text, sentence, expected]) => {
  const span = findClosing(text, { start: 0, end: sentence.length });
  expect(span === null ? null : text.slice(span.start, span.end)).toBe(expected);
});
