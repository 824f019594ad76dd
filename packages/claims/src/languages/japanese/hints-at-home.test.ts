import { expect, test } from "vitest";
import { hintsAtHome } from "./hints-at-home.ts";

test.for([
  ["決議2397号の送還条項はどこまで守られたか。", true],
  ["万寿台の作業員が像を仕上げた。", true],
  ["北の女性たちが丹東の工場で縫っている。", true],
  ["自国民を国外に送り、国内では政治犯収容所に人をつなぐ。", true],
  ["北の大地で働く人々。", false],
  ["国連決議は労働者の権利をうたう。", false],
] as const)("hintsAtHome() of '%s' is %s", ([text, expected]) => {
  expect(hintsAtHome(text)).toBe(expected);
});
