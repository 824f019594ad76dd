import { buildCompactPack } from "../shared/build-compact-pack.ts";
import type { LanguagePack } from "../../language-pack.ts";
import { withOwnPeople } from "../shared/own-people.ts";
import { countries, insidePlaces, localities } from "./countries.ts";
import { readCounted } from "./counted-noun.ts";
import { findCompared } from "./compared-credits.ts";
import { findCredits } from "./credits.ts";
import { dateRules, refineDates } from "./dates.ts";
import { dismiss } from "./dismiss.ts";
import { findGovernor } from "./governor.ts";
import { inflect } from "./inflect.ts";
import { opensParts } from "./opens-parts.ts";
import { isPlaceOfSome } from "./place-of-some.ts";
import { findPredicate } from "./predicate.ts";
import { refineMentions } from "./refine-mentions.ts";
import { tellsPast } from "./tells-past.ts";
import { terms } from "./terms.ts";

const compact = buildCompactPack({
  language: "ko",
  matching: "characters",
  terms,
  countries,
  localities,
  insidePlaces,
  nounless: "person",
  stop: /[.!?][”"’')\]]{0,3}(?:\s+|$)/g,
  clause:
    /[;:—]|,\s|(?<=(?:(?<![다라자냐그])고(?=\s(?!있|난|나서|싶|보|말))|이며|하며|했으며|으나|지만|는데|인데)\s)/g,
  dates: dateRules,
  credits: [],
  trimSource: (source) => source,
  report: /보고서|보고|백서|조사|자료/,
  joint: /^$/u,
  noSpeaker: /^$/u,
});

/** A heading about those who do no paid work abroad. */
const OTHERS =
  /탈북민|탈북자|북한이탈주민|북한군|파병|이산가족|외교관|귀순|망명|관광객|해커|해킹|가상화폐|가상자산|유학생/u;

/** Korean. Particles and endings follow their words, so that words match as substrings. */
export const korean: LanguagePack = {
  ...compact,
  countries: withOwnPeople(compact.countries, "KP", ["인", " 국적자", " 출신"]),
  inflect,
  findDates: (text, sentence, published) =>
    refineDates(text, sentence, published, compact.findDates(text, sentence, published)),
  precede: true,
  isAboutOthers: (title) => OTHERS.test(title),
  opensParts,
  tellsPast,
  isPlaceOfSome,
  refineMentions,
  findCredits,
  findCompared,
  readCounted,
  findGovernor,
  findPredicate,
  dismiss,
};
