import { expect, test } from "vitest";
import { hintsAtHome } from "./hints-at-home.ts";

test.for([
  ["The Mansudae masons have left the capital.", true],
  ["A dozen Koreans sew there, and a minder sits by the door.", true],
  ["The North is to post 3,000 more abroad, a Seoul daily writes.", true],
  ["Two waitresses fled from Harbin to Seoul in May.", true],
  ["It was told to Daily NK by a source in Donggang.", true],
  ["Resolution 2397 gave hosts two years.", true],
  ["What Kim's workers bring home, in numbers.", true],
  ["Overseas workers are dear to the state, the UN experts hold.", true],
  ["Overseas workers send home more, the World Bank holds.", false],
  ["Kim's restaurant on Fifth Avenue is hiring.", false],
  ["Engineers from Korea supervise the bridge.", false],
  ["Some 300 South Koreans run shops in Dandong.", false],
  ["Workers from the North of England went on strike over sanctions.", false],
  ["A ferry on the North Sea was held under sanctions.", false],
] as const)("hintsAtHome() of '%s' is %s", ([text, expected]) => {
  expect(hintsAtHome(text)).toBe(expected);
});
