import type { Language } from "@figurewatch/quantities";
import type { Credit } from "../language-pack.ts";
import type { Span } from "../mention.ts";
import { toChances, type RankWeights } from "./rank.ts";
import { takeEnd, takeStart, type TakeHash } from "./speaker-boundaries.ts";
import { mayEnd, mayStart, toUnits, type Telling, type Units } from "./speaker-units.ts";

/** A place where someone is named who may be credited. */
export type Spot = Span & {
  name: string;
  /** Number of its sentence. */
  index: number;
  /** Odds that the name of someone credited begins there, and ends where it does. */
  odds: number;
  /** No other end is likelier. */
  best: boolean;
  /** The credit that the rules find there under that name. */
  credit: Credit | null;
};

/** Weights by which a name is found: of where it begins, and of where it ends. */
export type BoundaryWeights = { starts: RankWeights; ends: RankWeights };

/** Below these odds no name is looked for. */
const MIN_ODDS = -4.5;
/** Ends of one name that are held on to, and how likely each but the first must be. */
const MAX_ENDS = 3;
const MIN_END = 0.1;
/** Odds of a name that the rules alone find. */
export const BY_RULE_ALONE = -9;
/** Units of a name. */
const MAX_UNITS: Readonly<Record<Language, number>> = { en: 14, ru: 12, ko: 26, zh: 22, ja: 22 };

/** Where someone who may be credited is named in the sentences from `from` to `to`, in text order. */
export function findSpots(
  telling: Telling,
  { from, to }: { from: number; to: number },
  weights: BoundaryWeights,
): Spot[] {
  const spots: Spot[] = [];
  for (let index = from; index <= to; index++) {
    const units = toUnits(telling, index);
    for (let at = 0; at < units.words.length; at++) {
      if (!mayStart(units, at, telling.language)) continue;
      const odds = weigh(weights.starts, (take) => takeStart(telling, index, units, at, take));
      if (odds < MIN_ODDS) continue;
      for (const [i, { end, chance }] of listEnds(telling, index, units, at, weights).entries())
        spots.push({
          ...toSpan(telling, units, at, end),
          index,
          odds: odds + Math.log(chance),
          best: i === 0,
          credit: null,
        });
    }
  }
  return withRules(telling, { from, to }, spots).toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

/** The units that a name may end with, by their numbers; all choices of one start. */
export function listEndUnits(units: Units, from: number, language: Language): number[] {
  const to = Math.min(units.words.length, from + MAX_UNITS[language]);
  const ends: number[] = [];
  for (let end = from; end < to; end++) if (mayEnd(units, end)) ends.push(end);
  return ends;
}

function listEnds(
  telling: Telling,
  index: number,
  units: Units,
  from: number,
  { ends }: BoundaryWeights,
): { end: number; chance: number }[] {
  const options = listEndUnits(units, from, telling.language);
  const chances = toChances(
    options.map((end) => weigh(ends, (take) => takeEnd(telling, index, units, from, end, take))),
  );
  return options
    .map((end, i) => ({ end, chance: chances[i] as number }))
    .toSorted((a, b) => b.chance - a.chance)
    .filter(({ chance }, i) => i === 0 || (i < MAX_ENDS && chance >= MIN_END));
}

function weigh(weights: RankWeights, describe: (take: TakeHash) => void): number {
  let sum = 0;
  describe((hash) => {
    sum += weights.get(hash) ?? 0;
  });
  return sum;
}

function toSpan({ text }: Telling, { spans }: Units, from: number, to: number) {
  const { start } = spans[from] as Span;
  const { end } = spans[to] as Span;
  return { start, end, name: text.slice(start, end) };
}

/** The spots with those that the rules find. */
function withRules(
  { text, credits }: Telling,
  { from, to }: { from: number; to: number },
  found: Spot[],
): Spot[] {
  const spots = [...found];
  for (let index = from; index <= to; index++)
    for (const credit of credits[index] ?? []) {
      const { source: name, at } = credit;
      if (name === null) continue;
      const there = text.slice(at.start, at.end + name.length).indexOf(name);
      const start = at.start + Math.max(0, there);
      const same = spots.find((spot) => spot.start === start && spot.name === name);
      if (same !== undefined) same.credit = credit;
      else
        spots.push({
          start,
          end: there < 0 ? at.end : start + name.length,
          name,
          index,
          odds: BY_RULE_ALONE,
          best: false,
          credit,
        });
    }
  return spots;
}
