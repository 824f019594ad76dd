import type { Credit, Sentence } from "../../language-pack.ts";
import { readNoun } from "./credit-noun.ts";
import { findNumberEnd } from "./number-end.ts";
import { toCredit } from "./to-credit.ts";

/** Words that only set a number against another. */
const BESIDE =
  "(?:(?:compared|in contrast|in comparison) (?:with|to)|(?:as )?against|versus|unlike|rather than|" +
  "as opposed to|(?:up|down) (?:on|from)|twice|double|triple|half|a (?:third|quarter) of)";
/** Words that also bound the number that follows: "more than 800". */
const BEYOND =
  "(?:(?:fewer|less|more|higher|lower|larger|smaller|greater|bigger) than|exceed(?:s|ed|ing)?|" +
  "topp?(?:s|ed|ing)|surpass(?:es|ed|ing)?|above|below|short of|beyond|beneath|under|over)";
const BARE =
  "(?:(?:some|about|around|roughly|nearly|earlier|previous|official|estimated|only|just) ){0,3}";
/** "fewer than the ", "against ", "twice the ", right before the number. */
const COMPARING = new RegExp(
  `\\b(?:${BESIDE} (?:(?:the|that|those|its|their) )?|${BEYOND} (?:the|that|those|its|their) )${BARE}$`,
  "iu",
);
/** "more than the Panel's ", "below Seoul's own estimate of ". */
const OWNED = new RegExp(
  `\\b(?:${BESIDE}|${BEYOND}) ((?:the )?\\p{Lu}[\\p{L}.&-]{1,24}(?: [\\p{L}.&-]{2,24}){0,4})['’]s? ` +
    "(?:(?:own|official|earlier|latest|previous) )?(?:(?:figure|estimate|count|number|total|tally) of )?" +
    "(?:(?:some|about|around|roughly|nearly) )?$",
  "u",
);
const GIVEN =
  "(?:given|named|cited|reported|counted|announced|estimated|claimed|quoted|stated|declared|published|" +
  "found|recorded|listed|mentioned|registered|acknowledged|admitted|put forward|offered|advanced|" +
  "provided|supplied|released|disclosed|suggested|presented)";
/** " given by ", " workers that were reported by ", " according to ". */
const BY = new RegExp(
  `^((?: [\\p{L}-]+){0,4}?),? (?:(?:that|which) (?:were|was|had been|have been) )?(?:(?:once|earlier|previously|first) )?(?:${GIVEN} (?:(?:earlier|previously|before|in [^,;.]{3,20}|last \\p{L}+) )?by |according to )`,
  "u",
);
const GAVE =
  "(?:gave|gives|has given|had given|named|cited|reported|had reported|counted|had counted|announced|" +
  "had announced|estimated|had estimated|claimed|states|stated|declared|published|found|recorded|" +
  "listed|mentioned|registered|acknowledged|admitted|put forward|offered|suggested)";
/** " that the Panel reported", " the inspectorate had counted". */
const WHO_GAVE = new RegExp(
  `^( (?:workers|people|North Koreans|men|women|labou?rers))? (?:(?:that|which) )?((?:the |its |an? )?[\\p{L}.'’&-]{2,24}(?: [\\p{L}.'’&-]{2,24}){0,5}?) ${GAVE}\\b`,
  "u",
);
const HAS_COMPARISON = new RegExp(`\\b(?:${BESIDE}|${BEYOND})\\b`, "iu");
const FIRST_DIGIT = /[\p{Sc}\d]/u;

/** "fewer than the 800 given by the centre", "above the ministry's 450": whose the other number is. */
export function findCompared(text: string, sentence: Sentence): Credit[] {
  if (sentence.quantities.length === 0) return [];
  if (!HAS_COMPARISON.test(text.slice(sentence.start, sentence.end))) return [];
  return sentence.quantities.flatMap((quantity) => {
    const near = {
      start: Math.max(sentence.start, quantity.start - BEFORE),
      end: Math.min(sentence.end, quantity.end + AFTER),
    };
    const slice = text.slice(near.start, near.end);
    const start = quantity.start - near.start;
    const end = findNumberEnd(quantity) - near.start;
    const digits = start + Math.max(0, FIRST_DIGIT.exec(slice.slice(start, end))?.index ?? 0);
    const before = slice.slice(0, start);
    const lead = slice.slice(0, digits);
    const isApart = COMPARING.test(before) || OWNED.test(before);
    const named =
      isApart || COMPARING.test(lead)
        ? (nameAfter(slice, end) ?? ownerBefore(lead))
        : ownerBefore(lead);
    if (named === null) return [];
    const scope = { start, end: quantity.end - near.start };
    const credit = toCredit(slice, named.source, near, named.at, scope);
    const compared = { bare: named.bare, bounded: isApart && digits > start };
    return [{ ...credit, compared, holds: "sentence" }];
  });
}

/** Characters around a number in which its comparison and the name stand. */
const BEFORE = 120;
const AFTER = 240;

type Named = { source: string; at: { start: number; end: number }; bare: boolean };

function nameAfter(slice: string, end: number): Named | null {
  const rest = slice.slice(end);
  const by = BY.exec(rest);
  if (by !== null) {
    const start = end + by[0].length;
    const source = readNoun(slice, start)?.noun.replace(WHEN, "");
    if (source === undefined || source === "") return null;
    return { source, at: { start, end: start + source.length }, bare: by[1] === "" };
  }
  const who = WHO_GAVE.exec(rest);
  const source = who?.[2];
  if (who === null || source === undefined || NO_NAME.test(source)) return null;
  const start = end + who[0].indexOf(source);
  return { source, at: { start, end: start + source.length }, bare: who[1] === undefined };
}

function ownerBefore(lead: string): Named | null {
  const owned = OWNED.exec(lead);
  const source = owned?.[1];
  if (owned === null || source === undefined) return null;
  const start = owned.index + owned[0].indexOf(source);
  return { source, at: { start, end: start + source.length }, bare: false };
}

/** "given by Mozambique in April 2020": when, and no part of the name. */
const WHEN =
  /,? (?:in|for|since|as of|at the end of|until|on) (?:(?:early|late|mid)[ -])?(?:the \p{L}+ of )?(?:\p{Lu}\p{Ll}+ )?(?:\d{1,4}|January|February|March|April|May|June|July|August|September|October|November|December|last|this)\b.*$/u;
/** What the words before such a verb may be that are no one's name. */
const NO_NAME = /^(?:it|they|he|she|we|who|that|which|and|or|were|was|are|is|in|on|at|a|the)$/iu;
