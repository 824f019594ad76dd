import { expect, test } from "vitest";
import { createProgress } from "./progress.ts";

function createScreen(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, write: (text: string) => written.push(text) > 0 };
}

test("createProgress() speaks from the third second on, and cleans up", () => {
  const screen = createScreen(true);
  let time = 0;
  const progress = createProgress("Reading", screen, () => time);
  progress.step("1 line");
  time = 2_500;
  progress.step("9 lines");
  progress.step("10 lines");
  progress.end();
  expect(screen.written).toEqual(["\r\u001b[2KReading: 9 lines …", "\r\u001b[2K"]);
});

test("createProgress() is silent where no one watches", () => {
  const screen = createScreen(false);
  let time = 0;
  const progress = createProgress("Reading", screen, () => time);
  time = 9_000;
  progress.step("9 lines");
  progress.end();
  expect(screen.written).toEqual([]);
});
