import { foldPlain } from "../scan/fold.ts";
import type { Bound, Grammar, Measure, PeriodCue, UnitFound } from "../scan/grammar.ts";
import { Lexicon } from "../scan/lexicon.ts";
import type { Spot, Unit } from "../scan/spot.ts";
import { findNumberWord } from "./russian-numerals.ts";
import { CURRENCY_ADJECTIVES, findUnitWord, SIGNS, SIGNS_BEFORE } from "./russian-units.ts";
import { spotRussian } from "./spot-russian.ts";
import { isLetter, nextWord, wordBefore, type Word } from "./words.ts";

/** "10 тыс. Каждый": a capital after the stop opens a sentence, told by the line break here. */
const NEXT_SENTENCE = /((?:тыс|млн|млрд|трлн)\.) (?=[А-ЯЁ][а-яё])/g;

/** Lower case, without ё, in plain spaces; one UTF-16 unit gives one. */
function foldRussian(text: string): string {
  return foldPlain(text)
    .replace(NEXT_SENTENCE, "$1\n")
    .replace(/[А-ЯA-Z]/g, (char) => char.toLowerCase())
    .replace(/[Ёё]/g, "е");
}

const BEFORE = new Lexicon<Bound>([
  [
    null,
    "по|в среднем|всего|лишь|только|еще|уже|общим числом|суммарно|всего лишь|целых|аж|в|на|составляет|составила|составило|составил|чем|насчитывается|насчитывалось|им|их|порой",
  ],
  [
    "gt",
    "превысить|перевалить за|свыше|более|более чем|больше|больше чем|выше|превышает|превышают|превысил|превысила|превысило|превысили|превышала|превышало|превышающий|превышающая|превышающее|превышающую|перевалило за|перевалила за|превысит|сверх|чуть более|чуть больше|немногим более|немногим больше|значительно больше|намного больше|гораздо больше|куда больше|чуть свыше|несколько более|несколько больше|заметно больше|существенно больше|заведомо больше|далеко за|хорошо за",
  ],
  [
    "gte",
    "не менее|не меньше|не менее чем|минимум|как минимум|по меньшей мере|по крайней мере|не ниже|самое меньшее|минимум в|от|не меньше чем|не короче|не реже|не моложе|≥",
  ],
  [
    "lt",
    "менее|менее чем|меньше|меньше чем|ниже|не достигает|не дотягивает до|чуть менее|чуть меньше|немногим менее|немногим меньше|не достигло|не дотягивала до|не дотягивал до|недобирает до|чуть ниже|несколько менее|несколько меньше|заметно меньше|неполных|неполные|<",
  ],
  [
    "lte",
    "до|не более|не больше|не более чем|не больше чем|не выше|максимум|не свыше|не превышает|не превышают|не превысит|не превысила|не превысило|не превышала|в пределах|вплоть до|самое большее|от силы|не дольше|не длиннее|не чаще|не старше|≤",
  ],
  [
    "approx",
    "около|порядка|примерно|приблизительно|почти|где-то|ориентировочно|в районе|практически|чуть ли не|едва ли не|без малого|приблизительно в|примерно в|округленно|предположительно|~|≈|не то|близко к|близка к|близок к|под|что-то около|что-то вроде|добрых|добрые|округлённо|грубо говоря",
  ],
  ["eq", "ровно|точно"],
]);

const AFTER = new Lexicon<Bound>([
  [
    "gte",
    "и более|или более|и больше|или больше|и выше|минимум|как минимум|по меньшей мере|и свыше",
  ],
  ["lte", "и менее|или менее|и меньше|максимум|от силы|включительно|и ниже"],
  ["gt", "с лишним|с небольшим|с хвостиком|с гаком|с лишком|с хвостом"],
  ["approx", "плюс-минус|примерно|приблизительно|или около того|с чем-то|или около"],
]);

const CUES = new Lexicon<PeriodCue>([
  [
    { period: "year" },
    "ежегодно|каждый год|в год|за год|годовой доход|годовая|годовой|годовые|ежегодный|ежегодная|ежегодные|из года в год|в среднем за год",
  ],
  [
    { period: "month" },
    "ежемесячно|каждый месяц|в месяц|за месяц|ежемесячная|ежемесячный|ежемесячные|ежемесячный взнос|месячная|месячный|помесячно",
  ],
  [{ period: "week" }, "еженедельно|каждую неделю|в неделю|за неделю"],
  [
    { period: "day" },
    "ежедневно|каждый день|в день|в сутки|за день|ежесуточно|рабочий день|рабочая смена|рабочего дня|смена длится|смена длилась|за смену|дневная",
  ],
  [{ period: "hour" }, "в час|за час|почасовая"],
  [{ period: "person" }, "на человека|на одного|за человека|на каждого|за каждого|с человека"],
]);

