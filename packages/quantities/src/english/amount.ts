import { boundAfter, type Bound } from "./bound.ts";
import { scaleWord } from "./cardinal.ts";
import { currencyAfter, currencyBefore, type Money } from "./currency.ts";
import type { UnitOf } from "./lexicon.ts";
import { readNoun, unitOfHead } from "./noun.ts";
import { isPluralWord } from "./singular.ts";
import { readMinor } from "./minor-unit.ts";
import { readNumber } from "./number.ts";
import type { NumberPhrase } from "./number-phrase.ts";
import { gluedDash, type Token } from "./token.ts";

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

const money = (code: string): UnitOf => ({ code, dimension: "money" });

/** Where an amount whose number starts at token `at` begins: its sign or currency may stand before. */
export function readAmount(tokens: Token[], at: number): Amount | undefined {
  const phrase = readNumber(tokens, at);
  if (phrase === undefined) return undefined;
  return completeAmount(tokens, phrase);
}

export function completeAmount(tokens: Token[], phrase: NumberPhrase): Amount {
  let number = phrase;
  // "$-50.8bn" has its sign between the currency and the digits.
  const dash = tokens[number.from - 1]?.lower === "-" && tokens[number.from - 2]?.lower === "$";
  const before = currencyBefore(tokens, dash ? number.from - 1 : number.from);
  const signed = dash
    ? { sign: "-" as const, from: before?.from ?? number.from }
    : signBefore(tokens, before?.from ?? number.from);
  const from = signed?.from ?? before?.from ?? number.from;
  const amount: Amount = { ...bareAmount(number), from, signed: signed?.sign ?? null };
  if (signed?.sign === "-") {
    amount.low = -number.high;
    amount.high = -number.low;
  }
  if (before !== undefined) {
    amount.unit = money(before.code);
    amount.unitFrom = before.from;
    amount.unitNext = before.next;
    amount.ownUnit = true;
    // "$5 million dollars", "$ 10 USD"
    const again = currencyAfter(tokens, number.next, false);
    if (again !== undefined && (again.code === before.code || before.code === "USD")) {
      const name = tokens[again.from];
      if (name?.kind === "word" && (again.code === before.code || name.lower.length === 3)) {
        amount.unit = money(again.code);
        amount.next = again.next;
      }
    }
    return withMinor(tokens, amount);
  }
  number = phrase;
  const hyphen =
    tokens[number.next]?.lower === "-" &&
    tokens[number.next]?.glued === true &&
    tokens[number.next + 1]?.glued === true
      ? 1
      : 0;
  // "20 or so countries", "90-odd workers", "50,000+ people"
  const bound = boundAfter(tokens, number.next);
  const at = bound?.next ?? number.next + hyphen;
  if (bound !== undefined) {
    amount.bound = bound;
    amount.next = bound.next;
  }
  const after = currencyAfter(tokens, at, number.scale >= 1e6);
  if (after !== undefined) return withMinor(tokens, finishMoney(tokens, amount, after));
  const found = unitAt(tokens, at, number, hyphen === 1);
  if (found !== undefined) {
    finish(amount, found.unit, found.from, found.next);
    amount.attributive =
      hyphen === 1 &&
      number.words &&
      found.unit.code !== "hour" &&
      !/^(?:week|weeks|workweek)$/.test(tokens[found.next]?.lower ?? "") &&
      !found.unit.code.endsWith("age");
    return amount;
  }
  if (number.fraction) return shareOf(tokens, amount);
  if (hyphen === 1 && bound === undefined) return hyphenated(tokens, amount, at);
  const glued = tokens[number.next];
  if (
    glued?.kind === "word" &&
    glued.glued &&
    glued.lower.length > 1 &&
    !isPluralWord(glued.lower)
  ) {
    // "60fps": letters written on to the digits are a unit, known or not.
    return finish(amount, { code: glued.lower, dimension: "count" }, number.next, number.next + 1);
  }
  const noun = readNoun(tokens, bound === undefined ? number : { ...number, next: bound.next });
  if (noun !== undefined) {
    finish(amount, noun.unit, noun.from, noun.next);
    // What stands between ("250ml bottles") is a quantity of its own.
    if (noun.nested) amount.next = number.next;
    amount.ownUnit = tokens[number.next]?.lower !== "of";
    return amount;
  }
  return isAge(tokens, amount)
    ? { ...amount, unit: { code: "year of age", dimension: "none" } }
    : { ...amount, next: skipPronoun(tokens, amount.next) };
}

