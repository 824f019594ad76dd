import { expect, test } from "vitest";
import { readTitleSpeaker } from "./title-speaker.ts";

test.for([
  ["МВД: на учёте состоят 900 рабочих из КНДР", "МВД"],
  ["КНДР отправила 15 000 работников — WSJ", "WSJ"],
  ["Посол: Пхеньян готов прислать строителей", "Посол"],
  // A country or a theme before the colon says nothing.
  ["КНДР: рабочие руки на экспорт", null],
  ["Рестораны за границей: лапша и песни", null],
  ["Улан-Батор ищет вязальщиц", null],
] as const)("readTitleSpeaker() reads '%s'", ([title, speaker]) => {
  expect(readTitleSpeaker(title)).toBe(speaker);
});
