import { isDigit, readDigits, type DigitNumber, type DigitStyle } from "../scan/digits.ts";
import { createSpot, spotNoRest, type Spot, type Unit } from "../scan/spot.ts";
import {
  findDenominator,
  findNumberWord,
  FRACTION_WORDS,
  TIMES_WORDS,
} from "./russian-numerals.ts";
import { findUnitWord } from "./russian-units.ts";
import { isLetter, nextWord, wordAt, wordBefore, type Word } from "./words.ts";

const STYLE: DigitStyle = { decimal: ",", spacedGroups: true };
const RATIO: Unit = { unit: null, dimension: "ratio" };

/** Numbers of a Russian text, in order. The text is folded: lower case, without ё. */
export function spotRussian(text: string): Spot[] {
  const spots: Spot[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    let spot: Spot | undefined;
    let next = at + 1;
    if (isDigit(code)) spot = spotDigits(text, at);
    else if (code === 45) spot = spotMinus(text, at);
    else if (isLetter(code)) {
      const word = wordAt(text, at);
      next = word.end;
      spot = spotWord(text, word);
    }
    if (spot !== undefined) spots.push(spot);
    at = Math.max(next, spot?.end ?? 0);
  }
  return spots;
}

function spotMinus(text: string, at: number): Spot | undefined {
  if (!isDigit(text.charCodeAt(at + 1))) return undefined;
  const before = text.charAt(at - 1);
  if (before !== "" && !" (=<>≤≥".includes(before)) return undefined;
  if (
    /[\da-zа-я$€] $/.test(text.slice(Math.max(0, at - 2), at)) &&
    /\d/.test(text.charAt(at - 2))
  ) {
    return undefined;
  }
  const spot = spotDigits(text, at + 1);
  return spot && { ...spot, start: at, low: -spot.high, high: -spot.low };
}

/** 14-й, 2018-м, 70-х: a number with the ending of an ordinal. */
const ORDINAL =
  /^-?(?:й|я|е|го|му|м|х|ми|ю|ой|ый|ая|ое|ую|ого|ому|ым|ых|ым|ом|летн[а-я]+|летий|этажн[а-я]+|комнатн[а-я]+|местн[а-я]+)(?![а-яa-z])/;

function spotDigits(text: string, at: number): Spot | undefined {
  const number = readDigits(text, at, STYLE);
  const spot = createSpot({
    start: at,
    end: number.end,
    low: number.value,
    digits: true,
    label: number.kind === "label",
  });
  const before = text.charAt(at - 1);
  if (isLetter(before.charCodeAt(0)) || "№#".includes(before || " ")) spot.label = true;
  if (before === "-" && isLetter(text.charCodeAt(at - 2))) spot.label = true;
  const tail = ORDINAL.exec(text.slice(number.end, number.end + 14));
  if (tail !== null) return { ...spot, end: number.end + tail[0].length, label: true };
  if (spot.label || number.kind === "fraction") return spot;
  return withScale(text, isGrouped(text, number) ? { ...spot, ...thousandfold(spot) } : spot);
}

/** "20.000 строителей": three decimals before a thing that is counted are a group of digits. */
function isGrouped(text: string, { start, end, kind, value }: DigitNumber): boolean {
  if (kind !== "decimal" || value < 1 || !/^\d{1,3}[.,]\d{3}$/.test(text.slice(start, end)))
    return false;
  const next = nextWord(text, end);
  return next !== undefined && findUnitWord(next.text)?.dimension === "people";
}

function thousandfold({ low }: Spot): Pick<Spot, "low" | "high"> {
  return { low: Math.round(low * 1000), high: Math.round(low * 1000) };
}

