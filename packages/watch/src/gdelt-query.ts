import { GDELT_COUNTRIES, GDELT_LANGUAGES } from "./gdelt-codes.ts";
import type { Search } from "./search.ts";

/** GDELT answers "too short or too long" outside of these; the longest it took was near 250. */
const MIN_QUERY = 3;
const MAX_QUERY = 250;
/** A shorter phrase in quotes is refused; without them it is a keyword. */
const MIN_PHRASE = 5;

/** The query as GDELT is sent it, its filters of language and country included. */
export function buildGdeltQuery({ query, languages, countries }: Search): string {
  return [
    query.trim(),
    ...anyOf("sourcelang", languages, GDELT_LANGUAGES),
    ...anyOf("sourcecountry", countries, GDELT_COUNTRIES),
  ].join(" ");
}

/** GDELT wants parentheses around alternatives, and around nothing else. */
function anyOf(
  operator: string,
  wanted: readonly string[],
  codes: ReadonlyMap<string, string>,
): string[] {
  const terms = wanted.map((iso) => `${operator}:${(codes.get(iso) ?? iso).toLowerCase()}`);
  if (terms.length === 0) return [];
  return [terms.length === 1 ? terms.join("") : `(${terms.join(" OR ")})`];
}

export type QueryProblem = { key: "query" | "languages" | "countries"; message: string };

/**
 * What GDELT would refuse in a search, which it would only say when asked. Not all that it may
 * refuse: its syntax is documented by example.
 */
export function checkGdeltQuery(search: Search): QueryProblem[] {
  const { query, languages, countries } = search;
  const problems: QueryProblem[] = [];
  const say = (key: QueryProblem["key"], message: string) => problems.push({ key, message });
  for (const iso of languages.filter((each) => !GDELT_LANGUAGES.has(each))) {
    say("languages", `GDELT has no language "${iso}"`);
  }
  for (const iso of countries.filter((each) => !GDELT_COUNTRIES.has(each))) {
    say("countries", `GDELT has no country "${iso}": use ISO 3166-1 codes such as KR`);
  }
  const { length } = buildGdeltQuery(search);
  if (query.length < MIN_QUERY) say("query", `GDELT wants at least ${MIN_QUERY} characters`);
  if (length > MAX_QUERY) {
    say(
      "query",
      `it is ${length} characters long with its filters, and GDELT takes ${MAX_QUERY}: make it two searches`,
    );
  }
  if (query.split('"').length % 2 === 0) say("query", 'a quotation mark (") is not closed');
  const short = [...query.matchAll(/"([^"]*)"/g)].find(([, phrase = ""]) => {
    return phrase.trim().length < MIN_PHRASE;
  });
  if (short !== undefined) {
    say(
      "query",
      `GDELT refuses the phrase ${short[0]}: it wants ${MIN_PHRASE} characters between quotation marks; write it without`,
    );
  }
  const plain = query.replaceAll(/"[^"]*"/g, "…");
  const outside = plain.replaceAll(/\([^()]*\)/g, "");
  if (/[()]/.test(outside)) say("query", "a parenthesis is not closed, or stands within another");
  else if (/\bOR\b/.test(outside)) {
    say("query", 'GDELT wants parentheses around alternatives: (one OR "two words")');
  }
  if ([...plain.matchAll(/\(([^()]*)\)/g)].some(([, inside = ""]) => !/\bOR\b/.test(inside))) {
    say("query", "GDELT wants parentheses around alternatives (OR) only: leave the others out");
  }
  return problems;
}
