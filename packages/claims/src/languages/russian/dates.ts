import type { Credit, DateMention } from "../../language-pack.ts";
import { foldCase } from "../../words/lexicon.ts";
import { listMatches } from "../../words/list-matches.ts";
import type { Span } from "../../mention.ts";

const MONTHS =
  "январ[яеью]|феврал[яеью]|март[аеу]?|апрел[яеью]|ма[йяею]|июн[яеью]|июл[яеью]|август[аеу]?|сентябр[яеью]|октябр[яеью]|ноябр[яеью]|декабр[яеью]";
// "март" before "май": both begin with "ма".
const STEMS = "янв фев мар апр май июн июл авг сен окт ноя дек".split(" ");
const YEAR = "(?:19[4-9]\\d|20[0-4]\\d)";
const YEAR_END =
  "(?:\\s?-?\\s?(?:го|ом|м|му|й|х|е|ых))?(?:\\s?(?:год(?:а|у|ом|ов|ах)?|гг?\\.|г)(?!\\p{L}))?";
const DECADES = "(?:пятидесят|шестидесят|семидесят|восьмидесят|девяност|нулев)(?:ые|ых)";
const DECADE_YEARS: Record<string, string> = {
  пят: "1950",
  шес: "1960",
  сем: "1970",
  вос: "1980",
  дев: "1990",
  нул: "2000",
};
const COUNTED_NEXT =
  "(?!\\d|[.,]\\d|\\s?(?:человек|северокоре|рабоч|граждан|работник|долл|рубл|руб\\.|тыс|млн|млрд|%|юан|кв))";
/**
 * Named parts: two years, a month with or without its year, a year alone, years ago, words. It is
 * matched in small letters: a long pattern that ignores case takes several times as long.
 */
