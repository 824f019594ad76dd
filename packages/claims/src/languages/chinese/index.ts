import { parseCountryTable } from "../../country-table.ts";
import type { LanguagePack } from "../../language-pack.ts";
import { buildCompactPack } from "../shared/build-compact-pack.ts";
import { withOwnPeople } from "../shared/own-people.ts";
import { countries, insidePlaces, localities, peopleEndings, presences } from "./countries.ts";
import { readCounted } from "./counted-noun.ts";
import { findCredits } from "./credits.ts";
import { dates } from "./dates.ts";
import { dismiss } from "./dismiss.ts";
import { refineMentions } from "./refine-mentions.ts";
import { terms } from "./terms.ts";

const compact = buildCompactPack({
  language: "zh",
  matching: "characters",
  terms,
  countries,
  localities,
  insidePlaces,
  nounless: "bare",
  stop: /[。！？!?][”"’'」』）)]{0,3}/g,
  // A list of places with their numbers is one of clauses: "中国12万人、俄罗斯5万人".
  clause: /[，；;：:（）()—]|,(?!\d)|(?<=[人名萬万]|\d)、(?=\p{Script=Han}{2})/gu,
  dates,
  credits: [],
  trimSource: (source) => source,
  report: /报告/u,
  joint: /^$/u,
  noSpeaker: /^$/u,
});

/** Chinese in both scripts, as the mainland, Taiwan and Hong Kong write it. */
export const chinese: LanguagePack = {
  ...compact,
  countries: [
    ...withOwnPeople(compact.countries, "KP", peopleEndings),
    ...parseCountryTable(presences),
  ],
  precede: true,
  refineMentions,
  findCredits,
  readCounted,
  dismiss,
};
