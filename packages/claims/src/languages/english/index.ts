import type { LanguagePack } from "../../language-pack.ts";
import { countries, insidePlaces, localities } from "./countries.ts";
import { readCounted } from "./counted-noun.ts";
import { findCompared } from "./compared-credits.ts";
import { findCredits } from "./credits.ts";
import { findDates } from "./dates.ts";
import { isDone, isToCome } from "./done.ts";
import { dismiss } from "./dismiss.ts";
import { mayName } from "./may-name.ts";
import { isAboutOthers } from "./not-theirs.ts";
import { opensParts } from "./opens-parts.ts";
import { tellsPast, tellsPresent } from "./past-tense.ts";
import { isPlaceOfSome } from "./place-of-some.ts";
import { findPredicate } from "./predicate.ts";
import { refineMentions } from "./refine-mentions.ts";
import { splitClauses, splitSentences } from "./sentences.ts";
import { readStanding } from "./standing.ts";
import { terms } from "./terms.ts";

export const english: LanguagePack = {
  language: "en",
  matching: "words",
  terms,
  countries,
  localities,
  insidePlaces,
  refineMentions,
  isAboutOthers,
  splitSentences,
  splitClauses,
  findDates,
  findCredits,
  findCompared,
  mayName,
  readCounted,
  findPredicate,
  isDone,
  isToCome,
  readStanding,
  isPlaceOfSome,
  opensParts,
  tellsPast,
  tellsPresent,
  dismiss,
};
