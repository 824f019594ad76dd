import type { DateRule } from "../shared/build-compact-pack.ts";
import { buildCompactPack } from "../shared/build-compact-pack.ts";
import { lastSuchMonth, monthRule, yearRule } from "../shared/date-rules.ts";
import { countries, insidePlaces, localities } from "./countries.ts";
import { terms } from "./terms.ts";

const MONTHS =
  "январ[яеь]|феврал[яеь]|март[ае]?|апрел[яеь]|ма[йяе]|июн[яеь]|июл[яеь]|август[ае]?|сентябр[яеь]|октябр[яеь]|ноябр[яеь]|декабр[яеь]";
const STEMS = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

/** 1 to 12 by the stem of a month's name, in any case. */
function monthOf(name: string): number {
  const lower = name.toLowerCase();
  // "март" before "май": both begin with "ма".
  const order = [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 4];
  return (order.find((i) => lower.startsWith(STEMS[i] ?? "")) ?? -1) + 1;
}

const dates: DateRule[] = [
  {
    pattern: new RegExp(`(?<!\\p{L})(${MONTHS})\\s((?:19|20)\\d{2})(?!\\d)`, "giu"),
    relative: false,
    read: ([, month, year]) => `${year}-${String(monthOf(month ?? "")).padStart(2, "0")}`,
  },
  {
    pattern: /(?<!\d)((?:19|20)\d{2})(?:-?го|-?м)?\s?(?:год[а-я]{0,2}|г\.)/giu,
    relative: false,
    read: ([, year]) => year ?? null,
  },
  yearRule(
    /(?<!\p{L})(?:в прошлом году|прошлого года|за прошлый год|минувшем году|минувшего года|годом ранее|год назад)/giu,
    -1,
  ),
  yearRule(/(?<!\p{L})(?:позапрошлом году|два года назад)/giu, -2),
  yearRule(/(?<!\p{L})(?:в следующем году|следующего года)/giu, 1),
  yearRule(
    /(?<!\p{L})(?:в этом году|этого года|с начала года|в нынешнем году|нынешнего года|текущего года|в текущем году)/giu,
    0,
  ),
  monthRule(/(?<!\p{L})(?:в прошлом месяце|прошлого месяца)/giu, -1),
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?:в|во|на конец|к концу|с|до|за)\\s(${MONTHS})(?!\\p{L})`,
      "giu",
    ),
    relative: true,
    read: ([, month], said) => lastSuchMonth(monthOf(month ?? ""), said),
  },
];

const SAYS =
  "сообщ\\p{L}{1,6}|заяв\\p{L}{1,5}|сказал\\p{L}?|говор\\p{L}{2,5}|рассказ\\p{L}{1,5}|отмет\\p{L}{2,4}|утвержда\\p{L}{2,3}|оценив\\p{L}{2,4}|оценил\\p{L}?|подсчитал\\p{L}?|пиш\\p{L}{1,3}|написал\\p{L}?|уточнил\\p{L}?|добавил\\p{L}?|подтвердил\\p{L}?|указал\\p{L}?|указыва\\p{L}{2,3}|объявил\\p{L}?|насчита\\p{L}{2,3}|полага\\p{L}{2,3}|призна\\p{L}{1,4}|доложил\\p{L}?|назвал\\p{L}?|пояснил\\p{L}?|считает|считают|передает|передаёт|передал\\p{L}?";

/** Russian: words match by their stems, since nouns and verbs bend. */
export const russian = buildCompactPack({
  language: "ru",
  matching: "words",
  terms,
  countries,
  localities,
  insidePlaces,
  stop: /(?<!\b(?:тыс|млн|млрд|руб|долл|г|гг|т|ул|им|чел|др|проц|стр)\.)(?<=[.!?…][»"”)]{0,2})\s+(?=[«"“(—–-]?\s?[\p{Lu}\d])/gu,
  clause:
    /[;:()]|\s[—–]\s|,\s(?=(?:а|но|однако|тогда|хотя|из них|при этом|причём|причем|который|которая|которые|которых|где|и)\s)/gu,
  dates,
  credits: [
    /(?:по данным|по словам|по оценк\p{L}{2,3}|по информации|по сведениям|по подсч[её]там|по сообщени\p{L}{1,2}|согласно(?: данным| отч[её]ту| докладу)?|со ссылкой на|ссылаясь на|цитиру\p{L}{2,3}|как (?:сообщил\p{L}?|заявил\p{L}?|рассказал\p{L}?|пишет|отметил\p{L}?))\s((?:[^\s,.;:«»()]{1,24}|«[^«»]{1,40}»)(?:\s(?:[^\s,.;:«»()]{1,24}|«[^«»]{1,40}»)){0,6})/giu,
    new RegExp(
      `,\\s(?:${SAYS})\\s(?:РИА Новости|ТАСС|Интерфаксу|журналистам|агентству)?\\s?((?:[^\\s,.;:()]{1,24})(?:\\s[^\\s,.;:()]{1,24}){0,6})`,
      "giu",
    ),
    new RegExp(
      `(?:^|[.!?»]\\s|,\\s)([\\p{Lu}«][^,.;:()]{1,60}?)\\s(?:также\\s|ранее\\s|в \\p{L}{3,14}\\s)?(?:${SAYS})(?!\\p{L})`,
      "gu",
    ),
  ],
  trimSource: (source) =>
    source
      .replace(/^(?:но|а|и|однако|также|при этом|В \d{4} году|На \p{L}+ неделе)\s/iu, "")
      .replace(
        /\s(?:что|в|на|о|об|из|за|с|во|к|от|после|из-за|и|около|более|более чем|до|свыше)(?:\s.*)?$/iu,
        "",
      ),
  report: /доклад|отч[её]т|исследовани|опрос/iu,
  joint: /^\s?(?:[\p{L}-]{2,20}\s){0,3}$/u,
  noSpeaker:
    /^(?:рабоч\p{L}*|число|количество|зарплат\p{L}*|они|их|все|это|он|она|что|где|там|всего|большинство|около|более)$/iu,
});
