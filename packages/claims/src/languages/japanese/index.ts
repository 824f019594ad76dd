import type { LanguagePack } from "../../language-pack.ts";
import { buildCompactPack } from "../shared/build-compact-pack.ts";
import { withOwnPeople } from "../shared/own-people.ts";
import { countries, insidePlaces, localities, peopleEndings } from "./countries.ts";
import { readCounted } from "./counted-noun.ts";
import { findCredits } from "./credits.ts";
import { dates } from "./dates.ts";
import { dismiss } from "./dismiss.ts";
import { findGovernor } from "./governor.ts";
import { refineMentions } from "./refine-mentions.ts";
import { terms } from "./terms.ts";

const compact = buildCompactPack({
  language: "ja",
  matching: "characters",
  terms,
  countries,
  localities,
  insidePlaces,
  nounless: "person",
  // A point of a list is a sentence too.
  stop: /[。！？!?][」』”）)]{0,3}|(?=[▽▼■◆●])/g,
  // "…いたが大半が去った": after a verb "が" joins two clauses.
  clause: /[、，；;：:（）()—]|(?<=[たるだすん])が(?=[^、])/g,
  dates,
  credits: [],
  trimSource: (source) => source,
  report: /報告/u,
  joint: /^$/u,
  noSpeaker: /^$/u,
});

/** Japanese. Particles follow their words, so that words match as substrings. */
/** "中国をはじめ12カ国に": one of several. */
const FIRST_OF_ALL = /^(?:をはじめ|を筆頭に)/u;

export const japanese: LanguagePack = {
  ...compact,
  countries: withOwnPeople(compact.countries, "KP", peopleEndings),
  precede: true,
  refineMentions,
  findCredits,
  readCounted,
  findGovernor,
  isPlaceOfSome: (text, _, place) => FIRST_OF_ALL.test(text.slice(place.end, place.end + 6)),
  dismiss,
};
