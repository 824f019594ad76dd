import type { SourceView } from "@figurewatch/contract";
import { countryName, languageName, sayTime } from "../words.ts";

/** What a search looks for and how far it has got: 'searched for "workers" in Korean'. */
export function saySearch({
  query,
  languages,
  countries,
  until,
}: NonNullable<SourceView["search"]>): string {
  return [
    `searched for ${query}`,
    languages.length === 0 ? "" : ` in ${list.format(languages.map(languageName))}`,
    countries.length === 0 ? "" : ` by outlets of ${list.format(countries.map(countryName))}`,
    until === null ? "" : `, up to ${sayTime(until)}`,
  ].join("");
}

const list = new Intl.ListFormat("en", { type: "disjunction" });
