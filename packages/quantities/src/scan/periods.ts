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
    while ((cues[next]?.end ?? Infinity) <= measure.from) next++;
    if (measure.per !== null) continue;
    const before = nearestBefore(text, cues, next, measure, grammar);
    const after = cueAfter(text, measure, grammar);
    const cue = after ?? before;
    if (cue === undefined) continue;
    measure.per = cue.value.period;
    measure.perWord = text.slice(cue.start, cue.end).trim();
    used.push(cue);
  }
  inheritPeriods(text, measures);
  // "1인당" holds a number word even where a period goes before it.
  for (const cue of cues) {
    if (!(cue.value.period in RANK) && cue.value.tight !== true) used.push(cue);
  }
  used.sort((a, b) => a.start - b.start);
  let at = 0;
  return measures.filter((measure) => {
    while ((used[at]?.end ?? Infinity) <= measure.start) at++;
    return (used[at]?.start ?? Infinity) >= measure.end;
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
    const gap = text.slice(cue.end, measure.from);
    if (gap.length > grammar.cueReach || hasStop(gap, grammar.clauseMarks)) break;
    // "年約5億ドル": only that the number is a round one may stand between.
    const head = measure.comparator === "approx" ? measure.headStart : measure.from;
    if (cue.value.tight === true && text.slice(cue.end, head).trim() !== "") continue;
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

/** A comma right after the period does not part it from its number. */
const COMMA_REACH = 3;

function hasStop(gap: string, clauseMarks: string): boolean {
  for (let i = 0; i < gap.length; i++) {
    if (STOPS.includes(gap.charAt(i))) return true;
    if (i > COMMA_REACH && clauseMarks.includes(gap.charAt(i))) return true;
  }
  return gap.includes(". ");
}

/** "월 63달러에서 67달러로": the second of two amounts side by side has the period of the first. */
function inheritPeriods(text: string, measures: Measure[]): void {
  for (let i = 1; i < measures.length; i++) {
    const [left, right] = [measures[i - 1], measures[i]];
    if (left?.per == null || right === undefined || right.per !== null) continue;
    if (left.unit === null || left.unit.unit !== right.unit?.unit) continue;
    const gap = text.slice(left.tailEnd, right.from);
    if (gap.length > 8 || hasStop(gap, ",，")) continue;
    right.per = left.per;
    right.perWord = left.perWord;
  }
}

/** Whether a number of this kind can be told over this period. */
function fits({ period }: PeriodCue, measure: Measure, gap: number): boolean {
  const { unit } = measure;
  if (unit === null) return gap === 0 || (gap <= 2 && measure.scale > 1);
  const rank = RANK[period];
  if (unit.dimension === "money") return true;
  if (rank === undefined) return gap <= 4;
  if (unit.dimension === "time") return rank > (RANK[unit.unit ?? ""] ?? 9);
  if (unit.dimension === "people" || unit.dimension === "physical") return gap <= 6;
  if (unit.dimension === "count") return gap <= 8;
  return false;
}
