import { toLocal } from "./to-local.ts";

type TimeOfDay = { hour: number; minute: number };

/** The hours of a day in which people are not written to; `from` may be later than `to`: a night. */
export type QuietHours = { from: TimeOfDay; to: TimeOfDay; timeZone: string };

/** Whether a time lies in the quiet hours; they end with the minute of `to`. */
export function isQuiet(now: Date, { from, to, timeZone }: QuietHours): boolean {
  const [hour = 0, minute = 0] = toLocal(now, timeZone).slice(11, 16).split(":").map(Number);
  const at = minutes({ hour, minute });
  const start = minutes(from);
  const end = minutes(to);
  return start <= end ? at >= start && at < end : at >= start || at < end;
}

const minutes = ({ hour, minute }: TimeOfDay) => hour * 60 + minute;
