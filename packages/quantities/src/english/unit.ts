import type { UnitOf } from "./lexicon.ts";
import type { NumberPhrase } from "./number-phrase.ts";
import { singular } from "./singular.ts";
import { gluedDash, type Token } from "./token.ts";

/** A unit and the tokens that tell it. */
export type UnitWords = { unit: UnitOf; from: number; next: number };

const physical = (code: string): UnitOf => ({ code, dimension: "physical" });
const ratio = (code: string): UnitOf => ({ code, dimension: "ratio" });

/**
 * The unit at token `at`, right after a number or its hyphen: percent, time, physical, people in
 * the plural. A counted noun is `readNoun`'s.
 */
export function readUnit(
  tokens: Token[],
  at: number,
  number: NumberPhrase,
  hyphen: boolean,
): UnitWords | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const found =
    readRatio(tokens, at) ??
    readAge(tokens, at) ??
    readArea(tokens, at) ??
    readDegrees(tokens, at) ??
    readPair(tokens, at) ??
    readByCase(tokens, at, number) ??
    readKnown(tokens, at);
  if (found !== undefined) return over(tokens, found);
  const letter = hyphen ? undefined : readLetter(tokens, at, number);
  return letter === undefined ? undefined : over(tokens, letter);
}

/** "%", "per cent", "percentage points", "basis points" */
function readRatio(tokens: Token[], at: number): UnitWords | undefined {
  const word = tokens[at]?.lower;
  const after = tokens[at + 1]?.lower;
  const points = after === "point" || after === "points";
  if (word === "per" && after === "cent") return { unit: ratio("percent"), from: at, next: at + 2 };
  if (word === "basis" && points) return { unit: ratio("basis point"), from: at, next: at + 2 };
  if (tokens[at]?.lexeme?.unit?.code !== "percent") return undefined;
  if (points) return { unit: ratio("percentage point"), from: at, next: at + 2 };
  return { unit: ratio("percent"), from: at, next: at + 1 };
}

/** "15-year-old", "15 year-old", "15 years of age" */
function readAge(tokens: Token[], at: number): UnitWords | undefined {
  const unit = tokens[at]?.lexeme?.unit;
  if (unit?.dimension !== "time") return undefined;
  const age: UnitOf = { code: `${unit.code} of age`, dimension: "none" };
  const dash = tokens[at + 1]?.lower === "-" ? 1 : 0;
  const word = tokens[at + 1 + dash]?.lower;
  if (word === "old" || word === "olds") return { unit: age, from: at, next: at + 2 + dash };
  if (word !== "of" || tokens[at + 2]?.lower !== "age") return undefined;
  return { unit: age, from: at, next: at + 3 };
}

const AREAS: Record<string, string> = {
  m: "m2",
  km: "km2",
  "[ft_i]": "[sft_i]",
  "[in_i]": "[sin_i]",
  "[yd_i]": "[syd_i]",
  "[mi_i]": "[smi_us]",
  cm: "cm2",
  mm: "mm2",
};
const VOLUMES: Record<string, string> = {
  m: "m3",
  km: "km3",
  "[ft_i]": "[cft_i]",
  "[yd_i]": "[cyd_i]",
  cm: "cm3",
};

/** "square metres", "sq. ft", "10,000-square-foot", "cubic metres" */
function readArea(tokens: Token[], at: number): UnitWords | undefined {
  const word = tokens[at]?.lower;
  if (word !== "square" && word !== "sq" && word !== "cubic") return undefined;
  const joint = tokens[at + 1]?.lower === "." || gluedDash(tokens, at + 1) ? 1 : 0;
  const side = tokens[at + 1 + joint];
  const base = side?.lower === "m" ? "m" : side?.lexeme?.unit?.code;
  const code = (word === "cubic" ? VOLUMES : AREAS)[base ?? ""];
  return code === undefined ? undefined : { unit: physical(code), from: at, next: at + 2 + joint };
}

const TEMPERATURES: Record<string, string> = {
  c: "Cel",
  celsius: "Cel",
  centigrade: "Cel",
  f: "[degF]",
  fahrenheit: "[degF]",
};

/** "degrees Celsius", "°C" */
function readDegrees(tokens: Token[], at: number): UnitWords | undefined {
  if (tokens[at]?.lexeme?.unit?.code !== "deg") return undefined;
  const code = TEMPERATURES[tokens[at + 1]?.lower ?? ""];
  return code === undefined ? undefined : { unit: physical(code), from: at, next: at + 2 };
}

/** Two words, apart or hyphened, that are one unit. */
const PAIRS: Record<string, Record<string, string>> = {
  metric: { ton: "t", tonne: "t" },
  nautical: { mile: "[nmi_i]" },
  fluid: { ounce: "[foz_us]" },
  light: { year: "[ly]" },
  newton: { metre: "N.m", meter: "N.m" },
  watt: { hour: "W.h" },
  kilowatt: { hour: "kW.h" },
  megawatt: { hour: "MW.h" },
  gigawatt: { hour: "GW.h" },
  terawatt: { hour: "TW.h" },
  milliamp: { hour: "mA.h" },
  brake: { horsepower: "brake horsepower" },
};

