import type { LanguagePack } from "../../language-pack.ts";
import { buildCompactPack } from "../shared/build-compact-pack.ts";
import { countries, insidePlaces, localities } from "./countries.ts";
import { readCounted } from "./counted-noun.ts";
import { findCompared } from "./compared-credits.ts";
import { findCredits } from "./credits.ts";
import { findDates, tellsPast } from "./dates.ts";
import { dismiss } from "./dismiss.ts";
import { mayName } from "./may-name.ts";
import { findPredicate } from "./predicate.ts";
import { refineMentions } from "./refine-mentions.ts";
import { readTitleSpeaker } from "./title-speaker.ts";
import { terms } from "./terms.ts";

const compact = buildCompactPack({
  language: "ru",
  matching: "words",
  terms,
  countries,
  localities,
  insidePlaces,
  nounless: "bare",
  stop: /(?<!(?<!\p{L})(?:г|гг|т|ул|им|др|проц|стр|св|\p{Lu})\.(?!\s(?:В|Во|На|По|За|Из|С|Со|У|О|К|Для|До|От|При|Он|Она|Они|Мы|Я|Его|Её|Их|Им|Но|А|И|Если|Когда|Там|Тут|Здесь|Тогда|Потом|Теперь|Сейчас|Вс[её]|Это|Так|Как|Не|Ни|Уже|Ещё|Каждый|Смен[аы]|Работа(?:ют|ли)?|Рабочи[ей]|День|Плат(?:ят|или)|Зарплат[аы]|Выходн(?:ой|ых)|Спали|Жили)\s))(?<!(?<!\p{L})(?:тыс|млн|млрд|руб|долл|чел)\.(?!\s[«"“(—–-]{0,2}\s?\p{Lu}(?:\p{Ll}|\s[\p{Ll}\d])))(?<=[.!?…][»"”)]{0,2})\s+(?=[«"“(—–-]?\s?[\p{Lu}\d])/gu,
  clause:
    /[;:()]|\s[—–]\s(?=(?:(?:\p{L}{2,12}|\d{1,2})\s)?(?:лет|года?|месяц\p{L}{0,2})\s(?:тому\s)?назад)|,\s(?=(?:государство|власти|партия|посольство|режим|хозяин|хозяева|фирма|компания|посредник|посредники|самому|самим|самой|сам рабочий|до самого|до самих|до рабочего|до рабочих|остальное|оставшееся|остаток|а|но|однако|тогда|хотя|из них|при этом|причём|причем|который|которая|которые|которых|где|и|сегодня|сейчас|теперь|ныне|нынче|летом|зимой|весной|осенью|потом|затем|позже|годом ранее|годом раньше|год назад|раньше|ранее|в прошлом году|в этом году|ещё|еще|в то время как|из которых|зато|тем временем)\s|(?:в|во|на)\s\p{Lu}|(?:с|со|у|от|для|за|на|в|во|по)\s(?:[\p{L}-]{2,20}\s){1,3}[—–]\s)/gu,
  dates: [],
  credits: [],
  trimSource: (source) => source,
  report: /доклад|отч[её]т|исследовани|опрос/iu,
  joint: /^$/u,
  noSpeaker: /^$/u,
});

/** Russian: words match by their stems, since nouns and verbs bend. */
export const russian: LanguagePack = {
  ...compact,
  precede: true,
  monthlyPay: /^(?:зарплат|заработн|оклад|жаловань)/iu,
  unsaidCurrency: { RU: { unit: "RUB", least: 200 } },
  refineMentions,
  findDates,
  tellsPast,
  findPredicate,
  findCredits,
  mayName,
  findCompared,
  readTitleSpeaker,
  readCounted,
  dismiss,
};