/** Goes on with scales and smaller parts: "9 тысяч 264", "1,2 млрд". */
function withScale(text: string, spot: Spot): Spot {
  const scale = scaleAfter(text, spot.end);
  if (scale === undefined) return addHalf(text, spot);
  let end = skipDot(text, scale.word, scale.word.end);
  const low = spot.low * scale.value;
  let sum = low;
  // "5 тысяч 264": the rest is below the scale and stands right after.
  const gap = text.charAt(end) === " " ? end + 1 : end;
  const isWhole = Number.isInteger(spot.low);
  if (isWhole && scale.value >= 1000) {
    if (isDigit(text.charCodeAt(gap)) && gap > end) {
      const rest = readDigits(text, gap, STYLE);
      if (
        rest.kind === "integer" &&
        rest.value > 0 &&
        rest.value < scale.value &&
        !ORDINAL.test(text.slice(rest.end, rest.end + 14))
      ) {
        const inner = withScale(
          text,
          createSpot({ start: gap, end: rest.end, low: rest.value, digits: true }),
        );
        if (inner.low < scale.value) {
          sum += inner.low;
          end = inner.end;
        }
      }
    } else if (isLetter(text.charCodeAt(gap)) && !spot.digits) {
      const rest = readWords(text, wordAt(text, gap));
      if (rest !== undefined && rest.low < scale.value) {
        sum += rest.low;
        end = rest.end;
      }
    }
  }
  return { ...spot, end, low: sum, high: sum, scale: sum === low ? scale.value : 1 };
}

type Scale = { word: Word; value: number };

function scaleAfter(text: string, position: number): Scale | undefined {
  const word = nextWord(text, position, " -");
  const found = word && findNumberWord(word.text);
  if (word === undefined || found?.kind !== "scale") return undefined;
  return { word, value: found.value };
}

/** Past the full stop of тыс. */
function skipDot(text: string, word: Word, end: number): number {
  return /^(?:тыс|млн|млрд|трлн)$/.test(word.text) && text.charAt(end) === "." ? end + 1 : end;
}

/** "две с половиной тысячи". */
function addHalf(text: string, spot: Spot): Spot {
  const over = /^ с (?:лишним|небольшим|хвостиком)(?= [а-я])/.exec(
    text.slice(spot.end, spot.end + 16),
  );
  if (over !== null) {
    const end = spot.end + over[0].length;
    return withScale(text, { ...spot, end, comparator: "gt", comparatorWord: over[0].trim() });
  }
  const half = /^ с (?:половиной|четвертью)/.exec(text.slice(spot.end, spot.end + 14));
  if (half === null) return spot;
  const low = spot.low + (half[0].endsWith("половиной") ? 0.5 : 0.25);
  return withScale(text, { ...spot, end: spot.end + half[0].length, low, high: low });
}

function spotWord(text: string, word: Word): Spot | undefined {
  if (word.text === "без" && text.startsWith(" выходных", word.end)) {
    return spotNoRest(word.start, "без выходных", null);
  }
  if (word.text === "минус" && text.charAt(word.end) === " ") {
    const next = word.end + 1;
    const spot = isDigit(text.charCodeAt(next))
      ? spotDigits(text, next)
      : readWords(text, wordAt(text, next));
    return spot && { ...spot, start: word.start, low: -spot.high, high: -spot.low };
  }
  const times = TIMES_WORDS.get(word.text);
  if (times !== undefined) {
    const unit: Unit = { unit: "time", dimension: "count" };
    return createSpot({ start: word.start, end: word.end, low: times, unit });
  }
  if (
    word.text === "раз" &&
    /^ в (?:год|месяц|недел|день|сутки)/.test(text.slice(word.end, word.end + 12))
  ) {
    const unit: Unit = { unit: "time", dimension: "count" };
    return createSpot({ start: word.start, end: word.end, low: 1, unit });
  }
  const share = readShare(text, word);
  if (share !== undefined) return share;
  const compound = readHourly(word) ?? readInverted(text, word);
  if (compound !== undefined) return compound;
  const vague = readVague(text, word);
  if (vague !== undefined) return vague;
  const spot = readWords(text, word);
  if (spot === undefined) return undefined;
  // Forms that are other words as well count only with a unit: один, семью (a family), сорока.
  const first = findNumberWord(word.text);
  const isWeak =
    first?.kind === "part" && (first.value === 1 || /^(?:семью|сорока|ноль|ста)$/.test(word.text));
  // "одно воскресенье в месяц".
  const weekday = /^ (воскресень[ея]|суббот[ауы])(?= в (?:месяц|год))/.exec(
    text.slice(word.end, word.end + 22),
  );
  if (isWeak && weekday !== null)
    return {
      ...spot,
      end: word.end + weekday[0].length,
      unit: { unit: weekday[1] ?? "", dimension: "count" },
    };
  // "выходных один в месяц".
  const isRate = /^ в (?:год|месяц|неделю)(?![а-я])/.test(text.slice(word.end, word.end + 22));
  if (isWeak && spot.end === word.end && !isRate) spot.needsUnit = true;
  return spot;
}

