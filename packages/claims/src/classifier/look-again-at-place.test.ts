import { expect, test } from "vitest";
import { readArticle, readBuiltClaims } from "../read-article.ts";
import { hashJoined, hashKind } from "./feature-hash.ts";
import { toRankWeights } from "./rank.ts";
import { lookAgainAtPlace } from "./look-again-at-place.ts";
import { listPlaceOptions, type PlaceQuestion } from "./place-options.ts";
import { watch } from "../../test/project-watch.ts";

const article = (text: string, title = "North Koreans in Qatar") => ({
  lang: "en",
  title,
  published: "2016-05-05",
  text,
});

function ask(text: string, title?: string): PlaceQuestion {
  const asked: PlaceQuestion[] = [];
  readBuiltClaims(article(text, title), watch, ({ where }) => asked.push(where));
  return asked.at(-1) as PlaceQuestion;
}

const TEXT =
  "Kuwait let 900 North Koreans go. Mongolian officials counted 1,200 North Korean workers. In Doha none are left.";

test("listPlaceOptions(): none, what the sentence, the text before and after it and the title name", () => {
  const options = listPlaceOptions(ask(TEXT));
  const told = options.map(({ code, here, earlier, later }) => [
    code,
    here.length,
    earlier?.index ?? null,
    later?.index ?? null,
  ]);
  expect(told).toContainEqual([null, 0, null, null]);
  expect(told).toContainEqual(["MN", 1, null, null]);
  expect(told).toContainEqual(["KW", 0, 0, null]);
  expect(told).toContainEqual(["QA", 0, null, 2]);
  expect(told).toHaveLength(4);
});

test("listPlaceOptions(): a country that only watches is no place, a town in it is one", () => {
  const codes = (text: string) => listPlaceOptions(ask(text)).map(({ code }) => code);
  expect(codes("Ukraine says that Russia employs 1,200 North Korean workers.")).not.toContain("UA");
  expect(codes("Russia has sent 1,200 North Korean workers to Donetsk.")).toContain("UA");
});

test("lookAgainAtPlace() takes a place that is clearly likelier than that of the rules", () => {
  const question = { ...ask(TEXT), byRule: { place: "KW", locality: null } };
  const none = hashJoined(hashKind("no place index"), [1]);
  expect(lookAgainAtPlace(question, toRankWeights([]))).toBe(question.byRule);
  expect(lookAgainAtPlace(question, toRankWeights([[none, 0.1]]))).toBe(question.byRule);
  expect(lookAgainAtPlace(question, toRankWeights([[none, 5]]))).toEqual({
    place: null,
    locality: null,
  });
});

test("lookAgainAtPlace() names the town by which a country is named", () => {
  const question = ask("In Darkhan and in Kuwait they counted 1,200 North Korean workers.");
  const town = hashJoined(hashKind("here tag"), ["before", "locality", true]);
  expect(lookAgainAtPlace(question, toRankWeights([[town, 5]]))).toEqual({
    place: "MN",
    locality: "Darkhan",
  });
});

test.for([
  ["Mongolian officials counted 1,200 North Korean workers.", "MN"],
  ["In Doha they build stadiums. North Korea has 50,000 workers in 40 countries.", null],
])("the weights that are shipped place '%s'", ([text, place]) => {
  const { claims } = readArticle(article(text as string, "North Koreans abroad"), watch);
  const counts = claims.filter(({ measure }) => measure === "workers_abroad");
  expect(counts.map((claim) => claim.place)).toEqual([place]);
});
