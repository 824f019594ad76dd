import { monthsBetween, parseDateBounds } from "./edtf.ts";
import { aboutBounds, type Match, type Subject } from "./match-figure.ts";
import type { Figure } from "./verdict.ts";

/** The claim is told as of now: it gives no date of its own and cites no dated report. */
export function isToldAsCurrent(subject: Subject): boolean {
  if (subject.timing === "explicit") return false;
  return subject.claim.sourceYear === null || subject.about === subject.said;
}

/** What the known figure is about lies further back than the measure's shelf life. */
export function isPastShelfLife(match: Match, subject: Subject): boolean {
  const { figure } = match;
  // A year taken from the day of publication ends with that day.
  const inferred = figure.asOfInferred && figure.originYear === null;
  const about = (inferred ? parseDateBounds(figure.saidOn) : null) ?? aboutBounds(figure);
  if (about === null) return false;
  return monthsBetween(about, subject.said) > subject.rules.shelfLifeMonths;
}

/** Said at the very same time, as far as the two dates tell. */
export function isSameDay(match: Match, subject: Subject): boolean {
  const said = parseDateBounds(match.figure.saidOn);
  return said !== null && said.start === subject.said.start && said.end === subject.said.end;
}

/** A figure told again this soon is likely to be the same story. */
const SAME_STORY_DAYS = 30;

/** Said so shortly before that the two texts are likely to tell the same story. */
export function isSameStory(figure: Figure, subject: Subject): boolean {
  const said = parseDateBounds(figure.saidOn);
  return said !== null && subject.said.start - said.end <= SAME_STORY_DAYS;
}
