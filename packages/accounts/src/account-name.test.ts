import { expect, test } from "vitest";
import { parseAccountName } from "./account-name.ts";

test.for([
  ["Ada", "ada"],
  ["  ada.example@b.example ", "ada.example@b.example"],
  ["Минджун Ким", "минджун ким"],
  ["민준", "민준"],
  // Full-width letters and a letter with its accent apart are the same name.
  ["ＡＤＡ", "ada"],
  ["Rene\u0301", "rené"],
  ["O'Hara-2", "o'hara-2"],
] as const)("parseAccountName() finds %s under %s", ([text, key]) => {
  expect(parseAccountName(text)?.key).toBe(key);
});

test.for([
  "",
  "a",
  "local",
  "LOCAL",
  "two  spaces",
  "-dash",
  "dash-",
  "line\nbreak",
  "zero\u200bwidth",
  "turned\u202eround",
  "a<b>",
  "x".repeat(61),
])("parseAccountName() refuses %j", (text) => {
  expect(parseAccountName(text)).toBeUndefined();
});
