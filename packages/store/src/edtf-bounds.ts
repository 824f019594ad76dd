/** First and last day that an EDTF date of the kinds we store allows; null for what is not one. */
export type DayBounds = { from: string; to: string };

const PART = /^(\d{3,4}X?)(?:-(\d{2}))?(?:-(\d{2}))?[~?%]?$/;

/** "2015-10" is 2015-10-01 to 2015-10-31; "2013/2015" runs from the first to the last day. */
export function toDayBounds(edtf: string | null): DayBounds | null {
  if (edtf === null) return null;
  // An instant ("2015-10-28T09:00:00Z") says its day.
  const parts = edtf.replace(/T.*$/, "").split("/");
  const first = toPartBounds(parts[0] ?? "");
  const last = toPartBounds(parts.at(-1) ?? "");
  return first === null || last === null ? null : { from: first.from, to: last.to };
}

function toPartBounds(part: string): DayBounds | null {
  const [, year, month, day] = PART.exec(part) ?? [];
  if (year === undefined) return null;
  const decade = year.endsWith("X");
  const firstYear = decade ? `${year.slice(0, -1)}0` : year.padStart(4, "0");
  const lastYear = decade ? `${year.slice(0, -1)}9` : firstYear;
  if (month === undefined) return { from: `${firstYear}-01-01`, to: `${lastYear}-12-31` };
  const lastDay = new Date(Date.UTC(Number(lastYear), Number(month), 0));
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) {
    return { from: `${firstYear}-${month}-01`, to: lastDay.toISOString().slice(0, 10) };
  }
  if (Number(day) < 1 || Number(day) > lastDay.getUTCDate()) return null;
  return { from: `${firstYear}-${month}-${day}`, to: `${firstYear}-${month}-${day}` };
}
