/** First and last millisecond that an EDTF date or interval allows; undefined for none. */
export function edtfSpan(edtf: string | null): { from: number; to: number } | undefined {
  if (edtf === null) return undefined;
  const plain = edtf.replace(/[~?%]/g, "");
  const [first = "", last = first] = plain.split("/");
  const from = startOf(first.replace(/X/g, "0"));
  const to = endOf(last.replace(/X/g, "9"));
  return Number.isNaN(from) || Number.isNaN(to) || to < from ? undefined : { from, to };
}

/** The year in which the middle of an EDTF date or interval lies; undefined for none. */
export function edtfYear(edtf: string | null): number | undefined {
  const span = edtfSpan(edtf);
  return span === undefined ? undefined : new Date((span.from + span.to) / 2).getUTCFullYear();
}

const startOf = (date: string) => Date.parse(`${date}${"-01-01".slice(date.length - 4)}`);

function endOf(date: string): number {
  const [year = NaN, month, day] = date.split("-").map(Number);
  if (day !== undefined) return Date.UTC(year, (month ?? 1) - 1, day + 1);
  if (month !== undefined) return Date.UTC(year, month, 1);
  return Date.UTC(year + 1, 0, 1);
}
