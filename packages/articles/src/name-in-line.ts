// Where a line near the headline names who wrote the story.

import {
  cleanName,
  isFullName,
  isOrganization,
  LABEL,
  LABELLED,
  looksLikeName,
  NOT_A_NAME,
  PREFIX,
  ROLE,
} from "./clean-name.ts";
import { parseDate } from "./parse-date.ts";

/** "on Sat, 23/12/2017", "le 23 décembre". */
const DAY_AFTER = /\s(?:on|am|le|el|em|il|op|den|dnia|la|pada|lúc)\s[^\d]{0,24}\d.*$/iu;
/** "Par Anne Exemple, à Bruxelles". */
const PLACE_AFTER = /,\s(?:à|aux?|en|aus|in|da|desde|em|w|te)\s\p{Lu}[^,]{1,30}$/u;
/** Pages that set name and date in boxes of their own leave no blank between them. */
const GLUED =
  /(\p{Ll})((?:January|February|March|April|May|June|July|August|September|October|November|December|Updated|Published|Posted|Share|Follow)(?!\p{L}))/gu;
/** A station or site behind a name: "Ann Example, G1". */
const OUTLET = /,\s[^,]{0,20}\d[^,]{0,20}$/;
/** "on 5 March", "March 5": a date after a name, and never the name of Jan, April or August. */
const DATE_AFTER =
  /[\s,](?:(?:on|am|le|den)\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s\d.*$/iu;
const PUBLISHED_AFTER =
  /,?\s(?:publi[ée]e?s?|pubblicat[oa]|publicad[oa]|veröffentlicht|erschienen|gepubliceerd|opublikowano|mis à jour)(?!\p{L}).*$/iu;
/** "June 7, 2019 by ", "03.05.2024 – von ". */
const DATE_BEFORE =
  /^[^!?]{0,40}\d{4}(?:,?\s(?:at\s)?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?)?\s{0,2}[,|·•–-]?\s{0,2}(?=(?:by|von|par|por|di|av|af|door|oleh|przez)\s)/iu;
/** "Ann Example in Geneva". */
const NAME_IN_PLACE =
  /^(\p{Lu}\p{L}{1,20}(?:\s\p{Lu}\.)?\s\p{Lu}[\p{L}'-]{1,20}) in (?:\p{Lu}[\p{L}-]{2,20}\s?){1,3}$/u;
/** "unserer Redakteurin ", before a name of two words. */
const OUR_ROLE =
  /^(?:unser\p{L}{0,3}|notre|nuestr[oa]|nostr[oa]|our|onze|nasz\p{L}{0,3})\s(?:\S+\s){1,2}?(?=\p{Lu}\S+\s\p{Lu}\S+$)/u;
/** "De notre correspondante à Berlin, Jeanne Exemple". */
const FROM_OUR =
  /^(?:de notre|von unser\p{L}{0,3}|dal(?:la)? nostr[oa]|de nuestr[oa]|from our)\s[^,]{3,50},\s(\p{Lu}[^,]{3,40})$/iu;
/** Words that open titles and families as well, so the name must be all that follows. */
const ALONE = [
  // Romanian, and never with a capital.
  /^de\s(.{5,40})$/u,
  /^(?:от|nga|eftir|του|της|द्वारा|a cura di|dal(?:la)? nostr[oa] (?:inviat[oa]|corrispondente)|oprac\.|беседовал[аи]?|подготовил[аи]?|(?:interview|contributed|guest post) by|aus \p{L}{3,20} berichtet|posté par|un (?:article|reportage) de|(?:entrevista|reportaje|crónica|análisis|reportagem|artigo) de|(?:articolo|servizio|intervista|reportage) di|napisała?|rozmawiała?|(?:viết )?bởi|van onze \p{L}{4,20}|publicat de:?)\s(.{4,40})$/iu,
  /^(?:기자명|글쓴이|글|취재)\s([가-힣]{2,4})$/u,
  /^(?:著者|執筆者?|筆者)[\s：:]\s?([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{3,7})$/u,
];
const BRACKETS = /^[（(【〔](.{3,40})[）)】〕]$/u;
/** "JUAN EJEMPLO / MADRID", "Ali ÖRNEK/ANKARA, (DHA)". */
const NAME_AND_PLACE =
  /^(\p{Lu}[\p{L}.'-]+(?:\s\p{Lu}[\p{L}.'-]+){1,3})\s?\/\s?\p{Lu}[\p{Lu} .-]{2,20}(?:,?\s?\(\p{Lu}{2,5}\))?$/u;
/** "Ann Example, Political correspondent", "João Exemplo, do R7", "Jan Ukázka, ČTK". */
const NAME_AND_ROLE = /^([^,]{5,40}),\s([^,]{2,40})$/u;
/** Days of two words are written as names are. */
const WEEKDAY = /^(?:thứ \p{L}{2,4}|chủ nhật)$/iu;
/** Who took the picture. */
const PICTURE = /photo|foto|bild|фото|写真|image|video/i;
const ACRONYM = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u;
const OUTLET_BEHIND = /^(?:d[oa]s?\s\p{Lu}.*|\p{Lu}{3,6})$/u;
/** A date, a mark and a name. */
const DATE_AND_NAME = /^(.{0,40}\d{4}[^|/,–—]{0,30}?)\s{0,2}[|/,–—]\s{0,2}([^|/,–—]{4,40})$/u;
const MAX_LINE = 120;

/** The name in a line that says it is the author's, or in the next behind such a label; else empty. */
export function nameAfterBy(whole: string, next: string): string {
  // In a press conference "记者：" opens a question.
  if (whole.length > 200 || /[。？！]$/.test(whole)) return "";
  if (LABEL.test(whole)) return looksLikeName(next) ? next : "";
  const placed = NAME_IN_PLACE.exec(whole)?.[1] ?? FROM_OUR.exec(whole)?.[1];
  if (placed !== undefined && isFullName(placed) && looksLikeName(placed)) return placed;
  for (const pattern of ALONE) {
    const name = pattern.exec(whole)?.[1];
    if (name !== undefined && isFullName(name) && looksLikeName(name)) return name;
  }
  const line = whole.replace(BRACKETS, "$1").replace(DATE_BEFORE, "");
  if (PREFIX.test(line) && !LABELLED.test(line)) return personIn(line.replace(PREFIX, ""));
  if (!LABELLED.test(line)) return "";
  const name = personIn(line.replace(LABELLED, ""));
  return isFullName(name) ? name : "";
}

/** What of a line behind its label is a name. */
function personIn(line: string): string {
  const [name = ""] = line
    .replace(DAY_AFTER, "")
    .replace(PLACE_AFTER, "")
    .replace(PUBLISHED_AFTER, "")
    .replace(GLUED, "$1 | $2")
    .split(/\s*(?:[責责]任[編编][輯辑]|[|•·–—»\n]|\s[-/]\s|\d{4}|\d{1,2}[:.]\d{2}|\bfor\b)/);
  const undated = name.replace(DATE_AFTER, "");
  const end = NOT_A_NAME.exec(undated)?.index;
  const person = undated
    .slice(0, end)
    .replace(OUTLET, "")
    .replace(OUR_ROLE, "")
    .replace(/[\s,;.\d]+$/, "");
  if (!looksLikeName(person)) return "";
  return NAME_IN_PLACE.exec(person)?.[1] ?? person;
}

/** "First Last | Senior Writer | July 2, 2025". */
export function nameBeforeDate(line: string): string {
  if (line.length > MAX_LINE) return "";
  const [name = "", mark = ""] = line.split(/\s*([|•·–—,(]|\s-\s)\s*/);
  // Scripts without capitals set weekdays and places before a comma.
  if (mark === "," && !/\p{Lu}/u.test(name)) return "";
  // "VATICAN CITY | Thu Jun 6, 2013": capitals alone are a place.
  return /\p{Ll}|\p{Lo}/u.test(name) &&
    isFullName(name) &&
    isPerson(name) &&
    !WEEKDAY.test(name) &&
    parseDate(line) !== null
    ? name
    : "";
}

/** "May 15, 2013 03:46 PM EDT | Ann Example". */
export function nameBehindDate(line: string): string {
  const [, date = "", name = ""] = line.length > MAX_LINE ? [] : (DATE_AND_NAME.exec(line) ?? []);
  return /\p{Ll}/u.test(name) && isFullName(name) && isPerson(name) && parseDate(date) !== null
    ? name
    : "";
}

/** A name before a place, an agency or the role of one who writes. */
export function nameBeforeRole(line: string): string {
  if (PICTURE.test(line)) return "";
  const placed = NAME_AND_PLACE.exec(line)?.[1];
  if (placed !== undefined) return isPerson(placed) ? placed : "";
  const [, name = "", role = ""] = NAME_AND_ROLE.exec(line) ?? [];
  if (!isFullName(name) || !isPerson(name) || ACRONYM.test(name)) return "";
  return ROLE.test(role) || OUTLET_BEHIND.test(role) ? cleanName(name, null) : "";
}

function isPerson(name: string): boolean {
  return looksLikeName(name) && !ROLE.test(name) && !isOrganization(name);
}
