/** The time of a day as a text tells it: the parts as written, the hour of 24. */
export type Clock = {
  hour: string;
  minute: string | undefined;
  second: string | undefined;
  /** "Z", "GMT" or an offset as written; undefined where none is given. */
  zone: string | undefined;
};

// A full stop between the figures of a clock needs its word: "10.15 Uhr", "klo 10.15", never "up 3.50".
const CLOCK =
  /(?<!\d)(\d{1,2})(?:[:h]|\.(?=\d{2}\s{0,2}(?:uhr|h\b|[ap]\.?m\b|[a-z]{3,4}$|$))|(?<=\b(?:klo|kl\.?|alle|ore|ora|godz\.?)\s\d{1,2})\.)(\d{2})(?::(\d{2}))?/i;
/** The half of the day behind a clock: "a.m.", "p", and their Arabic letters and words. */
const HALF = /^\s{0,2}(?:([ap])(?:\.?\s?m\b|(?!\p{L}))|(ص|م)(?:باح|ساء)?\p{L}?(?!\p{L}))/iu;
/** "Z", "+0900", and "GMT+7" as pages of the East write it. */
const ZONE =
  /\d\s{0,2}\(?(?:(?:GMT|UTC)\s?([+-]\d{1,2}(?::?\d{2})?)|(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))(?![\d:])/i;
/** Right before a date: "09:12 BST, 7 June", "12:12, ", "9:12 AM ET Fri, ". */
const BEFORE =
  /\d{1,2}:\d{2}(?::\d{2})?(?:\s?(?:[ap]\.?m\b\.?|[صم](?!\p{L})))?(?:\s[A-Z]{1,5})?[\s,|–-]{1,3}(?:\p{L}{2,12}\.?,?\s)?$/iu;
const MAX_BEFORE = 30;

/** The first clock of a text, as of what stands behind a date. */
export function parseClock(text: string): Clock | undefined {
  const match = CLOCK.exec(text);
  if (match === null) return undefined;
  const [found, hour = "", minute, second] = match;
  const [, latin, arabic] = HALF.exec(text.slice(match.index + found.length)) ?? [];
  let hours = Number(hour);
  if (/p/i.test(latin ?? "") || arabic === "م") hours += hours < 12 ? 12 : 0;
  else if ((latin !== undefined || arabic !== undefined) && hours === 12) hours = 0;
  const [, shift, zone] = ZONE.exec(text.slice(match.index)) ?? [];
  return { hour: String(hours), minute, second, zone: shift ?? zone };
}

/** The clock that stands right before the place in a text where a date begins. */
export function parseClockBefore(text: string, index: number): Clock | undefined {
  const found = BEFORE.exec(text.slice(Math.max(0, index - MAX_BEFORE), index));
  return found === null ? undefined : parseClock(found[0]);
}