const CUES_AFTER = new Lexicon<PeriodCue>([
  [
    { period: "year" },
    "в год|ежегодно|за год|каждый год|годовых доходов|/год|в годовом|/г|в календарный год|годовых",
  ],
  [{ period: "month" }, "в месяц|ежемесячно|за месяц|каждый месяц|/мес|/месяц|месячных"],
  [{ period: "week" }, "в неделю|еженедельно|за неделю|каждую неделю|/нед"],
  [
    { period: "day" },
    "в день|в сутки|ежедневно|за день|каждый день|за смену|рабочий день|рабочего дня|рабочая смена|смена|смены|/день|/сут|в смену",
  ],
  [{ period: "hour" }, "в час|за час|за час работы|за рабочий час|/час|/ч"],
  [{ period: "person" }, "на человека|с человека|за человека|на душу"],
  [{ period: "kg" }, "за килограмм|за кг"],
]);

export const RUSSIAN: Grammar = {
  fold: foldRussian,
  spot: spotRussian,
  readUnit,
  readUnitBefore,
  isJoin,
  boundsBefore: BEFORE,
  boundsAfter: AFTER,
  isBound: (text, found) => !isLetter(text.charCodeAt(found.start - 1)),
  isPair: (between) => /^,? ?(?:и|но) ?$/.test(between),
  isLabel,
  cues: CUES,
  isCue: (text, start, end) =>
    !isLetter(text.charCodeAt(start - 1)) && !isLetter(text.charCodeAt(end)),
  cuesAfter: CUES_AFTER,
  clauseMarks: "",
  cueReach: 60,
  conversionLead: /^,? ?(?:или (?:около|примерно)|это (?:около|примерно))/,
  adjust,
};

const ADJECTIVE = /(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ую|юю|ые|ие|ых|их|ыми|ими)$/;
/** Adjectives between a number and its noun: "264 северокорейских работника". */
const MAX_ADJECTIVES = 3;

function readUnit(text: string, position: number, spot: Spot): UnitFound | undefined {
  const at = text.charAt(position) === " " ? position + 1 : position;
  const sign = SIGNS.at(text, at);
  if (sign !== undefined && !/[a-z]$/.test(sign.word)) {
    return { start: at, end: sign.end, unit: sign.value };
  }
  const points = /^(?:процентн[а-я]{2,3} пункт[а-я]{0,2}|п\. ?п\.)/.exec(text.slice(at, at + 24));
  if (points !== null) {
    const unit: Unit = { unit: "percentage point", dimension: "ratio" };
    return { start: at, end: at + points[0].length, unit };
  }
  // A noun after a hyphen: "12-часовой".
  let word = nextWord(text, position, " -");
  let adjective: Word | undefined;
  for (let i = 0; i <= MAX_ADJECTIVES && word !== undefined; i++) {
    const unit = findUnitWord(word.text);
    if (unit !== undefined) {
      const start = adjective?.start ?? word.start;
      return {
        start,
        end: endOfUnit(text, word),
        unit: specify(text, unit, word, adjective, spot),
      };
    }
    if (!ADJECTIVE.test(word.text))
      return spot.needsUnit ? undefined : countedNoun(text, word, adjective);
    const next = nextWord(text, word.end);
    // "два выходных в месяц", but "два выходных дня".
    if (
      word.text.startsWith("выходн") &&
      (next === undefined || findUnitWord(next.text) === undefined)
    ) {
      const unit: Unit = { unit: "day", dimension: "time" };
      return { start: adjective?.start ?? word.start, end: word.end, unit };
    }
    adjective = word;
    word = next;
  }
  return undefined;
}

/** Words after a number that are no noun: prepositions, conjunctions, adverbs, verbs. */
const NO_NOUNS = new Set(
  "через перед более менее против среди когда если либо сообщил заявил рассказал написал передал уточнил отметил добавил кроме между назад вперед подряд плюс минус вместе теперь сейчас".split(
    " ",
  ),
);
/** Endings that the plural of a noun after a number does not have. */
const NO_NOUN_ENDING = /(?:ть|тся|сь|[аеиыяу]л|ли|ла|ло|ет|ют|ит|ят|ат|ут|[оеьуюы])$/;

