import type { Quantity } from "@figurewatch/quantities";

/** Where the digits or number words end; the unit, if any, comes after. */
export function findNumberEnd({ start, raw, parts, unit }: Quantity): number {
  const at = raw.indexOf(parts.number);
  if (at < 0) return start;
  const end = at + parts.number.length;
  // "the 30,000 mark" counts what is spoken of, no marks.
  return start + (unit === null && /^[ -]mark$/i.test(raw.slice(end)) ? raw.length : end);
}