/** Half, a third, "две трети", "одна пятая", "десятая часть". */
function readShare(text: string, word: Word): Spot | undefined {
  const share = FRACTION_WORDS.get(word.text);
  if (share !== undefined) {
    if (/^ (?:год|век|месяц|дня|час|финал|канала)/.test(text.slice(word.end, word.end + 7)))
      return undefined;
    const of = scaleAfter(text, word.end);
    const end = of?.word.end ?? word.end;
    return createSpot({
      start: word.start,
      end,
      low: share * (of?.value ?? 1),
      unit: of ? null : RATIO,
    });
  }
  const whole = findDenominator(word.text);
  if (
    whole !== undefined &&
    /^ (?:часть|части|доля|долю|доли)(?![а-я])/.test(text.slice(word.end, word.end + 8))
  ) {
    const end = word.end + (/^ (?:часть|части)/.test(text.slice(word.end, word.end + 7)) ? 6 : 5);
    return createSpot({ start: word.start, end, low: 1 / whole, unit: RATIO });
  }
  const top = findNumberWord(word.text);
  if (top?.kind !== "part") return undefined;
  const next = nextWord(text, word.end);
  if (next === undefined) return undefined;
  const part = FRACTION_WORDS.get(next.text);
  const bottom = part === undefined ? findDenominator(next.text) : 1 / part;
  // "двух вторых" is no fraction anyone writes; "одной второй" is.
  if (
    bottom === undefined ||
    top.value >= bottom ||
    (part === undefined && !isShareTail(text, next))
  ) {
    return undefined;
  }
  return createSpot({ start: word.start, end: next.end, low: top.value / bottom, unit: RATIO });
}

/** "две пятых населения", but not "два пятых класса". */
function isShareTail(text: string, word: Word): boolean {
  return !/^ (?:класс|курс|этаж|урок|номер|ряд|мест)/.test(text.slice(word.end, word.end + 8));
}

const HOURLY = "часов";
const ADJECTIVE_ENDINGS = new Set("ой ого ому ом ая ую ые ых ым ыми".split(" "));

/** "двенадцатичасовой рабочий день". */
function readHourly({ text, start, end }: Word): Spot | undefined {
  const at = text.lastIndexOf(HOURLY);
  const number = at > 0 ? findNumberWord(text.slice(0, at)) : undefined;
  if (number?.kind !== "part" || !ADJECTIVE_ENDINGS.has(text.slice(at + HOURLY.length)))
    return undefined;
  return createSpot({ start, end, low: number.value, unit: { unit: "hour", dimension: "time" } });
}

/** Scales that stand before their number: in the genitive plural of many, else of two to four. */
const INVERTED_MANY = new Map([
  ["тысяч", 1000],
  ["миллионов", 1e6],
  ["миллиардов", 1e9],
  ["сотен", 100],
  ["десятков", 10],
]);
const INVERTED_FEW = new Map([
  ["тысячи", 1000],
  ["миллиона", 1e6],
  ["миллиарда", 1e9],
  ["сотни", 100],
  ["десятка", 10],
]);
const FEW = /^(?:полтор[аы]|дв[ае]|три|четыре)$/;