/** The counted noun as it stands, where no list knows it: "212 заметок". */
function countedNoun(text: string, word: Word, adjective: Word | undefined): UnitFound | undefined {
  if (text.charAt(word.start - 1) !== " " || findNumberWord(word.text) !== undefined)
    return undefined;
  if (word.text.length < 4 || NO_NOUNS.has(word.text)) return undefined;
  if (NO_NOUN_ENDING.test(word.text)) return undefined;
  const start = adjective?.start ?? word.start;
  return { start, end: word.end, unit: { unit: word.text, dimension: "count" } };
}

/** Past the full stop of руб. and the country of "долларов США". */
function endOfUnit(text: string, word: Word): number {
  const tail = /^(?:\.(?= ?[а-я,)(/\d-])|\.$| сша(?![а-я])| стерлингов)/.exec(
    text.slice(word.end, word.end + 12),
  );
  const isShort = /^(?:руб|долл|чел|мес|проц|сек|мин|шт|г|гг|р)$/.test(word.text);
  if (tail === null || (tail[0] === "." && !isShort)) return word.end;
  return word.end + tail[0].length;
}

function specify(
  text: string,
  unit: Unit,
  word: Word,
  adjective: Word | undefined,
  spot: Spot,
): Unit {
  if (unit.dimension === "money" && adjective !== undefined) {
    for (const [pattern, from, to] of CURRENCY_ADJECTIVES) {
      if (unit.unit === from && pattern.test(adjective.text))
        return { unit: to, dimension: "money" };
    }
  }
  // "в 3 раза" compares, "3 раза в год" counts.
  if (unit.unit === "time" && wordBefore(text, spot.start)?.text === "в") {
    return { unit: "times as much", dimension: "count" };
  }
  if (/^(?:г|гг)$/.test(word.text) && spot.low < 1000) return { unit: "g", dimension: "physical" };
  return unit;
}

/** "$120", and "человек триста" for about three hundred people. */
function readUnitBefore(text: string, position: number): UnitFound | undefined {
  const at = text.charAt(position - 1) === " " ? position - 1 : position;
  const sign = SIGNS_BEFORE.before(text, at);
  if (sign !== undefined) return { start: sign.start, end: position, unit: sign.value };
  return undefined;
}

function isJoin(between: string, text: string, left: Measure, right: Measure): boolean {
  if (/^(?:-| - | ?~ ?)$/.test(between)) return true;
  // "15—20 тысяч": between two figures, without a space, a long dash is a range.
  if (between === "—" && left.digits && right.digits && left.unit === null)
    return right.low > left.low;
  if (/^ ?— ?$/.test(between)) {
    // A dash is the copula elsewhere: "их 100 тыс. — 20 тыс. уехали".
    return left.unit === null && left.scale > 1 && right.scale > 1 && right.unit !== null;
  }
  const before = wordBefore(text, left.from);
  if (/^ до $/.test(between)) return before?.text === "от";
  if (/^ и $/.test(between)) return before?.text === "между";
  if (/^ или $/.test(between)) return right.low - left.low === 1 && left.unit === null;
  return false;
}

const YEAR_BEFORE = /^(?:в|с|до|к|за|от|по|на|осенью|летом|зимой|весной|лета|года)$/;