/** "50 of them": who they are is told elsewhere. */
function skipPronoun(tokens: Token[], at: number): number {
  if (tokens[at]?.lower !== "of") return at;
  return /^(?:them|us|you|these|those|whom|which)$/.test(tokens[at + 1]?.lower ?? "") ? at + 2 : at;
}

/** "He will be 35." */
function isAge(tokens: Token[], amount: Amount): boolean {
  const name = tokens[amount.from - 2];
  const set = tokens[amount.from - 1]?.lower === "," && tokens[amount.next]?.lower === ",";
  if (set && name?.capital === true && amount.low > 3 && amount.low < 110 && !amount.number.words)
    return true;
  if (
    amount.low < 1 ||
    amount.low > 110 ||
    amount.number.scale > 1 ||
    !Number.isInteger(amount.low)
  )
    return false;
  if (
    !/^(?:be|is|was|turned|turns|turning|were|am|i'm|he's|she's)$/.test(
      tokens[amount.from - 1]?.lower ?? "",
    )
  )
    return false;
  for (let i = amount.from - 2; i >= 0 && i >= amount.from - 4; i--) {
    if (/^(?:he|she|i)$/.test(tokens[i]?.lower ?? "")) return true;
  }
  return false;
}

/** "a third of the workers": the words tell what it is a share of; the number has no unit. */
function shareOf(tokens: Token[], amount: Amount): Amount {
  // "1/16 of a US pint": a part of a measure is a quantity of that measure.
  const at = amount.next;
  if (tokens[at]?.lower === "of" && ["a", "an", "one"].includes(tokens[at + 1]?.lower ?? "")) {
    const named = tokens[at + 2]?.lower === "us" || tokens[at + 2]?.lower === "imperial" ? 1 : 0;
    const found = unitAt(tokens, at + 2 + named, amount.number, false);
    if (found !== undefined && found.unit.dimension !== "people")
      return finish(amount, found.unit, found.from, found.next);
  }
  const noun = readNoun(tokens, amount.number);
  if (noun === undefined) return amount;
  return { ...amount, unitFrom: noun.from, unitNext: noun.next, next: noun.next };
}

/** "75 USD million": the scale may come after the code. */
function finishMoney(tokens: Token[], amount: Amount, name: Money): Amount {
  const scale = amount.number.scale === 1 ? scaleWord(tokens, name.next, false) : 0;
  finish(amount, money(name.code), name.from, name.next);
  const factor = name.scale ?? (scale >= 1000 ? scale : 1);
  if (scale >= 1000) amount.next++;
  if (factor > 1) {
    amount.low *= factor;
    amount.high *= factor;
    amount.number = { ...amount.number, scale: factor };
  }
  return amount;
}

function withMinor(tokens: Token[], amount: Amount): Amount {
  const { low, high, scale, fraction } = amount.number;
  if (low !== high || scale !== 1 || fraction || !Number.isInteger(low)) return amount;
  const minor = readMinor(tokens, amount.next);
  if (minor === undefined) return amount;
  const sum = amount.low + (amount.low < 0 ? -minor.value : minor.value);
  return { ...amount, low: sum, high: sum, next: minor.next };
}

/** "11-member", "six-cylinder": the noun is singular and stands right behind. */
function hyphenated(tokens: Token[], amount: Amount, at: number): Amount {
  const token = tokens[at];
  if (token?.kind !== "word" || token.lexeme?.stop === true || token.lower === "strong")
    return amount;
  amount.attributive = amount.number.words;
  return finish(amount, unitOfHead(token), at, at + 1);
}

function finish(amount: Amount, unit: UnitOf | null, from: number, next: number): Amount {
  amount.unit = unit;
  amount.unitFrom = from;
  amount.unitNext = next;
  amount.next = next;
  amount.ownUnit = true;
  return amount;
}