/** "тысяч пятнадцать", "сотни четыре", "тысячи полторы-две": a scale before its number makes it about. */
function readInverted(text: string, word: Word): Spot | undefined {
  const few = INVERTED_FEW.get(word.text);
  const scale = few ?? INVERTED_MANY.get(word.text);
  const next = scale === undefined ? undefined : nextWord(text, word.end);
  if (scale === undefined || next === undefined) return undefined;
  if (findNumberWord(next.text)?.kind !== "part") return undefined;
  // "тысячи три" of two to four; "тысячи двести" is one thousand two hundred in the genitive.
  if (few !== undefined && !FEW.test(next.text)) return undefined;
  const many = readWords(text, next);
  if (many === undefined || many.scale !== 1 || many.low >= 1000) return undefined;
  // "их сотни, пять": hundreds of ten and more are said otherwise.
  if (scale < 1000 && many.low >= 10) return undefined;
  const last = text.charAt(many.end) === "-" ? wordAt(text, many.end + 1) : undefined;
  const most = last === undefined ? undefined : findNumberWord(last.text);
  const isRange = last !== undefined && most?.kind === "part" && most.value > many.low;
  return createSpot({
    start: word.start,
    end: isRange ? last.end : many.end,
    low: many.low * scale,
    high: (isRange ? most.value : many.low) * scale,
    ...(isRange ? {} : { comparator: "approx" as const }),
  });
}

const SEVERAL = /^(?:нескольк|немног|многи|сколько-т)/;

/** "десятки тысяч", "сотни", "несколько тысяч": what the words allow. */
function readVague(text: string, word: Word): Spot | undefined {
  let first = word;
  if (SEVERAL.test(word.text)) {
    const next = nextWord(text, word.end);
    if (next === undefined) return undefined;
    first = next;
  }
  const found = findNumberWord(first.text);
  if (found?.kind !== "scale" || found.value === 12) return undefined;
  const several = first !== word;
  if (!several && !(found.many && isPluralHere(text, first))) return undefined;
  let low = found.value;
  let { end } = first;
  let scale = found.value >= 1000 ? found.value : 1;
  const next = scaleAfter(text, end);
  if (next !== undefined && next.value > found.value) {
    low *= next.value;
    end = skipDot(text, next.word, next.word.end);
    scale = next.value;
  } else {
    end = skipDot(text, first, end);
  }
  return createSpot({ start: word.start, end, low, high: low * 10 - 1, vague: true, scale });
}

const GENITIVE_BEFORE = new Set(
  "около свыше более менее больше меньше до порядка от с из почти достиг достигло достигла достигает чуть выше ниже для без против после".split(
    " ",
  ),
);

/** "тысячи людей", but "около тысячи человек" is one thousand. */
function isPluralHere(text: string, word: Word): boolean {
  if (!/^(?:тысячи|сотни|дюжины)$/.test(word.text)) return true;
  const before = wordBefore(text, word.start);
  return before === undefined || !GENITIVE_BEFORE.has(before.text);
}

/** A numeral in words: "сто пятьдесят четыре", "две с половиной тысячи". */
function readWords(text: string, word: Word): Spot | undefined {
  const first = findNumberWord(word.text);
  if (first === undefined) return undefined;
  let end = word.end;
  let value = first.value;
  if (first.kind === "part") {
    let rank: number = first.rank;
    while (rank > 1) {
      const next = nextWord(text, end);
      const found = next && findNumberWord(next.text);
      if (
        next === undefined ||
        found?.kind !== "part" ||
        found.rank >= rank ||
        (rank === 10 && found.value >= 10)
      )
        break;
      value += found.value;
      rank = found.rank;
      end = next.end;
    }
  } else if (first.value >= 1e6 && first.many) {
    return undefined;
  }
  const spot = createSpot({ start: word.start, end, low: value });
  if (first.kind === "part") return withScale(text, spot);
  // "тысяча двести", "десяток тысяч".
  spot.end = skipDot(text, word, end);
  spot.scale = first.value >= 1000 ? first.value : 1;
  const next = scaleAfter(text, end);
  if (next !== undefined && next.value > first.value) return withScale(text, { ...spot, scale: 1 });
  const rest = nextWord(text, end);
  if (rest !== undefined && first.value >= 1000) {
    const more = readWords(text, rest);
    if (
      more !== undefined &&
      more.low < first.value &&
      findNumberWord(rest.text)?.kind === "part"
    ) {
      return { ...spot, end: more.end, low: value + more.low, high: value + more.low, scale: 1 };
    }
  }
  return spot;
}
