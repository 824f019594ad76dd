import { expect, test } from "vitest";
import { watch } from "../../../test/project-watch.ts";
import { readArticle } from "../../read-article.ts";

test.for([
  [
    "Around 3,000 North Korean workers live in this town of 230,000.",
    "230,000",
    "how many live in a place",
  ],
  ["North Korean workers in Dakar live ten to a villa.", "ten", "how many share a room"],
  [
    "A contractor in Malta paid €680 a month for each North Korean worker, €48 under the minimum wage.",
    "€48",
    "a difference",
  ],
  [
    "Pyongyang keeps 300 workers in Libya. Seoul has about 40 nationals of its own there.",
    "about 40 nationals",
    "it counts another country's own",
  ],
  ["The North Korean workers have been on the site since seven.", "seven", "a time of day"],
  [
    "Of the six North Korean restaurants that the city had, four are left. The waitresses earn $120 a month.",
    "four",
    "it counts what was counted before",
  ],
] as const)("readArticle() drops a number of '%s'", ([text, raw, reason]) => {
  const { dropped } = readArticle({ lang: "en", title: "", published: "2020-05-01", text }, watch);
  expect(dropped.map((one) => `${one.raw}: ${one.reason}`)).toContain(`${raw}: ${reason}`);
});
