import type { DateMention } from "../../language-pack.ts";
import { listMatches } from "../../words/list-matches.ts";
import type { Span } from "../../mention.ts";

/** "同年末", "同年8月": of the year named last. "前年同期" is none. */
const SAME_YEAR = /(?<![前昨])同(?:じ)?年(?:(\d{1,2})月|(末|暮れ))?(?!比|齢|代|期|輩)/gu;
const YEAR = /(?:19|20)\d{2}(?=年)/gu;
/** "2018年中に…前年末の3万人": of the year before one that stands in the same sentence. */
const YEAR_BEFORE = /(前|翌)年(?:(\d{1,2})月|(末|暮れ))?(?!比|同期|同月|度|から|に比べ|より)/gu;
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
  const slice = text.slice(start, end);
  for (const found of listMatches(slice, YEAR_BEFORE)) {
    const year = listMatches(slice.slice(0, found.index), YEAR).at(-1)?.[0];
    if (year === undefined) continue;
    const month = found[3] === undefined ? found[2]?.padStart(2, "0") : "12";
    const told = String(Number(year) + (found[1] === "前" ? -1 : 1));
    added.push({
      edtf: month === undefined ? told : `${told}-${month}`,
      relative: false,
      kind: "at",
      start: start + found.index,
      end: start + found.index + found[0].length,
    });
  }
  if (added.length === 0) return [...dates];
  const kept = dates.filter(
    (date) => !added.some((other) => other.start < date.end && date.start < other.end),
  );
  return [...kept, ...added].toSorted((a, b) => a.start - b.start);
}
