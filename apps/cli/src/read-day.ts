import { isDay } from "@figurewatch/ledger";
import { EXIT, Failure } from "./failure.ts";

/** The day of an option such as `--known-on 2015-10-28`; undefined where it was not given. */
export function readDay(option: string, text: string | undefined): string | undefined {
  if (text === undefined || isDay(text)) return text;
  throw new Failure(`${option} is "${text}": use a day such as 2015-10-28`, EXIT.usage);
}
