import { extractQuantities } from "@figurewatch/quantities";
import { expect, test } from "vitest";
import { joinShares } from "./labelled-numbers.ts";

test.for<[string, number | null]>([
  ["девять рублей из десяти уходит государству", 90],
  ["из каждых ста долларов семьдесят забирает партия", 70],
  ["девять из десяти — рабочие", 90],
  ["300 долларов из 450", null],
])("joinShares() reads '%s'", ([text, percent]) => {
  const shares = joinShares(text, extractQuantities(text, { lang: "ru" })).filter(
    ({ dimension }) => dimension === "ratio",
  );
  expect(shares[0]?.low ?? null).toBe(percent);
});
