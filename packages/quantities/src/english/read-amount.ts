import { isAge } from "./age.ts";
import { bareAmount, withUnit, type Amount } from "./amount.ts";
import { boundAfter } from "./bound.ts";
import { currencyAfter, currencyBefore } from "./currency.ts";
import { namedSum, signedSum } from "./money.ts";
import { readNoun, unitOfHead } from "./noun.ts";
import type { NumberPhrase } from "./number-phrase.ts";
import { readNumber } from "./number.ts";
import { isPluralWord } from "./singular.ts";
import { gluedDash, type Token } from "./token.ts";
import { readUnit, type UnitWords } from "./unit.ts";

/** The amount whose number starts at token `at`; its sign or currency may stand before. */
export function readAmount(tokens: Token[], at: number): Amount | undefined {
  const phrase = readNumber(tokens, at);
  return phrase === undefined ? undefined : completeAmount(tokens, phrase);
}

/** A number with the sign, currency, unit or noun that stand around it. */
export function completeAmount(tokens: Token[], number: NumberPhrase): Amount {
  // "$-50.8bn" has its sign between the currency and the digits.
  const dash = tokens[number.from - 1]?.lower === "-" && tokens[number.from - 2]?.lower === "$";
  const currency = currencyBefore(tokens, dash ? number.from - 1 : number.from);
  const start = currency?.from ?? number.from;
  const sign = dash ? { sign: "-" as const, from: start } : signBefore(tokens, start);
  const amount: Amount = {
    ...bareAmount(number),
    from: sign?.from ?? start,
    signed: sign?.sign ?? null,
  };
  if (sign?.sign === "-") {
    amount.low = -number.high;
    amount.high = -number.low;
  }
  if (currency !== undefined) return signedSum(tokens, amount, currency);
  // "20 or so countries", "90-odd workers", "50,000+ people"
  const bound = boundAfter(tokens, number.next);
  const hyphen = bound === undefined && gluedDash(tokens, number.next);
  const at = bound?.next ?? number.next + (hyphen ? 1 : 0);
  if (bound !== undefined) {
    amount.bound = bound;
    amount.next = bound.next;
  }
  const name = currencyAfter(tokens, at, number.scale >= 1e6);
  if (name !== undefined) return namedSum(tokens, amount, name);
  const unit = readUnit(tokens, at, number, hyphen);
  if (unit !== undefined) {
    const attributive = hyphen && number.words && !isDuration(tokens, unit);
    return { ...withUnit(amount, unit.unit, unit.from, unit.next), attributive };
  }
  if (number.fraction) return shareOf(tokens, amount);
  return hyphen ? hyphenated(tokens, amount, at) : counted(tokens, amount);
}

/** "twelve-hour", "five-day week", "ten-year-old": in words and hyphened, and still a quantity. */
function isDuration(tokens: Token[], { unit, next }: UnitWords): boolean {
  if (unit.code === "hour" || unit.code.endsWith("age")) return true;
  return /^(?:weeks?|workweek)$/.test(tokens[next]?.lower ?? "");
}

/** A number and the noun that it counts. */
function counted(tokens: Token[], amount: Amount): Amount {
  const { number } = amount;
  const glued = tokens[number.next];
  if (
    glued?.kind === "word" &&
    glued.glued &&
    glued.lower.length > 1 &&
    !isPluralWord(glued.lower)
  ) {
    // "60fps": letters written on to the digits are a unit, known or not.
    return withUnit(
      amount,
      { code: glued.lower, dimension: "count" },
      number.next,
      number.next + 1,
    );
  }
  const noun = readNoun(tokens, { ...number, next: amount.next });
  // "the 30,000 mark": the number itself, of whatever is spoken of.
  if (noun?.unit.code === "mark" && tokens[number.from - 1]?.lower === "the")
    return { ...amount, next: noun.next };
  if (noun !== undefined) {
    const named = withUnit(amount, noun.unit, noun.from, noun.next);
    // What stands between ("250ml bottles") is a quantity of its own.
    const next = noun.nested ? number.next : noun.next;
    return { ...named, next, ownUnit: tokens[number.next]?.lower !== "of" };
  }
  if (isAge(tokens, amount)) return { ...amount, unit: { code: "year of age", dimension: "none" } };
  return { ...amount, next: skipPronoun(tokens, amount.next) };
}

/** "50 of them": who they are is told elsewhere. */
function skipPronoun(tokens: Token[], at: number): number {
  if (tokens[at]?.lower !== "of") return at;
  return /^(?:them|us|you|these|those|whom|which)$/.test(tokens[at + 1]?.lower ?? "") ? at + 2 : at;
}

/** "a third of the workers": the words tell what it is a share of; the number has no unit. */
function shareOf(tokens: Token[], amount: Amount): Amount {
  const at = amount.next;
  if (tokens[at]?.lower === "of" && /^(?:an?|one)$/.test(tokens[at + 1]?.lower ?? "")) {
    // "1/16 of a US pint": a part of a measure is a quantity of that measure.
    const whose = /^(?:us|imperial)$/.test(tokens[at + 2]?.lower ?? "") ? 1 : 0;
    const unit = readUnit(tokens, at + 2 + whose, amount.number, false);
    if (unit !== undefined && unit.unit.dimension !== "people") {
      return withUnit(amount, unit.unit, unit.from, unit.next);
    }
  }
  const noun = readNoun(tokens, amount.number);
  if (noun === undefined) return amount;
  return { ...amount, unitFrom: noun.from, unitNext: noun.next, next: noun.next };
}

/** "11-member", "six-cylinder": the noun is singular and stands right behind. */
function hyphenated(tokens: Token[], amount: Amount, at: number): Amount {
  const token = tokens[at];
  const known = token?.kind === "word" && token.lexeme?.stop !== true && token.lower !== "strong";
  if (!known) return amount;
  return { ...withUnit(amount, unitOfHead(token), at, at + 1), attributive: amount.number.words };
}

/** A sign before the number, or its currency, at token `at`: "-5", "minus 5", "+0.2". */
function signBefore(tokens: Token[], at: number): { sign: "+" | "-"; from: number } | undefined {
  const sign = tokens[at - 1];
  if (sign === undefined) return undefined;
  if (sign.lower === "minus" || sign.lower === "negative") return { sign: "-", from: at - 1 };
  const glued = tokens[at]?.glued === true;
  if (sign.lower === "+" && glued && !sign.glued) return { sign: "+", from: at - 1 };
  if (sign.lower !== "-" && sign.lower !== "−") return undefined;
  const before = tokens[at - 2]?.lower ?? "";
  if (glued && before === "minus") return { sign: "-", from: at - 2 };
  const free = !sign.glued || /^[([<>=~≈]$/.test(before);
  return free && (glued || at === 1) ? { sign: "-", from: at - 1 } : undefined;
}
