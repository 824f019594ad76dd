import { expect, test } from "vitest";
import { findPasswordFault } from "./password-rule.ts";

test.for([
  "nine lamps over the quay",
  "xK7-pq2_Lm9!",
  "부산항의등불아홉개가켜져있다",
  "x".repeat(200) + "abDQ7-",
])("findPasswordFault() takes %j", (password) => {
  expect(findPasswordFault(password, "ada")).toBeUndefined();
});

test.for([
  ["short words", "11 characters"],
  ["x".repeat(300), "more than 256"],
  ["aaaaaaaaaaaaaaaa", "too few"],
  ["abababababababab", "too few"],
  ["1234567890123", "counts"],
  ["zyxwvutsrqponm", "counts"],
  ["Ada.Example.Ada.Example", "name"],
  ["ada.example123", "name"],
] as const)("findPasswordFault() refuses %j: %s", ([password, says]) => {
  expect(findPasswordFault(password, "ada.example")).toContain(says);
});
