import type { DateMention } from "../../language-pack.ts";
import { listMatches } from "../../list-matches.ts";
import type { Span } from "../../mention.ts";

/** "同年末", "同年8月": of the year named last. "前年同期" is none. */
const SAME_YEAR = /(?<![前昨])同(?:じ)?年(?:(\d{1,2})月|(末|暮れ))?(?!比|齢|代|期|輩)/gu;
const YEAR = /(?:19|20)\d{2}(?=年)/gu;
const BACK = 200;

/** The dates of a sentence with those that go back to a year named before. */
export function withSameYear(
  text: string,
  { start, end }: Span,
  dates: readonly DateMention[],
): DateMention[] {
  const added = listMatches(text.slice(start, end), SAME_YEAR).flatMap((found): DateMention[] => {
    const at = start + found.index;
    const year = listMatches(text.slice(Math.max(0, at - BACK), at), YEAR).at(-1)?.[0];
    const stop = at + found[0].length;
    if (year === undefined) return [];
    const month = found[2] === undefined ? found[1]?.padStart(2, "0") : "12";
    const edtf = month === undefined ? year : `${year}-${month}`;
    return [{ edtf, relative: false, kind: "at", start: at, end: stop }];
  });
  if (added.length === 0) return [...dates];
  const kept = dates.filter(
    (date) => !added.some((other) => other.start < date.end && date.start < other.end),
  );
  return [...kept, ...added].toSorted((a, b) => a.start - b.start);
}
