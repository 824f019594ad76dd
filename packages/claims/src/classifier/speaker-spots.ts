import type { Language } from "@figurewatch/quantities";
import type { Credit } from "../language-pack.ts";
import type { Span } from "../mention.ts";
import { toChances } from "./chances.ts";
import { weigh, type RankWeights } from "./rank.ts";
import { aheadOf, listAhead, takeEnd, takeGlance, takeStart } from "./speaker-boundaries.ts";
import {
  isByCharacter,
  mayEnd,
  mayStart,
  toUnits,
  type Telling,
  type Units,
} from "./speaker-units.ts";
import { countBefore, type Token } from "./tokens.ts";

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
  /** The units beside the name. */
  before: readonly string[];
  after: readonly string[];
};

/** Units beside a name that are looked at. */
const BEFORE = 2;
const AFTER = 4;

/** Weights by which a name is found: of where it begins, and of where it ends. */
export type BoundaryWeights = { starts: RankWeights; ends: RankWeights };

/** Below these odds no name is looked for: more to choose among makes no better choice. */
const MIN_ODDS = -3;
/** Below these, what else is looked at seldom makes up for it: most units are passed over. */
const MIN_GLANCE = -1.2;
/** Ends of one name that are held on to, and how likely each but the first must be. */
const MAX_ENDS = 3;
const MIN_END = 0.1;
/** Odds of a name that the rules alone find. */
const BY_RULE_ALONE = -9;
/** Units of a name. */
const MAX_UNITS = { words: 14, characters: 22 };

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

/** The units beside those from one number up to another. */
const toBeside = (tokens: readonly Token[], from: number, to: number) => ({
  before: tokens.slice(Math.max(0, from - BEFORE), from).map(({ word }) => word),
  after: tokens.slice(to, to + AFTER).map(({ word }) => word),
});

function findNames(
  telling: Telling,
  index: number,
  units: Units,
  weights: BoundaryWeights,
): Spot[] {
  const { language, text } = telling;
  const { tokens } = units;
  const ahead = addUpAhead(telling, units, weights.starts);
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
    for (const [i, { end, chance }] of listEnds(telling, index, units, at, weights).entries()) {
      const { start } = tokens[at] as Span;
      const stop = (tokens[end] as Span).end;
      const joint = odds + Math.log(chance);
      if (joint >= MIN_ODDS)
        spots.push({
          start,
          end: stop,
          name: text.slice(start, stop),
          index,
          odds: joint,
          best: i === 0,
          credit: null,
          ...toBeside(tokens, at, end + 1),
        });
    }
  }
  return spots;
}

/** Sums of what the units say ahead of a name, up to each: one step for any stretch of them. */
function addUpAhead(telling: Telling, units: Units, { rows, values }: RankWeights): number[] {
  const sums = [0];
  let sum = 0;
  for (const hash of listAhead(telling, units)) {
    const row = rows.rowOf(hash);
    sum += row < 0 ? 0 : (values[row] as number);
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

/** The names of a sentence with those that the rules find. */
function withRules(
  { text, credits }: Telling,
  index: number,
  { tokens }: Units,
  found: Spot[],
): Spot[] {
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
        ...toBeside(tokens, countBefore(tokens, start), countBefore(tokens, end)),
      });
  }
  return spots;
}