const DATE = new RegExp(
  [
    `(?:с|между)\\s${YEAR}${YEAR_END}\\s(?:по|и|до)\\s(?<to>${YEAR})${YEAR_END}`,
    `(?<![\\d-])(?<from>${YEAR})\\s?[-–—]\\s?(?<last>${YEAR})${YEAR_END}`,
    `(?:(?<day>\\d{1,2})(?:-го)?\\s)?(?<!\\p{L})(?<month>${MONTHS})(?!\\p{L})(?:\\s(?<year>${YEAR})${YEAR_END}|\\s(?<old>прошлого года)|\\s(?:этого|текущего|нынешнего) года)?`,
    `(?<season>весной|летом|осенью|зимой)(?:\\s(?<seasonYear>${YEAR})${YEAR_END}|\\s(?<seasonOld>прошлого года))?(?!\\p{L})`,
    `(?<![\\d.,№$€-])(?<alone>${YEAR})${YEAR_END}${COUNTED_NEXT}`,
    `(?<!\\p{L})(?<decade>${DECADES})(?!\\p{L})(?:\\sгод(?:ы|ов|ах))?`,
    `(?<ago>\\d{1,2}|год|два|три|четыре|пять|шесть|семь|восемь|девять|десять)\\s?(?:лет|года)?\\s(?:назад|тому назад)`,
    `(?<!\\p{L})(?<earlier>двумя|тремя|четырьмя|пятью)\\sгодами\\s(?:ранее|раньше)`,
    `(?<!\\p{L})в\\s(?<tens>двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто)\\s(?<ones>перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят)(?:ом|ем)(?!\\p{L})`,
    `(?<!\\p{L})(?<sometime>(?:несколько|много|пару|пар[уы]|десятк\\p{L}+)\\s(?:лет|десятилетий|месяцев)\\s(?:тому\\s)?назад|в\\s(?:лучшие|хорошие|добрые|старые|сытые|прежние|былые|советские|те)\\s(?:годы|времена|дни)|в\\s(?:советское|своё|свое|прежнее)\\sвремя|когда-то|некогда|за\\sэто\\sвремя|с\\sтех\\sпор|потом|впоследствии|на\\sпике|в\\sразгар|поначалу|на\\sпервых\\sпорах|первое\\sвремя|в\\sпервые\\s(?:годы|месяцы)|ещё\\sнедавно|до\\s(?:войны|пандемии|ковида|коронавируса|эпидемии|перестройки|(?:распада|развала)\\s(?:ссср|союза)|закрытия\\sграниц\\p{L}{0,2}|резолюции|высылки|кризиса|(?:введения\\s|этих\\s|новых\\s|международных\\s)?санкций|запрета|всех\\sзапретов)|при\\s(?:союзе|ссср|советской\\sвласти)|прежде(?!\\sвсего)|раньше|в прошлом(?!\\s\\p{L}))(?!\\p{L})`,
    `(?<!\\p{L})(?<same>(?:в|за)\\s(?:том|тот)\\sже\\s(?:году?|период|срок)|тогда\\sже|(?:в|за)\\s(?:то\\s(?:же\\s)?время|тот\\s(?:год|период))|к\\sтому\\sвремени)(?!\\p{L})`,
    `(?<words>(?:(?:в|за|с|к концу|на конец|до конца|в конце|в течение)\\s)?(?:прошл(?:ом|ый|ого)|минувш(?:ем|ий|его)|позапрошл(?:ом|ый|ого)|следующ(?:ем|ий|его)|будущ(?:ем|ий|его)|эт(?:ом|от|ого)|нынешн(?:ем|ий|его)|текущ(?:ем|ий|его))\\s(?:год[ауе]?|месяц[ае]?|сезон[ае]?)(?!\\p{L})|в\\s(?:позапрошлом|прошлом|нынешнем|этом|текущем)(?=\\s?[,—–(]|\\s(?:число|их|уже|только|лишь|около|почти|свыше|более|\\d))|годом ранее|годом раньше|годом прежде|за год до (?:этого|того)|год спустя|годом позднее|спустя год|через год|годом позже|до конца года|к концу года|в конце года|с начала года|в начале года|на исходе года|(?:в|за) (?:первом?|втором?|первое|второе) полугоди[еи]|в (?:первом|втором|третьем|четв[её]ртом) квартале|в настоящее время|на сегодня(?:шний день)?|сегодня|сейчас|теперь|ныне|нынче)`,
  ].join("|"),
  "gu",
);
const MAY_DATE =
  /врем|годами|[тьо]\s\p{L}{3,7}[ое]м(?!\p{L})|пор|потом|впоследств|пике|войн|пандеми|ковид|санкци|запрет|прежде|разгар|поначалу|порах|недавно|эпидеми|перестройк|распад|развал|закрыти|резолюц|высылк|кризис|союз|ссср|советск|квартал|полугод|раньше|прошл|когда-то|некогда|тогда|тот|дни|\d{4}|год|десят|девяност|нулев|месяц|сезон|лет|назад|янв|фев|мар|апр|ма[йяею]|июн|июл|авг|сен|окт|ноя|дек|весной|зимой|осенью|сейчас|сегодня|теперь|ныне|нынче|настоящ/iu;
const BEFORE = 28;
/** The date of a rule or of an event, not of the figure. */
const EVENT_BEFORE =
  /(?:принят\p{L}*|подписан\p{L}*|санкци\p{L}*|запрет\p{L}*|войн\p{L}*|пандеми\p{L}*|кризис\p{L}*|соглашени\p{L}*|указ\p{L}{0,2}|закон\p{L}{0,2}|постановлени\p{L}*|саммит\p{L}*|олимпиад\p{L}*|чемпионат\p{L}*|закрыт\p{L}*|введ[её]н\p{L}*|вступ\p{L}*|резолюци\p{L}*|после|основан\p{L}*|родил\p{L}*|постро\p{L}*)\s(?:в|от|с|в силу в)?\s?(?:\d{1,4}\s(?:от\s)?)?$/iu;
