import type { Language } from "@figurewatch/quantities";
import type { Credit } from "../language-pack.ts";
import type { Span } from "../mention.ts";
import { toChances } from "./chances.ts";
import { weigh, weightOf, type RankWeights } from "./rank.ts";
import {
  aheadOf,
  listAhead,
  listWithin,
  takeEndSides,
  takeGlance,
  takeName,
  takeStart,
} from "./speaker-boundaries.ts";
import {
  isByCharacter,
  mayEnd,
  mayStart,
  toUnits,
  type Telling,
  type Units,
} from "./speaker-units.ts";
import { countBefore } from "./tokens.ts";

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
  /** The units of its sentence, and the numbers of its first one and of the one behind its last. */
  units: Units;
  from: number;
  to: number;
};

/** Weights by which a name is found: of where it begins, and of where it ends. */
export type BoundaryWeights = { starts: RankWeights; ends: RankWeights };

/** Below these odds no name is looked for: more to choose among makes no better choice. */
const MIN_ODDS = -4;
/** Below these, what else is looked at seldom makes up for it: most units are passed over. */
const MIN_GLANCE = -1.2;
/** Ends of one name that are held on to, and how likely each but the first must be. */
const MAX_ENDS = 3;
const MIN_END = 0.1;
/** Odds of a name that the rules alone find. */
const BY_RULE_ALONE = -9;
/** Units of a name. */
const MAX_UNITS = { words: 8, characters: 22 };

/** Where someone who may be credited is named in the sentences of these numbers, in text order. */
export function findSpots(
  telling: Telling,
  indices: readonly number[],
  weights: BoundaryWeights,
): Spot[] {
  return indices
    .flatMap((index) => {
      const units = toUnits(telling, index);
      return withRules(telling, index, units, findNames(telling, index, units, weights));
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function findNames(
  telling: Telling,
  index: number,
  units: Units,
  weights: BoundaryWeights,
): Spot[] {
  const { language, text } = telling;
  const { tokens } = units;
  const dates = telling.dates[index] ?? [];
  const ahead = addUpAhead(telling, units, weights.starts);
  const findEnds = toEndFinder(telling, index, units, weights);
  const spots: Spot[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!mayStart(units, at)) continue;
    const glance = weigh(weights.starts, (take) => takeGlance(telling, units, at, take));
    if (glance < MIN_GLANCE) continue;
    const [from, to] = aheadOf(language, at, tokens.length);
    const odds =
      glance +
      weigh(weights.starts, (take) => takeStart(telling, index, units, at, take)) +
      (ahead[to] as number) -
      (ahead[from] as number);
    if (odds < MIN_ODDS) continue;
    for (const [i, { end, chance }] of findEnds(at).entries()) {
      const { start } = tokens[at] as Span;
      const stop = (tokens[end] as Span).end;
      const joint = odds + Math.log(chance);
      // "A decade ago" tells nothing: a date is no one's name.
      const isDate = dates.some((date) => date.start <= start && stop <= date.end);
      if (joint < MIN_ODDS || isDate) continue;
      const name = text.slice(start, stop);
      if (telling.mayName?.(name) !== false)
        spots.push({
          start,
          end: stop,
          name,
          index,
          odds: joint,
          best: i === 0,
          credit: null,
          units,
          from: at,
          to: end + 1,
        });
    }
  }
  return spots;
}

/** Sums of what the units say ahead of a name, up to each: one step for any stretch of them. */
function addUpAhead(telling: Telling, units: Units, weights: RankWeights): number[] {
  const sums = [0];
  let sum = 0;
  for (const hash of listAhead(telling, units)) {
    sum += weightOf(weights, hash);
    sums.push(sum);
  }
  return sums;
}

/** The units that a name may end with, by their numbers; all choices of one start. */
export function listEndUnits(units: Units, from: number, language: Language): number[] {
  const to = Math.min(
    units.tokens.length,
    from + (isByCharacter(language) ? MAX_UNITS.characters : MAX_UNITS.words),
  );
  const ends: number[] = [];
  for (let end = from; end < to; end++) if (mayEnd(units, end)) ends.push(end);
  return ends;
}

type End = { end: number; chance: number };

/**
 * Finds with which units of a sentence a name that begins with one may end, the likeliest first. What
 * stands beside an end is weighed once, wherever the name began.
 */
function toEndFinder(
  telling: Telling,
  index: number,
  units: Units,
  { ends: weights }: BoundaryWeights,
): (from: number) => End[] {
  const ofSides = new Map<number, number>();
  const weighSides = (end: number): number => {
    const sides =
      ofSides.get(end) ?? weigh(weights, (take) => takeEndSides(telling, units, end, take));
    ofSides.set(end, sides);
    return sides;
  };
  const within = listWithin(telling, units);
  return (from) => {
    const seen = new Set<number>();
    let sum = 0;
    let next = from;
    const options = listEndUnits(units, from, telling.language);
    const chances = toChances(
      options.map((end) => {
        for (; next <= end; next++) {
          const unit = within[next];
          if (unit === undefined || seen.has(unit)) continue;
          seen.add(unit);
          sum += weightOf(weights, unit);
        }
        const name = weigh(weights, (take) => takeName(telling, index, units, from, end, take));
        return sum + weighSides(end) + name;
      }),
    );
    return options
      .map((end, i) => ({ end, chance: chances[i] as number }))
      .toSorted((a, b) => b.chance - a.chance)
      .filter(({ chance }, i) => i === 0 || (i < MAX_ENDS && chance >= MIN_END));
  };
}

/** The names of a sentence with those that the rules find. */
function withRules({ text, credits }: Telling, index: number, units: Units, found: Spot[]): Spot[] {
  const spots = [...found];
  for (const credit of credits[index] ?? []) {
    const { source: name, at } = credit;
    if (name === null) continue;
    const there = text.slice(at.start, at.end + name.length).indexOf(name);
    const start = at.start + Math.max(0, there);
    const end = there < 0 ? at.end : start + name.length;
    const same = spots.find((spot) => spot.start === start && spot.name === name);
    if (same !== undefined) same.credit = credit;
    else
      spots.push({
        start,
        end,
        name,
        index,
        odds: BY_RULE_ALONE,
        best: false,
        credit,
        units,
        from: countBefore(units.tokens, start),
        to: countBefore(units.tokens, end),
      });
  }
  return spots;
}
