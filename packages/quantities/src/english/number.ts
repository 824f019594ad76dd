import type { Token } from "./token.ts";

/** A number phrase: tokens [from, next) and what they amount to. */
export type NumberPhrase = {
  from: number;
  next: number;
  low: number;
  high: number;
  vague: boolean;
  /** The last scale applied ("million" in "2.3 million"), 1 without one. */
  scale: number;
  /** The number before its scale: 2.3. */
  mantissa: number;
  /** Written in words alone. */
  words: boolean;
  fraction: boolean;
};

const plain = (from: number, next: number, value: number, words: boolean): NumberPhrase => ({
  from,
  next,
  low: value,
  high: value,
  vague: false,
  scale: 1,
  mantissa: value,
  words,
  fraction: false,
});

/** Reads the number phrase that starts at token `from`, or undefined. */
export function readNumber(tokens: Token[], from: number): NumberPhrase | undefined {
  const first = tokens[from];
  if (first === undefined) return undefined;
  if (first.kind === "number") return readDigits(tokens, from, first);
  if (first.kind !== "word") return undefined;
  if (first.lexeme?.order !== undefined) return readOrder(tokens, from, first.lexeme.order);
  if (first.lower === "a" || first.lower === "an") return readArticle(tokens, from);
  if (
    first.lower === "half" ||
    (first.lower === "quarter" && tokens[from + 1]?.lexeme?.scale !== undefined)
  ) {
    return readHalf(tokens, from, from);
  }
  if (first.lexeme?.cardinal !== undefined) return readWords(tokens, from);
  return undefined;
}

/** "tens of thousands", "dozens", "hundreds of thousands". */
function readOrder(tokens: Token[], from: number, order: number): NumberPhrase | undefined {
  let low = order;
  let next = from + 1;
  while (
    tokens[next]?.lower === "of" &&
    tokens[next + 1]?.lexeme?.order !== undefined &&
    next < from + 5
  ) {
    low *= tokens[next + 1]?.lexeme?.order ?? 1;
    next += 2;
  }
  // "tens" alone is hardly a number, and "hundreds" needs something to count.
  if (order === 10 && next === from + 1) return undefined;
  const high = order === 12 ? low * 10 : low * 10 - 1;
  return { ...plain(from, next, low, true), high, vague: true };
}

/** "a hundred and five", "a dozen", "a third", "an estimated" is none. */
function readArticle(tokens: Token[], from: number): NumberPhrase | undefined {
  const next = tokens[from + 1];
  if (next?.lexeme?.scale !== undefined && !next.possessive)
    return readScaled(tokens, from, from + 1, 1, true);
  if (next?.lower === "half" || next?.lower === "quarter") {
    return readHalf(tokens, from, from + 1);
  }
  if (
    next?.lexeme?.ordinal !== undefined &&
    next.lexeme.ordinal > 2 &&
    isFractionEnd(tokens, from + 2)
  ) {
    return { ...plain(from, from + 2, 1 / next.lexeme.ordinal, true), fraction: true };
  }
  return undefined;
}

/** After "a third", the words that show it is a part and not a place in a row. */
function isFractionEnd(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token === undefined ||
    token.lower === "of" ||
    (token.kind === "symbol" && token.lower !== "-" && !token.glued) ||
    token.lower === "."
  );
}

/** "half a million", "half an hour", "a quarter million", "half of them". */
function readHalf(tokens: Token[], from: number, half: number): NumberPhrase | undefined {
  const value = 1 / (tokens[half]?.lexeme?.ordinal ?? 2);
  let next = half + 1;
  if (
    tokens[next]?.lower === "of" &&
    (tokens[next + 1]?.lower === "a" || tokens[next + 1]?.lexeme?.scale !== undefined)
  )
    next++;
  if (tokens[next]?.lower === "a" || tokens[next]?.lower === "an") next++;
  const after = tokens[next]?.lexeme;
  if (after?.scale !== undefined) return readScaled(tokens, from, next, value, true);
  if (next > half + 1 && tokens[next]?.lexeme?.unit !== undefined)
    return plain(from, next, value, true);
  if (tokens[half + 1]?.lower === "of")
    return { ...plain(from, half + 1, value, true), fraction: true };
  if (from < half || tokens[half + 1] === undefined) return undefined;
  return tokens[half + 1]?.lower === "the" || tokens[half + 1]?.lexeme?.people === true
    ? { ...plain(from, half + 1, value, true), fraction: true }
    : undefined;
}