function signBefore(tokens: Token[], at: number): { sign: "+" | "-"; from: number } | undefined {
  const sign = tokens[at - 1];
  if (sign === undefined) return undefined;
  const glued = tokens[at]?.glued === true;
  if (sign.kind === "symbol") {
    if (sign.lower === "+" && glued && !sign.glued) return { sign: "+", from: at - 1 };
    if (sign.lower === "-" && glued && tokens[at - 2]?.lower === "minus")
      return { sign: "-", from: at - 2 };
    if (
      (sign.lower === "-" || sign.lower === "−") &&
      (glued || at === 1) &&
      (!sign.glued || /^[([<>=~≈]$/.test(tokens[at - 2]?.lower ?? ""))
    )
      return { sign: "-", from: at - 1 };
    return undefined;
  }
  if (sign.lower === "minus" || sign.lower === "negative") return { sign: "-", from: at - 1 };
  return undefined;
}

/** Letters that are a unit only where they are glued to digits or stand in their own case. */
const GLUED: Record<string, UnitOf> = {
  m: { code: "m", dimension: "physical" },
  l: { code: "L", dimension: "physical" },
  w: { code: "W", dimension: "physical" },
  v: { code: "V", dimension: "physical" },
  s: { code: "second", dimension: "time" },
  h: { code: "hour", dimension: "time" },
  c: { code: "Cel", dimension: "physical" },
  f: { code: "[degF]", dimension: "physical" },
  p: { code: "penny", dimension: "money" },
  g: { code: "g", dimension: "physical" },
  in: { code: "[in_i]", dimension: "physical" },
  x: { code: "time", dimension: "count" },
};

type Found = { unit: UnitOf; from: number; next: number };

function unitAt(
  tokens: Token[],
  at: number,
  number: NumberPhrase,
  hyphen: boolean,
): Found | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const raw = token.lower;
  const found = (unit: UnitOf, next: number): Found => ({ unit, from: at, next });
  if (raw === "per" && tokens[at + 1]?.lower === "cent")
    return found({ code: "percent", dimension: "ratio" }, at + 2);
  const percent = token.lexeme?.unit?.code === "percent" || raw === "%";
  if (percent) {
    const pointed = tokens[at + 1]?.lower === "point" || tokens[at + 1]?.lower === "points";
    return pointed
      ? found({ code: "percentage point", dimension: "ratio" }, at + 2)
      : found({ code: "percent", dimension: "ratio" }, at + 1);
  }
  if (raw === "basis" && tokens[at + 1]?.lower.startsWith("point"))
    return found({ code: "basis point", dimension: "ratio" }, at + 2);
  // 15-year-old, 15 year-old, 15 years of age
  const unit = token.lexeme?.unit;
  if (unit?.dimension === "time") {
    const dash = tokens[at + 1]?.lower === "-" ? 1 : 0;
    const old = tokens[at + 1 + dash]?.lower;
    if (old === "old" || old === "olds")
      return found({ code: `${unit.code} of age`, dimension: "none" }, at + 2 + dash);
    if (old === "of" && tokens[at + 2]?.lower === "age")
      return found({ code: `${unit.code} of age`, dimension: "none" }, at + 3);
  }
  if (raw === "square" || raw === "sq" || raw === "cubic") {
    // "sq. ft", "10,000-square-foot"
    const dot = tokens[at + 1]?.lower === "." || gluedDash(tokens, at + 1) ? 1 : 0;
    const side = tokens[at + 1 + dot];
    const base = side?.lexeme?.unit ?? (side?.lower === "m" ? GLUED["m"] : undefined);
    const code =
      base === undefined ? undefined : AREAS[`${raw === "cubic" ? "3" : "2"}${base.code}`];
    if (code !== undefined) return found({ code, dimension: "physical" }, at + 2 + dot);
  }
  if (raw === "degrees" || raw === "degree" || raw === "°" || raw === "deg") {
    const scale = tokens[at + 1]?.lower;
    if (scale === "c" || scale === "celsius" || scale === "centigrade")
      return found({ code: "Cel", dimension: "physical" }, at + 2);
    if (scale === "f" || scale === "fahrenheit")
      return found({ code: "[degF]", dimension: "physical" }, at + 2);
  }
  if (unit !== undefined && (unit.dimension !== "people" || isPeoplePlural(token))) {
    // Newton metres are told from nanometres by their case alone.
    if (raw === "nm" && token.capital) return found({ code: "N.m", dimension: "physical" }, at + 1);
    const feet = tokens[at + 2]?.lower === "ft" || tokens[at + 2]?.lower === "feet";
    if (unit.code === "[lb_av]" && tokens[at + 1]?.lower === "-" && feet) {
      return found({ code: "[lbf_av].[ft_i]", dimension: "physical" }, at + 3);
    }
    return compound(tokens, found(unit, at + 1));
  }
  if (raw === "ps" && token.end - token.start === 2 && token.capital && !number.words) {
    return found({ code: "metric horsepower", dimension: "physical" }, at + 1);
  }
  if (raw === "a" && tokens[at + 1]?.lower === "/" && tokens[at + 1]?.glued === true) {
    return compound(tokens, found({ code: "A", dimension: "physical" }, at + 1));
  }
  const letter = GLUED[raw];
  if (letter !== undefined && token.kind === "word" && !token.possessive && !hyphen) {
    const bare =
      raw === "p" ||
      raw === "c" ||
      raw === "f" ||
      raw === "w" ||
      raw === "v" ||
      raw === "m" ||
      raw === "l";
    if (token.glued || (bare && tokens[at + 1]?.lower !== "'" && number.words === false)) {
      if (raw === "g" && token.capital)
        return token.glued && number.low <= 7
          ? found({ code: "generation wireless", dimension: "none" }, at + 1)
          : undefined;
      if (raw === "m" && token.capital) return undefined;
      return compound(tokens, found(letter, at + 1));
    }
  }
  return undefined;
}

function isPeoplePlural(token: Token): boolean {
  return (
    token.lower === "people" ||
    token.lower === "staff" ||
    token.lower === "personnel" ||
    token.lower.endsWith("s") ||
    token.lower.endsWith("men") ||
    token.lower === "children"
  );
}

/** "80 km/h", "miles per hour", "kV/cm": a physical unit over another. */
function compound(tokens: Token[], base: Found): Found {
  if (base.unit.dimension !== "physical") return base;
  const slash = tokens[base.next];
  const under = tokens[base.next + 1];
  if ((slash?.lower === "/" && slash.glued && under?.glued === true) || slash?.lower === "per") {
    const h = under?.lower === "h" || under?.lower === "hr" || under?.lexeme?.unit?.code === "hour";
    const s = under?.lower === "s" || under?.lexeme?.unit?.code === "second";
    const code = base.unit.code;
    if (h && (code === "km" || code === "[mi_i]"))
      return {
        unit: { code: `${code}/h`, dimension: "physical" },
        from: base.from,
        next: base.next + 2,
      };
    if (s && (code === "m" || code === "km" || code === "[ft_i]"))
      return {
        unit: { code: `${code}/s`, dimension: "physical" },
        from: base.from,
        next: base.next + 2,
      };
    if (code === "[mi_i]" && under?.lexeme?.unit?.code === "[gal_us]")
      return {
        unit: { code: "[mi_i]/[gal_us]", dimension: "physical" },
        from: base.from,
        next: base.next + 2,
      };
    const below = slash?.lower === "/" ? under?.lexeme?.unit?.code : undefined;
    if (below !== undefined) {
      return {
        unit: { code: `${code}/${below}`, dimension: "physical" },
        from: base.from,
        next: base.next + 2,
      };
    }
  }
  return base;
}

const AREAS: Record<string, string> = {
  "2m": "m2",
  "2km": "km2",
  "2[ft_i]": "[sft_i]",
  "2[in_i]": "[sin_i]",
  "2[yd_i]": "[syd_i]",
  "2[mi_i]": "[smi_us]",
  "2cm": "cm2",
  "2mm": "mm2",
  "3m": "m3",
  "3[ft_i]": "[cft_i]",
  "3cm": "cm3",
  "3[yd_i]": "[cyd_i]",
  "3km": "km3",
};
