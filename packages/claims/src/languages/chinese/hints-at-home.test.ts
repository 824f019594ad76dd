import { expect, test } from "vitest";
import { hintsAtHome } from "./hints-at-home.ts";

test.for([
  ["领袖生日那两天才放假。", true],
  ["按2397号决议，他们应在年底前回国。", true],
  ["聯合國專家小組統計了海外勞工的人數。", true],
  ["联合国专家小组访问了一家医院。", false],
  ["越南海外劳工去年汇回三十亿美元。", false],
  ["该厂签了2397号合同。", false],
] as const)("hintsAtHome() of '%s' is %s", ([text, expected]) => {
  expect(hintsAtHome(text)).toBe(expected);
});
