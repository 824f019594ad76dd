import type { Quantity } from "@figurewatch/quantities";

/** Where the digits or number words end; the unit, if any, comes after. */
export function findNumberEnd({ start, raw, parts }: Quantity): number {
  const at = raw.indexOf(parts.number);
  return at < 0 ? start : start + at + parts.number.length;
}
