/** A time for people, to the minute: "2026-03-01 08:05 UTC". */
export function sayTime(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