function isLabel(text: string, measure: Measure): boolean {
  const { unit, low, digits } = measure;
  const before = wordBefore(text, measure.from);
  const lead = text.slice(Math.max(0, measure.from - 24), measure.from);
  if (/(?:№|#) ?$|плюс-минус $/.test(lead)) return true;
  if (
    /(?<![а-я])(?:резолюц[а-я]{1,3}|стать[а-я]{1,2}|пункт[а-я]?|закон[а-я]?|номер[а-я]?|страниц[а-я]{1,2}|возраст[а-я]?|дом[а-я]?|глав[а-я]|квартир[а-я]|кабинет[а-я]?|рейс[а-я]?|маршрут[а-я]?|корпус[а-я]?|том[а-я]?|раздел[а-я]?) (?:№ ?)?$/.test(
      lead,
    ) &&
    !measure.isRange
  ) {
    return unit === null || unit.unit === "year" || unit.dimension === "count";
  }
  if (before?.text === "ни" || /(?:старше|младше|моложе) $/.test(lead)) return true;
  if (
    unit?.unit === "year" &&
    /^ и (?:старше|младше|моложе)/.test(text.slice(measure.to, measure.to + 10))
  )
    return true;
  // "с 1 по 5 декабря", "с 9 до 18 часов"
  const next = text.slice(measure.to, measure.to + 16);
  if (unit === null && before?.text === "с" && /^ (?:по \d|до \d{1,2} час)/.test(next)) return true;
  if (unit?.unit === "hour" && /(?:^| )с \d{1,2} до $/.test(lead)) return true;
  const isYear = digits && Number.isInteger(low) && low >= 1500 && low <= 2100;
  if (unit === null && isYear && measure.comparator !== "gt" && measure.scale === 1) {
    if (/^\d{4}(?:-\d{4})?$/.test(text.slice(measure.start, measure.end))) {
      return (
        before !== undefined &&
        YEAR_BEFORE.test(before.text) &&
        !/^ ?[$€₽%]/.test(text.slice(measure.to, measure.to + 2))
      );
    }
  }
  if (unit?.unit === "year" && isYear) return true;
  const after = text.slice(measure.to, measure.to + 8);
  if (unit?.unit === "hour" && /^ (?:утра|вечера|ночи)/.test(after)) return true;
  if (
    unit?.unit === "hour" &&
    before?.text === "в" &&
    low <= 24 &&
    !text.startsWith(" в ", measure.to)
  ) {
    return (
      measure.comparator === null &&
      !/(?:всего|лишь|раз|смен[а-я]{1,3}|день|дня|сутки|длительностью|продолжительностью) в ?$/.test(
        lead,
      )
    );
  }
  return false;
}

/** "человек триста": the noun before its number makes it about. */
const INVERTED =
  /^(?:человек|лет|часов|дней|недель|месяцев|рублей|долларов|евро|юаней|процентов|тысяч|раз|минут)$/;

const UP =
  /(?:выр[оа]с|увелич|возр[оа]с|повы[сш]|подорожа|подня|поднял|рост|доросл|довел|довед|довест|достиг|дош[ел]|прибав|расшир|дотян)/;
const DOWN = /(?:сокра[тщ]|сниз|сниж|умень[шщ]|упа[лд]|падени|опуст|подешев|сжал|урез|убавил)/;

/** "12-16, порой и 20 часов": of numbers told in one breath only the last has the noun. */
const SHARES_HOURS =
  /^,? ?(?:[аи] )?(?:порой|иногда|временами|подчас|летом|зимой|то)? ?(?:(?:и|до|и до|или) )?\d{1,2}(?:-\d{1,2})? час/;

function adjust(text: string, measure: Measure, reached: number): void {
  if (
    measure.unit === null &&
    measure.digits &&
    SHARES_HOURS.test(text.slice(measure.tailEnd, measure.tailEnd + 40))
  ) {
    measure.unit = { unit: "hour", dimension: "time" };
    measure.unitWord = "часов";
  }
  const from = Math.max(0, measure.headStart - 70);
  const clause =
    text
      .slice(from, measure.headStart)
      // "с 4,3 тыс. до 8,6 тыс.": the stop of a short word ends no clause.
      .split(/(?<!тыс|млн|млрд|руб|долл| г)\.|[!?;:«»(]| но | а |, из /)
      .at(-1) ?? "";
  const down = DOWN.test(clause);
  const up = UP.test(clause);
  const word = (measure.comparatorWord ?? "").trim();
  const isUntil = word === "до" && !measure.isRange;
  const isBy = /(?:^| )на (?:[а-я-]+ ){0,2}$/.test(
    text.slice(Math.max(0, measure.from - 24), measure.from),
  );
  if (isUntil && (down || up || /(?:^| )со? (?:[а-я]{1,20} ){0,2}\d/.test(clause))) {
    measure.comparator = null;
    measure.comparatorWord = null;
    measure.change = down ? "down" : up ? "up" : null;
  } else if (isBy && (down || up)) measure.change = down ? "down" : "up";
  if (measure.unit === null && measure.comparator === null) {
    const noun = wordBefore(text, measure.from);
    const unit =
      noun && noun.start >= reached && INVERTED.test(noun.text)
        ? findUnitWord(noun.text)
        : undefined;
    if (noun !== undefined && unit !== undefined && !measure.digits) {
      measure.unit = unit;
      measure.unitWord = noun.text;
      measure.comparator = "approx";
      measure.comparatorWord = noun.text;
      measure.from = noun.start;
    }
  }
}
