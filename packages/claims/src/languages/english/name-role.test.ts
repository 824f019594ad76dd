import { expect, test } from "vitest";
import { nameRole } from "./name-role.ts";

const end = (text: string) => text.indexOf(".") + 1;

test.for([
  {
    text: 'Some 9,000 are left, the minister said.\n\n"The rest have gone," Oleg Karpenko told reporters.',
    source: "the minister",
    expected: "Oleg Karpenko, the minister",
  },
  {
    text: "At least 50,000 are abroad, says a report. Its author, rapporteur Ana Ruiz, adds more.",
    source: "a report",
    expected: "Ana Ruiz, a report",
  },
  // Named before: someone else's words follow.
  {
    text: 'Karpenko spoke after the minister did. "We wait," Oleg Karpenko said.',
    source: "the minister",
    expected: "the minister",
  },
  {
    text: 'Some 9,000 are left, the ministry said. "The rest have gone," Oleg Karpenko said.',
    source: "the ministry",
    expected: "the ministry",
  },
])("nameRole() of '$source' is '$expected'", ({ text, source, expected }) => {
  const sentence = {
    start: 0,
    end: end(text),
    paragraph: 0,
    clauses: [],
    mentions: [],
    quantities: [],
  };
  expect(nameRole(text, sentence, source)).toBe(expected);
});