function readPair(tokens: Token[], at: number): UnitWords | undefined {
  const pairs = PAIRS[tokens[at]?.lower ?? ""];
  if (pairs === undefined) return undefined;
  const next = at + 1 + (gluedDash(tokens, at + 1) ? 1 : 0);
  const code = pairs[singular(tokens[next]?.lower ?? "")];
  return code === undefined ? undefined : { unit: physical(code), from: at, next: next + 1 };
}

/** "450 Nm" against "450 nm", "300 PS", "332 lb-ft", "1.3 A/cm2": told by their case or neighbour. */
function readByCase(tokens: Token[], at: number, number: NumberPhrase): UnitWords | undefined {
  const token = tokens[at];
  if (token?.kind !== "word") return undefined;
  const one = (code: string): UnitWords => ({ unit: physical(code), from: at, next: at + 1 });
  if (token.lower === "nm" && token.capital) return one("N.m");
  if (token.lower === "ps" && token.capital && !number.words) return one("metric horsepower");
  const slash = tokens[at + 1];
  if (token.lower === "a" && slash?.lower === "/" && slash.glued) return one("A");
  if (token.lexeme?.unit?.code !== "[lb_av]" || slash?.lower !== "-") return undefined;
  const feet = /^(?:ft|feet|foot)$/.test(tokens[at + 2]?.lower ?? "");
  return feet ? { unit: physical("[lbf_av].[ft_i]"), from: at, next: at + 3 } : undefined;
}

function readKnown(tokens: Token[], at: number): UnitWords | undefined {
  const token = tokens[at];
  const unit = token?.lexeme?.unit;
  if (token === undefined || unit === undefined) return undefined;
  // "13 member states" counts states.
  if (unit.dimension === "people" && !countsPeople(token.lower)) return undefined;
  return { unit, from: at, next: at + 1 };
}

function countsPeople(word: string): boolean {
  return (
    word.endsWith("s") || word.endsWith("men") || /^(?:people|staff|personnel|children)$/.test(word)
  );
}

/** Single letters: some are units only where they are written on to the digits. */
const LETTERS: Record<string, { unit: UnitOf; apart: boolean }> = {
  m: { unit: physical("m"), apart: true },
  l: { unit: physical("L"), apart: true },
  w: { unit: physical("W"), apart: true },
  v: { unit: physical("V"), apart: true },
  c: { unit: physical("Cel"), apart: true },
  f: { unit: physical("[degF]"), apart: true },
  p: { unit: { code: "penny", dimension: "money" }, apart: true },
  s: { unit: { code: "second", dimension: "time" }, apart: false },
  h: { unit: { code: "hour", dimension: "time" }, apart: false },
  g: { unit: physical("g"), apart: false },
  in: { unit: physical("[in_i]"), apart: false },
  x: { unit: { code: "time", dimension: "count" }, apart: false },
};
/** The last generation of mobile networks that anyone has named. */
const LAST_GENERATION = 7;

function readLetter(tokens: Token[], at: number, number: NumberPhrase): UnitWords | undefined {
  const token = tokens[at];
  if (token?.kind !== "word" || token.possessive) return undefined;
  const letter = LETTERS[token.lower];
  if (letter === undefined || !(token.glued || (letter.apart && !number.words))) return undefined;
  if (token.capital && token.lower === "m") return undefined;
  if (token.capital && token.lower === "g") {
    if (number.low > LAST_GENERATION) return undefined;
    return { unit: { code: "generation wireless", dimension: "none" }, from: at, next: at + 1 };
  }
  return { unit: letter.unit, from: at, next: at + 1 };
}

/** "80 km/h", "miles per hour", "kV/cm": a physical unit over another. */
function over(tokens: Token[], base: UnitWords): UnitWords {
  if (base.unit.dimension !== "physical") return base;
  const slash = tokens[base.next];
  const under = tokens[base.next + 1];
  const sign = slash?.lower === "/" && slash.glued && under?.glued === true;
  if (under === undefined || (!sign && slash?.lower !== "per")) return base;
  const code = quotient(base.unit.code, under, sign);
  return code === undefined ? base : { unit: physical(code), from: base.from, next: base.next + 2 };
}

const LENGTHS = new Set(["m", "km", "[ft_i]", "[mi_i]"]);

function quotient(code: string, under: Token, sign: boolean): string | undefined {
  const below = under.lexeme?.unit?.code;
  if (LENGTHS.has(code)) {
    if (below === "hour" || under.lower === "h") return `${code}/h`;
    if (below === "second" || under.lower === "s") return `${code}/s`;
    if (below === "[gal_us]") return `${code}/${below}`;
  }
  return sign && below !== undefined && under.lexeme?.unit?.dimension === "physical"
    ? `${code}/${below}`
    : undefined;
}
