import { expect, test } from "vitest";
import { readArticle } from "../read-article.ts";
import { watch } from "../../test/project-watch.ts";

test.for<[text: string, withheld: number]>([
  ["He kept 15 percent of his pay and the state took the rest.", 85],
  ["The state kept 85 percent of their pay.", 85],
  ["Kept by the state is 85 percent of their pay.", 85],
  ["About 85 percent of their pay is kept.", 85],
])("readRatio() tells who keeps what in '%s'", ([told, withheld]) => {
  const text = `North Koreans work on farms in Russia. ${told}`;
  const { claims } = readArticle({ lang: "en", title: "", published: "2024-05-05", text }, watch);
  const shares = claims.filter(({ measure }) => measure === "pay_withheld");
  expect(shares.map(({ high }) => high)).toEqual([withheld]);
});
