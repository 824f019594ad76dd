import { EXIT, Failure } from "./failure.ts";

/** The day of an option such as `--known-on 2015-10-28`; undefined where it was not given. */
export function readDay(option: string, text: string | undefined): string | undefined {
  if (text === undefined || isDay(text)) return text;
  throw new Failure(`${option} is "${text}": use a day such as 2015-10-28`, EXIT.usage);
}

/** Whether the calendar has it: to `Date`, 31 February is a day in March. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