function readDigits(tokens: Token[], from: number, first: Token): NumberPhrase | undefined {
  if (Number.isNaN(first.value)) return undefined;
  let value = first.value;
  let next = from + 1;
  // 3/4, 1 1/2, 1½
  if (isInteger(first)) {
    const over = readOver(tokens, from);
    if (over !== undefined) return { ...plain(from, from + 3, over, false), fraction: true };
    const part = tokens[next];
    if (part?.kind === "number" && part.decimal && part.value < 1 && !/[0-9]/.test(part.lower)) {
      value += part.value;
      next++;
    } else if (part?.kind === "number" && isInteger(part) && !part.glued) {
      const rest = readOver(tokens, next);
      if (rest !== undefined && rest < 1) {
        value += rest;
        next += 3;
      } else {
        const joined = joinThousands(tokens, from);
        if (joined !== undefined) {
          value = joined.value;
          next = joined.next;
        }
      }
    }
  }
  // 2.998×10−8
  const times = tokens[next];
  if (
    times !== undefined &&
    (times.lower === "×" || times.lower === "x") &&
    tokens[next + 1]?.value === 10
  ) {
    const sign = tokens[next + 2];
    const minus = sign?.lower === "−" || sign?.lower === "-" || sign?.lower === "–";
    const caret = sign?.lower === "^" || minus;
    const power = tokens[next + (caret ? 3 : 2)];
    if (power?.kind === "number" && power.glued && power.value < 40) {
      return plain(
        from,
        next + (caret ? 4 : 3),
        Number(`${value}e${minus ? -power.value : power.value}`),
        false,
      );
    }
  }
  const scaled = scaleAt(tokens, next);
  if (scaled > 0) return readScaled(tokens, from, next, value, false);
  return plain(from, next, value, false);
}

const isInteger = (token: Token) => !token.decimal && !token.grouped && token.value < 1e6;

/** A fraction that starts at `at`: "3/4" or "1⁄32". */
function readOver(tokens: Token[], at: number): number | undefined {
  const slash = tokens[at + 1];
  const under = tokens[at + 2];
  if (
    slash === undefined ||
    under === undefined ||
    under.kind !== "number" ||
    !under.glued ||
    !slash.glued
  )
    return undefined;
  if (slash.lower !== "/" && slash.lower !== "⁄") return undefined;
  const over = tokens[at];
  if (over === undefined || !isInteger(under) || under.value === 0 || under.value > 1000)
    return undefined;
  // 24/7, 9/11 and 5/12/2019 are no fractions.
  if (slash.lower === "/" && (over.value >= under.value || tokens[at + 3]?.lower === "/"))
    return undefined;
  if (over.value === 9 && under.value === 11) return undefined;
  return over.value / under.value;
}

/** "1 234 567": thousands set apart by spaces; two groups at least. */
function joinThousands(tokens: Token[], from: number): { value: number; next: number } | undefined {
  const first = tokens[from];
  if (first === undefined || first.lower.length > 3) return undefined;
  let value = first.value;
  let next = from + 1;
  for (;;) {
    const group = tokens[next];
    if (
      group?.kind !== "number" ||
      group.lower.length !== 3 ||
      !isInteger(group) ||
      group.start !== (tokens[next - 1]?.end ?? -9) + 1
    )
      break;
    value = value * 1000 + group.value;
    next++;
  }
  return next >= from + 3 ? { value, next } : undefined;
}

