import type { Found } from "./lexicon.ts";
import type { Grammar, Measure, PeriodCue } from "./grammar.ts";

const RANK: Record<string, number> = { minute: 0, hour: 1, day: 2, week: 3, month: 4, year: 5 };
/** A sentence ends here, and with it the reach of a period. */
const STOPS = "。！？!?\n;；";

/**
 * Gives rates their period: "한 달에 700위안", "150 долларов в месяц". A number word that is part
 * of such a period ("한 달", "1日") is no quantity of its own.
 */
export function applyPeriods(text: string, measures: Measure[], grammar: Grammar): Measure[] {
  const cues = measures.length === 0 ? [] : findCues(text, grammar);
  const used: Found<PeriodCue>[] = [];
  let next = 0;
  for (const measure of measures) {
    while ((cues[next]?.end ?? Infinity) <= measure.headStart) next++;
    const before = nearestBefore(text, cues, next, measure, grammar);
    const after = cueAfter(text, measure, grammar);
    const cue = after ?? before;
    if (cue === undefined) continue;
    measure.per = cue.value.period;
    measure.perWord = text.slice(cue.start, cue.end).trim();
    used.push(cue);
  }
  used.sort((a, b) => a.start - b.start);
  let at = 0;
  return measures.filter((measure) => {
    while ((used[at]?.end ?? Infinity) <= measure.start) at++;
    const cue = used[at];
    return cue === undefined || cue.start >= measure.end || measure.perWord === cue.word;
  });
}

function findCues(text: string, grammar: Grammar): Found<PeriodCue>[] {
  const cues: Found<PeriodCue>[] = [];
  for (let at = 0; at < text.length; at++) {
    const found = grammar.cues.at(text, at);
    if (found === undefined || !grammar.isCue(text, found.start, found.end)) continue;
    cues.push(found);
    at = found.end - 1;
  }
  return cues;
}

function nearestBefore(
  text: string,
  cues: Found<PeriodCue>[],
  next: number,
  measure: Measure,
  grammar: Grammar,
): Found<PeriodCue> | undefined {
  // Two cues back is enough: "월 … 1인당" has a person between the period and the amount.
  let person: Found<PeriodCue> | undefined;
  for (let i = next - 1; i >= Math.max(0, next - 2); i--) {
    const cue = cues[i];
    if (cue === undefined) continue;
    const gap = text.slice(cue.end, measure.headStart);
    if (gap.length > grammar.cueReach || hasStop(gap)) break;
    if (cue.value.tight === true && gap.trim() !== "" && gap.length > 0) continue;
    if (!fits(cue.value, measure, gap.length)) continue;
    if (cue.value.period in RANK) return cue;
    person ??= cue;
  }
  return person;
}

function cueAfter(text: string, measure: Measure, grammar: Grammar): Found<PeriodCue> | undefined {
  for (const from of [measure.to, measure.tailEnd]) {
    const at = text[from] === " " ? from + 1 : from;
    const found = grammar.cuesAfter.at(text, at);
    if (found !== undefined && fits(found.value, measure, 0)) return found;
  }
  return undefined;
}

function hasStop(gap: string): boolean {
  for (const char of gap) if (STOPS.includes(char)) return true;
  return /\. /.test(gap);
}

/** Whether a number of this kind can be told over this period. */
function fits({ period }: PeriodCue, measure: Measure, gap: number): boolean {
  const { unit } = measure;
  if (unit === null) return gap <= 2 && measure.scale > 1;
  const rank = RANK[period];
  if (unit.dimension === "money") return true;
  if (rank === undefined) return gap <= 4;
  if (unit.dimension === "time") return rank > (RANK[unit.unit ?? ""] ?? 9);
  if (unit.dimension === "people" || unit.dimension === "physical") return gap <= 6;
  if (unit.dimension === "count") return gap <= 8;
  return false;
}
