import type { Origin } from "@figurewatch/watch";
import { contentTokens, foldWords, isUnspaced, stripCases } from "./fold-words.ts";
import { isBareOffice } from "./local-office.ts";

/** What stands beside a country's name where its government speaks. */
const OFFICE =
  /^(?:senior|top|officials?|government|authorit(?:y|ies)|state|side|spokes(?:man|woman|person)|ambassador|embassy|envoy|diplomats?|minist(?:er|ry)|permanent|mission|federation|republic|report|figures?|statistics|data|count|submission|delegation|administration|governor|mayor|regional|region|provincial|province|municipal|krai|oblast|власт|правительств|сторон|данны|данн|отчет|представител|администрац|губернатор|мэри|област|кра|регион|report s)$/;
const OFFICE_UNSPACED =
  /(?:정부|당국|측|행정부|주지사|시장|州知事|知事|地方|보고서|대사|외교부|政府|当局|當局|官员|官員|方|側|报告|報告|外相|大使)/g;
/** One name of one origin, folded. `rank` orders names by how much they say. */
export type NameEntry = {
  id: string;
  folded: string;
  tokens: number;
  unspaced: boolean;
  kind: Origin["kind"];
  /** A state as a whole: its name also stands for the place, and for its people. */
  isCountry: boolean;
  rank: number;
};

/** A shorter beginning is no one's name. */
const MIN_CUT_LENGTH = 12;

function buildEntries(origins: readonly Origin[]): NameEntry[] {
  const entries = origins.flatMap((origin) =>
    [origin.name, ...origin.names].map((name) => {
      const folded = stripCases(foldWords(name));
      const tokens = folded.split(" ").length;
      const unspaced = isUnspaced(folded);
      const isCountry = origin.kind === "government" && origin.speaksFor === null;
      return { id: origin.id, folded, tokens, unspaced, kind: origin.kind, isCountry, rank: 0 };
    }),
  );
  // A person says more than the body they speak for, a long name more than a short one.
  return entries
    .sort(
      (a, b) =>
        Number(b.kind === "person") - Number(a.kind === "person") ||
        Number(a.kind === "press") - Number(b.kind === "press") ||
        b.folded.length - a.folded.length,
    )
    .map((entry, rank) => ({ ...entry, rank }));
}

/** A government's short name ("Russia", "미국") must be all of the credit, or all but its office. */
function isWholeCredit(folded: string, entry: NameEntry): boolean {
  // "A diplomat in Kuwait" is most likely another country's.
  if (/\bdiplomats? in\b/.test(folded)) return false;
  const rest = ` ${folded} `.replace(entry.unspaced ? entry.folded : ` ${entry.folded} `, " ");
  if (entry.unspaced) return rest.replaceAll(OFFICE_UNSPACED, "").replaceAll(" ", "").length <= 1;
  return contentTokens(rest.trim()).every((token) => OFFICE.test(token));
}

function isNamedIn(folded: string, entry: NameEntry): boolean {
  if (folded === entry.folded) return true;
  const found = entry.unspaced
    ? folded.replaceAll(" ", "").includes(entry.folded.replaceAll(" ", ""))
    : ` ${folded} `.includes(` ${entry.folded} `);
  if (!found) return false;
  // "The Russian government" cannot be taken for the country, as "Russia" can.
  const namesOffice = entry.unspaced
    ? entry.folded.search(OFFICE_UNSPACED) > 0
    : entry.folded.split(" ").some((token) => OFFICE.test(token));
  if (namesOffice) return true;
  const isShort = entry.unspaced
    ? entry.folded.length <= (entry.isCountry ? 6 : 3)
    : entry.tokens <= (entry.isCountry ? 2 : 1);
  const isCountryLike = entry.kind === "government" || entry.kind === "un";
  return !isShort || !isCountryLike || isAcronym(entry.folded) || isWholeCredit(folded, entry);
}

/** "nis", "gur", "msmt" name a body wherever they stand; "russia" does not. */
function isAcronym(folded: string): boolean {
  return /^[a-z]{3,5}$/.test(folded) && ACRONYMS.has(folded);
}
const ACRONYMS = new Set("nis gur msmt fbi ohchr unhcr ilo mofa".split(" "));

/** The content words in alphabetical order, in British spelling. */
function wordBag(folded: string): string {
  return contentTokens(folded.replace(/\blabor\b/g, "labour").replace(/\bdefense\b/g, "defence"))
    .sort()
    .join(" ");
}

/** Finds whose name stands in folded words. */
export type NameIndex = { find(words: string): NameEntry | undefined };

/** Names by their first word, or first letter where words are not told apart by spaces. */
export function createNameIndex(origins: readonly Origin[]): NameIndex {
  const entries = buildEntries(origins);
  const exact = new Map<string, NameEntry>();
  // "The labour ministry of Mongolia" and "Mongolia's labour ministry" hold the same words.
  const byWords = new Map<string, NameEntry>();
  const byStart = new Map<string, NameEntry[]>();
  for (const entry of entries.toReversed()) {
    exact.set(entry.folded, entry);
    byWords.set(wordBag(entry.folded), entry);
    const start = startOf(entry.folded, entry.unspaced);
    byStart.set(start, [...(byStart.get(start) ?? []), entry]);
  }

  /** All names that could stand in the words, those that say most first. */
  function candidates(folded: string): NameEntry[] {
    const starts = new Set(folded.split(" "));
    if (isUnspaced(folded)) for (const letter of folded) starts.add(letter);
    return [...starts].flatMap((start) => byStart.get(start) ?? []).sort((a, b) => a.rank - b.rank);
  }

  /** "The International Network": the first words of a long name, where no other begins so. */
  function findCut(bare: string): NameEntry | undefined {
    if (bare.length < MIN_CUT_LENGTH || !bare.includes(" ") || isBareOffice(bare)) return undefined;
    const first = startOf(bare, false);
    const begun = (byStart.get(first) ?? []).filter(({ folded }) => folded.startsWith(`${bare} `));
    return new Set(begun.map(({ id }) => id)).size === 1 ? begun[0] : undefined;
  }

  return {
    find(words) {
      const folded = stripCases(words);
      const bag = wordBag(folded);
      const bare = contentTokens(folded).join(" ");
      return (
        exact.get(folded) ??
        exact.get(bare) ??
        (bag === "" ? undefined : byWords.get(bag)) ??
        findCut(bare) ??
        candidates(folded).find((entry) => isNamedIn(folded, entry))
      );
    },
  };
}

function startOf(folded: string, unspaced: boolean): string {
  return unspaced ? (folded[0] ?? "") : (folded.split(" ")[0] ?? "");
}
