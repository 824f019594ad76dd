import type { Quantity } from "../quantity.ts";
import { singular } from "./singular.ts";
import type { Token } from "./token.ts";

/** What a rate is told over, and the tokens that tell it. */
export type Rate = { per: NonNullable<Quantity["per"]>; from: number; next: number };

/** Words after "a year" that make it a point in time and no rate: "a year earlier". */
const POINT = new Set(["ago", "earlier", "later", "after", "old", "since"]);
/** Things that "a" makes a rate over, beside periods: "$70 a share". */
const OVER = new Set(
  "share barrel ounce tonne ton kilogram kilo kg gallon litre liter pound bushel head person worker piece unit ticket night minute second game visit metre meter square employee mile km century decade".split(
    " ",
  ),
);

const AREAS = new Set(["sq", "square", "cubic"]);

/** The rate that starts at token `at`: "a month", "per worker", "/h", "annually", "each month". */
export function rateAfter(tokens: Token[], at: number, time: boolean): Rate | undefined {
  let i = at;
  // "$75 U.S. per barrel"
  if (tokens[i]?.lower === "u.s" && tokens[i + 1]?.lower === ".") i += 2;
  let token = tokens[i];
  if (token === undefined) return undefined;
  // "one or two days off in a month"
  if (time && token.lower === "off") token = tokens[++i];
  if (
    token?.lower === "in" &&
    (tokens[i + 1]?.lower === "a" ||
      tokens[i + 1]?.lower === "each" ||
      tokens[i + 1]?.lower === "every") &&
    time
  )
    token = tokens[++i];
  if (token === undefined) return undefined;
  if (token.lexeme?.rate !== undefined) {
    // "annual" goes with what follows it: "2,000 annual visas" is read by the noun.
    if (token.lower === "annual") return undefined;
    const noun = tokens[i + 1];
    if (token.lower !== "annually" && noun?.kind === "word" && noun.lexeme?.stop !== true)
      return undefined;
    return { per: token.lexeme.rate, from: at, next: i + 1 };
  }
  const dash = token.lower === "-" && token.glued ? 1 : 0;
  const word = tokens[i + dash];
  const wide = word?.lower === "per" || word?.lower === "/";
  if (
    !wide &&
    word?.lower !== "a" &&
    word?.lower !== "an" &&
    word?.lower !== "each" &&
    word?.lower !== "every"
  )
    return undefined;
  const hyphen =
    tokens[i + dash + 1]?.lower === "-" && tokens[i + dash + 2]?.glued === true ? 1 : 0;
  let over = i + dash + hyphen + 1;
  while (
    tokens[over]?.lower === "calendar" ||
    tokens[over]?.lower === "single" ||
    tokens[over]?.lower === "working"
  )
    over++;
  const noun = tokens[over];
  if (noun?.kind !== "word") return undefined;
  const side = tokens[over + 1];
  if (AREAS.has(noun.lower) && side?.kind === "word") {
    const name = side.lower === "m" ? "metre" : singular(side.lower === "ft" ? "feet" : side.lower);
    return {
      per: `${noun.lower === "sq" ? "square" : noun.lower} ${name}`,
      from: at,
      next: over + 2,
    };
  }
  const code = noun.lexeme?.unit?.dimension === "time" ? noun.lexeme.unit.code : undefined;
  const period =
    noun.lexeme?.period ??
    (wide && noun.lower === "h"
      ? "hour"
      : wide && noun.lower === "hr"
        ? "hour"
        : wide && noun.lower === "mo"
          ? "month"
          : undefined);
  if (period !== undefined || (code !== undefined && wide)) {
    const after = tokens[over + 1]?.lower ?? "";
    // "a week before overtime" is a rate where hours are counted, "a year before" a time.
    const before = after === "before" && !time;
    const ahead = after === "from" && /^(?:now|today|then)$/.test(tokens[over + 2]?.lower ?? "");
    if (!wide && (POINT.has(after) || before || ahead)) return undefined;
    return { per: period ?? code ?? "", from: at, next: over + 1 };
  }
  if (wide && noun.lexeme?.stop !== true && noun.lower !== "cent") {
    return { per: singular(noun.lower), from: at, next: over + 1 };
  }
  if ((word?.lower === "a" || word?.lower === "an") && OVER.has(noun.lower))
    return { per: singular(noun.lower), from: at, next: over + 1 };
  return undefined;
}

/** "monthly wages of": a rate told before the amount, within the same clause. */
export function rateBefore(tokens: Token[], at: number): Rate | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 8; i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === "number") return undefined;
    if (token.kind === "symbol" && token.lower !== "'" && token.lower !== "-") return undefined;
    const rate = token.lexeme?.rate;
    if (rate !== undefined && token.lower !== "annually")
      return { per: rate, from: i, next: i + 1 };
  }
  return undefined;
}
