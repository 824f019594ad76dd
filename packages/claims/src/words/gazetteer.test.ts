import { expect, test } from "vitest";
import { nameLocality } from "./gazetteer.ts";

test.for([
  ["丹东", "Dandong"],
  ["丹東", "Dandong"],
  ["단둥", "Dandong"],
  ["Даньдуне", "Dandong"],
  ["Курской", "Kursk"],
  ["Южно-Сахалинске", "Yuzhno-Sakhalinsk"],
  ["Приморского края", "Primorye"],
  ["Улан-Баторе", "Ulaanbaatar"],
  ["Улан-Удэ", "Ulan-Ude"],
  ["Дальнем Востоке", "Russian Far East"],
  ["Дальнегорске", "Dalnegorsk"],
  ["Ji'an", "Ji'an"],
  ["St. Petersburg", "Saint Petersburg"],
  ["Dandong", "Dandong"],
  ["Springfield", "Springfield"],
] as const)("nameLocality() calls %s %s", ([words, name]) => {
  expect(nameLocality(words)).toBe(name);
});
