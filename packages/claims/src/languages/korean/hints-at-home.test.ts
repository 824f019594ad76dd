import { expect, test } from "vitest";
import { hintsAtHome } from "./hints-at-home.ts";

test.for([
  ["쉬는 날은 설과 당 창건일뿐이었다.", true],
  ["안보리 결의 2397호의 시한이 지났다.", true],
  ["해외 노동자 한 사람의 상납액은 연 2천 달러다.", true],
  ["우리 해외 근로자 3천 명이 중동에서 일한다.", false],
  ["공장은 2397호 창고를 새로 열었다.", false],
  ["협력업체가 상납을 강요받았다.", false],
] as const)("hintsAtHome() of '%s' is %s", ([text, expected]) => {
  expect(hintsAtHome(text)).toBe(expected);
});
