import { listMatches } from "../../words/list-matches.ts";
import type { Mention } from "../../mention.ts";

/** "中国の会社が労働者1人に支払う給与は7万円": who pays. */
const PAYER =
  /(?:会社|企業|工場|店|農場|業者|雇用主|雇い主|経営者|社長|病院|側|オーナー)(?:が|は)[^。]{0,60}?(支払[いうっ]|払[いうっ]|支給し|振り込[むみん])/gu;
/** "賃金の多くを政府に送金。その額は…": the amount of what was told right before. */
const THE_SUM = /(?:送金|上納|外貨|収入)[^。]{0,12}。\s{0,3}(その(?:額|金額|総額))(?=は)/gu;
/** "同国では2000人が働く": the country named last. */
const SAME_COUNTRY = /同国(?=で|に|へ|内|の|は|が|を|か|、|側)/gu;

/** The mentions with those that only what stands before them gives a meaning. */
export function addPointers(text: string, mentions: readonly Mention[]): Mention[] {
  const added = [
    ...findLast(text, PAYER, "employer"),
    ...findLast(text, THE_SUM, "measure:revenue"),
    ...findSameCountries(text, mentions),
    ...findThoseMeant(text, mentions),
  ];
  return added.length === 0
    ? [...mentions]
    : [...mentions, ...added].toSorted((a, b) => a.start - b.start);
}

/** What the group at the end of a pattern matches, under a tag. */
function findLast(text: string, pattern: RegExp, tag: Mention["tag"]): Mention[] {
  return listMatches(text, pattern).map(({ index, 0: words, 1: value = "" }) => {
    const end = index + words.length;
    return { tag, value, start: end - value.length, end };
  });
}

/** "…帰すよう求めた。対象は1万人": those whom the verb before is told of. */
const THOSE_MEANT = /(?:(?<=[。\n]\s?)対象(?:者)?|(?<=[年月度季]の)実績)(?=は|が)/gu;
const VERB_BACK = 120;

function findThoseMeant(text: string, mentions: readonly Mention[]): Mention[] {
  return listMatches(text, THOSE_MEANT).flatMap(({ index, 0: words }): Mention[] => {
    const verb = mentions.findLast(
      ({ tag, end }) =>
        (tag === "measure:workers_repatriated" || tag === "measure:workers_dispatched") &&
        end <= index &&
        index - end <= VERB_BACK,
    );
    return verb === undefined ? [] : [{ ...verb, start: index, end: index + words.length }];
  });
}

function findSameCountries(text: string, mentions: readonly Mention[]): Mention[] {
  const countries = mentions.filter(({ tag }) => tag === "country");
  const found: Mention[] = [];
  let next = 0;
  for (const { index } of listMatches(text, SAME_COUNTRY)) {
    while ((countries[next]?.end ?? Infinity) <= index) next++;
    const last = countries[next - 1];
    if (last !== undefined)
      found.push({ tag: "country", value: last.value, start: index, end: index + 2 });
  }
  return found;
}
