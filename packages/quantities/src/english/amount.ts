import type { Bound } from "./bound.ts";
import type { UnitOf } from "./lexicon.ts";
import type { NumberPhrase } from "./number-phrase.ts";

/** A number with its sign, currency and unit: tokens [from, next). */
export type Amount = {
  from: number;
  next: number;
  number: NumberPhrase;
  low: number;
  high: number;
  signed: "+" | "-" | null;
  unit: UnitOf | null;
  unitFrom: number;
  unitNext: number;
  /** The counted noun is told by words that stand right at the number. */
  ownUnit: boolean;
  /** "six-speed", "two-year": words that name a kind of thing more than they count. */
  attributive: boolean;
  /** "or so", "+": a bound between the number and what it counts. */
  bound: Bound | null;
};

/** A number alone. */
export function bareAmount(number: NumberPhrase): Amount {
  return {
    from: number.from,
    next: number.next,
    number,
    low: number.low,
    high: number.high,
    signed: null,
    unit: null,
    unitFrom: number.next,
    unitNext: number.next,
    ownUnit: false,
    attributive: false,
    bound: null,
  };
}

/** Gives an amount the unit that tokens [from, next) tell. */
export function withUnit(amount: Amount, unit: UnitOf, from: number, next: number): Amount {
  return { ...amount, unit, unitFrom: from, unitNext: next, next, ownUnit: true };
}
