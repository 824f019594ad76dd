import { endOfDay } from "@figurewatch/store";
import { z } from "zod";
import { HttpProblem } from "./problem.ts";

/** What every read takes that can look at the past. */
export const KnownOnQuery = z.object({
  knownOn: z.iso.date().optional().describe("Only what could be known on this day; default: now"),
});
export type KnownOnQuery = z.infer<typeof KnownOnQuery>;

/** Refuses what was not known on the day, and says from when it was. */
export function assertKnown(what: string, knownFrom: string, { knownOn }: KnownOnQuery): void {
  if (knownOn === undefined || knownFrom <= knownOn) return;
  throw new HttpProblem(404, `${what} was not known on ${knownOn}: it is from ${knownFrom} on`);
}

/** The time that a read takes for now. */
export function readAsOf({ knownOn }: KnownOnQuery, now: Date): Date {
  return knownOn === undefined ? now : endOfDay(knownOn);
}