/** "на треть меньше, чем год назад": what is compared with, where no number of its own follows. */
const COMPARED_BEFORE = /(?<!\p{L})чем\s(?:в\s|на\s)?$/iu;
const MORE_THEN = /^\s(?:их\s)?(?:было|стало)\s(?:вдвое|втрое|вчетверо|больше|меньше|столько)/u;
/** "было вдвое меньше, сорок восемь": the number of that time comes after. */
const COUNTED_THEN =
  /^\p{L}*(?:\s\p{L}+)?\s?[,—–:]\s?(?:\d|(?:около|порядка)\s|\p{L}*(?:десят|дцать|сорок|сто|двести|трист|четырест|сот|тысяч)\p{L}*)/iu;
const OWN_NUMBER = /^[^\p{L}\d]{0,4}\d|^\s?[(—–-]/u;
const SINCE_BEFORE = /(?<!\p{L})(?:с|со|начиная с)\s(?:начала\s|конца\s|середины\s)?$/iu;
const UNTIL_BEFORE = /(?<!\p{L})(?:до|к|ко)\s(?:конца\s|концу\s|начала\s|началу\s)?$/iu;
const AGO: Record<string, number> = {
  год: 1,
  два: 2,
  три: 3,
  четыре: 4,
  пять: 5,
  шесть: 6,
  семь: 7,
  восемь: 8,
  девять: 9,
  десять: 10,
};
const EARLIER: Record<string, number> = { двумя: 2, тремя: 3, четырьмя: 4, пятью: 5 };
/** "в восемьдесят шестом" is 1986. */
const TENS: Record<string, number> = {
  двадцать: 20,
  тридцать: 30,
  сорок: 40,
  пятьдесят: 50,
  шестьдесят: 60,
  семьдесят: 70,
  восемьдесят: 80,
  девяносто: 90,
};
const ONES = ["перв", "втор", "треть", "четв", "пят", "шест", "седьм", "восьм", "девят"];
const SEASONS: Record<string, number> = { зимой: 1, весной: 3, летом: 6, осенью: 9 };

/** Verbs in the past, and those of what is due. */
const PAST_VERB = /\p{L}(?:л|ла|ло|ли)(?:сь|ся)?(?!\p{L})/u;
const DUE = /должн|обязан|предсто|следует|нужно|намерен|план|собира|обеща/iu;
const NEAR_VERB = 60;
/** Months ahead that a month without a year may lie. */
const SOON = 2;
const CLAUSE_MARK = /[,;:»—]/u;
type Told = { edtf: string; relative: boolean; kind?: DateMention["kind"] };

/** Dates of a Russian sentence; a month without a year lies in the year up to publication. */
export function findDates(text: string, sentence: Span, published: string | null): DateMention[] {
  const slice = text.slice(sentence.start, sentence.end);
  if (!MAY_DATE.test(slice)) return [];
  const dates: DateMention[] = [];
  for (const found of listMatches(foldCase(slice), DATE)) {
    const before = slice.slice(Math.max(0, found.index - BEFORE), found.index);
    if (/\p{L}$/u.test(before) || EVENT_BEFORE.test(before)) continue;
    const end = found.index + found[0].length;
    const words = slice.slice(found.index, end);
    const until = UNTIL_BEFORE.test(before) || /^(?:до|к) конц/i.test(words);
    const { sometime, same } = found.groups ?? {};
    if (sometime !== undefined || same !== undefined) {
      dates.push({
        start: sentence.start + found.index,
        end: sentence.start + end,
        edtf: "",
        relative: true,
        kind: same === undefined ? "sometime" : "same",
      });
      continue;
    }
    const near =
      (before.split(CLAUSE_MARK).at(-1) ?? "") +
      (slice.slice(end, end + NEAR_VERB).split(CLAUSE_MARK)[0] ?? "");
    // "К 31 декабря их осталось 70" tells of what was.
    const ahead = until && (DUE.test(near) || !PAST_VERB.test(near));
    // "43 ждут поезда в декабре", said in November: nothing in the words is past.
    const soon = !PAST_VERB.test(near);
    // "пять лет назад было вдвое больше": what is compared with.
    const more = MORE_THEN.exec(slice.slice(end, end + 40));
    if (
      more !== null &&
      !COUNTED_THEN.test(slice.slice(end + more[0].length, end + more[0].length + 40))
    )
      continue;
    if (COMPARED_BEFORE.test(before) && !OWN_NUMBER.test(slice.slice(end, end + 6))) continue;
    const told = toTold(
      found.groups ?? {},
      words,
      published,
      dates.at(-1) ?? null,
      ahead,
      before,
      soon,
    );
    if (told === null) continue;
    const start = sentence.start + found.index;
    // "До 2016 года сеть приносила": of a time that only ends there.
    if (
      until &&
      published !== null &&
      told.edtf.length === 4 &&
      told.edtf < published.slice(0, 4) &&
      /(?:^|\s)до\s$/iu.test(before)
    ) {
      dates.push({ start, end: sentence.start + end, edtf: "", relative: true, kind: "sometime" });
      continue;
    }
    // "к концу 2018-го" is a time reached, "до конца 2018-го" a limit.
    const kind = SINCE_BEFORE.test(before)
      ? "since"
      : until && /(?:^|\s)до\s/iu.test(`${before.slice(-12)}${words}`)
        ? "until"
        : "at";
    dates.push({
      start,
      end: sentence.start + end,
      edtf: told.edtf,
      relative: told.relative,
      kind,
    });
  }
  return dates;
}

function toTold(
  groups: Record<string, string | undefined>,
  words: string,
  published: string | null,
  previous: DateMention | null,
  ahead: boolean,
  lead: string,
  soon: boolean,
): Told | null {
  const stated = groups["to"] ?? groups["last"] ?? groups["alone"] ?? groups["seasonYear"];
  if (stated !== undefined) {
    // "к концу 1960-х": ten years, told by their first.
    const isDecade = groups["alone"] !== undefined && /0\s?-?\s?х/u.test(words);
    return {
      edtf: isDecade ? String(Number(stated) + intoDecade(lead)) : stated,
      relative: false,
    };
  }
  if (groups["decade"] !== undefined) {
    const from = DECADE_YEARS[groups["decade"].toLowerCase().slice(0, 3)];
    if (from === undefined) return null;
    return { edtf: String(Number(from) + intoDecade(lead)), relative: false };
  }
  const tens = groups["tens"]?.toLowerCase();
  if (tens !== undefined) {
    const ones = ONES.findIndex((stem) => groups["ones"]?.toLowerCase().startsWith(stem)) + 1;
    return { edtf: String(1900 + (TENS[tens] ?? 0) + ones), relative: false };
  }
  const said = published === null ? null : Number(published.slice(0, 4));
  const now = published === null ? 0 : Number(published.slice(5, 7)) || 12;
  if (groups["month"] !== undefined) {
    const month =
      STEMS.indexOf(
        groups["month"]
          .toLowerCase()
          .replace(/^ма[яею]$/, "май")
          .slice(0, 3),
      ) + 1;
    if (month === 0) return null;
    const rest = `-${pad(month)}${groups["day"] === undefined ? "" : `-${pad(Number(groups["day"]))}`}`;
    if (groups["year"] !== undefined) return { edtf: groups["year"] + rest, relative: false };
    // "на 1 января 2018 года …, к 31 декабря …": the year goes on.
    if (previous !== null && !previous.relative && /^\d{4}-/.test(previous.edtf)) {
      const [year, from] = previous.edtf.split("-").map(Number);
      if (year !== undefined && from !== undefined)
        return { edtf: `${month < from ? year + 1 : year}${rest}`, relative: true };
    }
    if (said === null) return null;
    const year =
      groups["old"] !== undefined
        ? said - 1
        : ahead
          ? month < now
            ? said + 1
            : said
          : month > now && !(soon && month - now <= SOON)
            ? said - 1
            : said;
    return { edtf: year + rest, relative: true };
  }
  if (said === null) return null;
  const relative = true;
  const season = groups["season"]?.toLowerCase();
  if (season !== undefined) {
    // "прошлым летом": the last one that is over.
    if (/(?:прошл|минувш|прошедш)\p{L}+\s$/iu.test(lead))
      return { edtf: String((SEASONS[season] ?? 1) + 3 <= now ? said : said - 1), relative };
    const past =
      groups["seasonOld"] !== undefined || (!ahead && !soon && (SEASONS[season] ?? 1) > now);
    return { edtf: String(past ? said - 1 : said), relative };
  }
  const earlier = EARLIER[groups["earlier"]?.toLowerCase() ?? ""];
  if (earlier !== undefined) {
    const from =
      previous === null || previous.edtf === "" ? said : Number(previous.edtf.slice(0, 4));
    return { edtf: String(from - earlier), relative };
  }
  if (groups["ago"] !== undefined) {
    const back = AGO[groups["ago"].toLowerCase()] ?? Number(groups["ago"]);
    return back > 0 ? { edtf: String(said - back), relative } : null;
  }
  return toRelative(words.toLowerCase(), said, now, previous?.edtf || null);
}

/** "к концу восьмидесятых", "в середине девяностых": years past the first of the decade. */
const intoDecade = (lead: string) =>
  /конц\p{L}\s$/iu.test(lead) ? 9 : /середин\p{L}\s$/iu.test(lead) ? 5 : 0;

function toRelative(
  words: string,
  said: number,
  now: number,
  previous: string | null,
): Told | null {
  const relative = true;
  const month = /месяц/.test(words);
  if (/годом (?:ран|прежд)|за год до/.test(words)) {
    return {
      edtf: String((previous === null ? said : Number(previous.slice(0, 4))) - 1),
      relative,
    };
  }
  if (/спустя|через|позже|позднее/.test(words))
    return previous === null ? null : { edtf: String(Number(previous.slice(0, 4)) + 1), relative };
  const offset = /позапрошл/.test(words)
    ? -2
    : /прошл|минувш/.test(words)
      ? -1
      : /следующ|будущ/.test(words)
        ? 1
        : 0;
  if (month || /сегодня|сейчас|теперь|ныне|нынче|настоящ/.test(words)) {
    const months = said * 12 + now - 1 + offset;
    return { edtf: `${Math.floor(months / 12)}-${pad((months % 12) + 1)}`, relative };
  }
  return { edtf: String(said + offset), relative };
}

/** Verbs of what used to be: of lasting states, or with the ending of what was done repeatedly. */
const USED_TO =
  /(?<!\p{L})(?:был[аои]?|(?:по|про|за|от|вы)?(?:работал|жил|платил|получал|трудил|зарабатывал|стоял|тянул|длил|служил|валил|строил|шил|хватал|доставал|причитал|полагал|приходил|выходил|оставал|имел|держал|находил|составлял|перепадал|сходил|отдыхал|спал|застал|обнаружил|насчитал|уходил|возил|ездил|шл)[аио]?(?:сь|ся)?|\p{L}{2,14}(?:[ыиео]?ва|ира|ыла|ходи|води|вози|носи)л[аио]?(?:сь|ся)?)(?!\p{L})/iu;
/** Verbs of what is, and words for now. */
const NOW =
  /(?<!\p{L})(?:сейчас|теперь|сегодня|ныне|пока|уже|\p{L}{3,14}(?:ют|ут|ят|ат|ет|ит)(?:ся)?)(?!\p{L})/iu;

/** "Платили им по 40 долларов": told of a time gone by, the words of a speaker aside. */
export function tellsPast(text: string, span: Span, credits: readonly Credit[]): boolean {
  let own = text.slice(span.start, span.end);
  for (const { at } of credits) {
    const from = Math.max(0, at.start - span.start);
    const to = Math.max(from, at.end - span.start);
    own =
      own.slice(0, from) + " ".repeat(Math.max(0, Math.min(to, own.length) - from)) + own.slice(to);
  }
  // Someone who is quoted speaks of their own day.
  return USED_TO.test(own) && !NOW.test(own) && !own.includes("«");
}

const pad = (value: number) => String(value).padStart(2, "0");