/** The scale that token `at` puts on the digits before it; 0 without one. */
function scaleAt(tokens: Token[], at: number): number {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return 0;
  const scale = token.lexeme?.scale;
  if (scale !== undefined) return scale;
  if (token.lexeme?.letter === undefined || tokens[at - 1]?.kind !== "number") return 0;
  // "8 B people" has its letter apart, and large.
  if (!token.glued && (!token.capital || tokens[at + 1]?.kind !== "word")) return 0;
  return isLetterScale(tokens, at, token) ? token.lexeme.letter : 0;
}

/** "m" after digits is million where money or a counted thing is at hand, else metres. */
function isLetterScale(tokens: Token[], at: number, token: Token): boolean {
  if (token.lower === "k") return true;
  const before = tokens[at - 2];
  const signed = before?.lower === "$" || before?.lower === "ps" || tokens[at - 3]?.lower === "$";
  if (signed || before?.lexeme?.currency !== undefined) return true;
  const next = tokens[at + 1];
  if (next === undefined || next.kind !== "word") return token.lower === "b";
  if (token.lower === "t") return false;
  return (
    next.lexeme?.currency !== undefined ||
    next.lexeme?.unit !== undefined ||
    (!next.lexeme?.stop && next.lower.endsWith("s") && !next.lower.endsWith("ss"))
  );
}

/** Number words: "three hundred and two", "one million two hundred thousand". */
function readWords(tokens: Token[], from: number): NumberPhrase | undefined {
  const value = tokens[from]?.lexeme?.cardinal ?? 0;
  let next = from + 1;
  let small = value;
  if (value >= 20) {
    const hyphen =
      tokens[next]?.lower === "-" &&
      tokens[next]?.glued === true &&
      tokens[next + 1]?.glued === true;
    const unit = tokens[hyphen ? next + 1 : next]?.lexeme?.cardinal;
    if (unit !== undefined && unit > 0 && unit < 10) {
      small += unit;
      next += hyphen ? 2 : 1;
    }
  }
  return readScaled(tokens, from, next, small, true);
}

/** Goes on from a value: scales, "and", smaller parts, a fraction at the end. */
function readScaled(
  tokens: Token[],
  from: number,
  at: number,
  start: number,
  words: boolean,
): NumberPhrase | undefined {
  let total = 0;
  let current = start;
  let next = at;
  let limit = Number.POSITIVE_INFINITY;
  let scale = 1;
  for (;;) {
    const hyphen =
      tokens[next]?.lower === "-" &&
      tokens[next + 1]?.lexeme?.scale !== undefined &&
      tokens[next + 1]?.glued === true
        ? 1
        : 0;
    const factor =
      next === at && !words ? scaleAt(tokens, next) : (tokens[next + hyphen]?.lexeme?.scale ?? 0);
    if (factor > 0) {
      next += 1 + hyphen;
      scale = factor;
      if (factor === 100 || factor === 12) {
        current = (current === 0 ? 1 : current) * factor;
      } else if (factor < limit) {
        current *= factor;
        // "hundred thousand million": the next scale multiplies this one.
        while ((tokens[next]?.lexeme?.scale ?? 0) >= 1000) {
          current *= tokens[next]?.lexeme?.scale ?? 1;
          scale *= tokens[next]?.lexeme?.scale ?? 1;
          next++;
        }
        total += current;
        current = 0;
        limit = factor;
      } else {
        next -= 1 + hyphen;
        break;
      }
      continue;
    }
    if (next === at) break;
    const rest = readRest(tokens, next, Math.min(limit, scale));
    if (rest === undefined) break;
    current += rest.value;
    next = rest.next;
    if ((tokens[next]?.lexeme?.scale ?? 0) === 0) break;
  }
  const value = total + current;
  const phrase: NumberPhrase = { ...plain(from, next, value, words), scale, mantissa: start };
  return words || scale > 1 ? withFraction(tokens, phrase) : phrase;
}

