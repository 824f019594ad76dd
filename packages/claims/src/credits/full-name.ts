import { type Speakers } from "./carried-credit.ts";

/** "Darusman" goes back to "Marzuki Darusman", "the panel" to "the UN Panel", where the text has named them so. */
export function toFullName(source: string, speakers: Speakers): string {
  if (roleOf(source) !== null) {
    const earlier = speakers.findLast(
      ({ credit }) =>
        credit.source !== null && credit.source !== source && isRoleIn(source, credit.source),
    );
    return earlier?.credit.source ?? source;
  }
  if (/\s/.test(source)) return TOGETHER.test(source) ? source : (source.split(", ")[0] ?? source);
  // "教授" goes back to "姜教授", "연구원" to "통일연구원".
  if (ROLE_ALONE.test(source)) {
    const holder = speakers.findLast(
      ({ credit }) => credit.source !== source && credit.source?.endsWith(source) === true,
    );
    if (holder?.credit.source != null) return holder.credit.source;
  }
  const full = speakers
    .map(({ credit }) => credit.source?.split(", ")[0])
    .find((name) => name?.endsWith(` ${source}`) === true || isSurnameOf(source, name));
  return full ?? source;
}

/** "the State Department, Treasury and FBI": what follows the comma is one more, and no apposition. */
const TOGETHER = /, \p{Lu}[\p{L}. ]*(?:, \p{Lu}[\p{L}. ]*){0,4},? (?:and|и) (?:the )?\p{Lu}/u;

/** "Дарусмана" is of "Марзуки Дарусман": a surname in another case of the same language. */
function isSurnameOf(source: string, name: string | undefined): boolean {
  const last = name?.includes(" ") === true ? name.slice(name.lastIndexOf(" ") + 1) : "";
  if (!CYRILLIC_NAME.test(source) || !CYRILLIC_NAME.test(last)) return false;
  const stem = Math.max(MIN_STEM, Math.min(source.length, last.length) - CASE_ENDING);
  return (
    Math.abs(source.length - last.length) <= CASE_ENDING &&
    source.slice(0, stem) === last.slice(0, stem)
  );
}

const CYRILLIC_NAME = /^\p{Lu}[\p{Script=Cyrillic}-]{3,}$/u;

const MIN_STEM = 4;

const CASE_ENDING = 2;

const ROLE_ALONE = /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4})$/u;

/** "panel" of "the panel": one word by which someone named before is meant again. */
const roleOf = (source: string): string | null =>
  /^the (?:same )?(\p{L}+)$/iu.exec(source)?.[1]?.toLowerCase() ?? null;

/** Whether the word of "the panel" is a whole word of a name, and not its first: "the UN Panel". */
export function isRoleIn(source: string, name: string): boolean {
  const role = roleOf(source);
  return (
    role !== null &&
    name
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .indexOf(role) > 0
  );
}