/** The part after a scale: "and five", "twenty-one", "3 hundred"; below `limit`. */
function readRest(
  tokens: Token[],
  at: number,
  limit: number,
): { value: number; next: number } | undefined {
  let next = at;
  if (tokens[next]?.lower === "and") next++;
  const token = tokens[next];
  if (token === undefined) return undefined;
  if (token.kind === "number") {
    // "4 thousand 3 hundred and 21": digits go on only below the scale before.
    const spelled =
      tokens[at - 1]?.lexeme?.scale !== undefined && tokens[at - 1]?.lexeme?.letter === undefined;
    if (
      !spelled ||
      !isInteger(token) ||
      token.value >= limit ||
      (next === at && tokens[next + 1]?.lexeme?.scale === undefined)
    )
      return undefined;
    if (limit >= 1e6) return undefined;
    if ((tokens[next + 1]?.lexeme?.scale ?? 0) >= limit) return undefined;
    return { value: token.value, next: next + 1 };
  }
  const cardinal = token.lexeme?.cardinal;
  if (cardinal === undefined || cardinal >= limit || cardinal === 0) return undefined;
  let value = cardinal;
  next++;
  if (value >= 20 && value % 10 === 0) {
    const hyphen = tokens[next]?.lower === "-" && tokens[next + 1]?.glued === true;
    const unit = tokens[hyphen ? next + 1 : next]?.lexeme?.cardinal;
    if (unit !== undefined && unit > 0 && unit < 10) {
      value += unit;
      next += hyphen ? 2 : 1;
    }
  }
  const scale = tokens[next]?.lexeme?.scale ?? 0;
  if (scale >= limit) return undefined;
  return { value, next };
}

/** "two thirds", "two and a half million", "one in ten", "one out of three". */
function withFraction(tokens: Token[], phrase: NumberPhrase): NumberPhrase {
  const { from, next, low: value } = phrase;
  const at = tokens[next];
  const hyphen = at?.lower === "-" && at.glued && tokens[next + 1]?.glued === true ? 1 : 0;
  const name = tokens[next + hyphen];
  const ordinal = name?.lexeme?.ordinal;
  if (
    ordinal !== undefined &&
    ordinal > 1 &&
    phrase.words &&
    value < 1000 &&
    name?.lower !== "second"
  ) {
    const plural = name?.lower.endsWith("s") || name?.lower === "halves";
    if (plural || value === 1) {
      const end = next + hyphen + 1;
      const scale = tokens[end]?.lexeme?.scale;
      if (scale !== undefined)
        return {
          ...phrase,
          next: end + 1,
          low: (value / ordinal) * scale,
          high: (value / ordinal) * scale,
          scale,
        };
      return {
        ...phrase,
        next: end,
        low: value / ordinal,
        high: value / ordinal,
        mantissa: value / ordinal,
        fraction: true,
      };
    }
  }
  if (at?.lower === "and") {
    const half = readTail(tokens, next + 1);
    if (half !== undefined) {
      const scale = tokens[half.next]?.lexeme?.scale;
      if (scale !== undefined && phrase.scale === 1) {
        const sum = (value + half.value) * scale;
        return {
          ...phrase,
          next: half.next + 1,
          low: sum,
          high: sum,
          scale,
          mantissa: value + half.value,
        };
      }
      const sum =
        value +
        half.value *
          (phrase.scale >= 1e3 && half.value === 0.5 && tokens[next + 1]?.lower === "a"
            ? phrase.scale
            : 1);
      return {
        ...phrase,
        next: half.next,
        low: sum,
        high: sum,
        mantissa: phrase.scale === 1 ? sum : phrase.mantissa,
      };
    }
  }
  return { ...phrase, from };
}

/** "a half", "two thirds", "three quarters" after "and". */
function readTail(tokens: Token[], at: number): { value: number; next: number } | undefined {
  const first = tokens[at];
  const over = first?.lower === "a" ? 1 : first?.lexeme?.cardinal;
  if (over === undefined) return undefined;
  const under = tokens[at + 1]?.lexeme?.ordinal;
  if (under === undefined || under < 2 || over >= under || tokens[at + 1]?.lower === "second")
    return undefined;
  return { value: over / under, next: at + 2 };
}
