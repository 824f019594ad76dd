import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../../language-pack.ts";
import type { Tag } from "../../mention.ts";

/** "увеличилось на 300 человек", "на 40 процентов больше": a difference. */
const DIFFERENCE_BEFORE =
  /(?:увелич|вырос|возрос|сократ|сниз|сниж|уменьш|упал|подорожа|подешеве|прибав)\p{L}*\s(?:(?:почти|примерно|сразу|более чем|лишь|всего|ещё|еще)\s){0,2}на\s$/iu;
/** "стало меньше на 11 тысяч". */
const MORE_BY = /(?<!\p{L})(?:больше|меньше|выше|ниже)\s(?:почти\s|примерно\s)?на\s$/iu;
const DIFFERENCE_AFTER = /^\s(?:человек\s)?(?:больше|меньше|выше|ниже|дороже|дешевле)(?!\p{L})/iu;
/** "38 лет", "в возрасте 40", "№ 7", "пункт 8", "статья 17", "резолюция 2397". */
const REFERENCE_BEFORE =
  /(?:№|(?<!\p{L})(?:пункт|стать|параграф|резолюци|глав|страниц|часть|категори|номер|комитет|постановлени|приложени|таблиц|рейс|маршрут|колони|протокол|лагпункт|квартал)\p{L}{0,3}|в возрасте(?:\s(?:от|до|около))?)\s?$/iu;
/** "28-летний", "14-й раз", "70-й сессии", "в 22:05". */
const ORDINAL_AFTER = /^(?:-(?:й|я|е|го|му|м|летн\p{L}+|этажн\p{L}+)(?!\p{L})|[:.]\d{2}(?!\d))/iu;
const AGE_AFTER = /^\s(?:лет|года|год)\s(?:от роду|отроду)/iu;
/** "делегация из 25 человек", "экипаж в 12 человек". */
const DELEGATION_BEFORE =
  /(?<!\p{L})(?:делегаци|ансамбл|сборн|экипаж|оркестр|трупп|миссия|миссию)\p{L}{0,4}\s(?:\p{L}{1,20}\s){0,4}(?:из|в)\s$/iu;
/** "Бригада из двадцати человек": how large a crew is. */
const CREW_OF =
  /(?<!\p{L})(?:бригад[аеуы]|звено|артель|отряд|смена|группа|команда)\s(?:\p{L}{3,16}\s)?из\s$/iu;
const CREW_NOUN = /(?:человек|людей|рабочих|мужчин|женщин)$/iu;
const MAX_CREW = 60;
/** "всего на заводе заняты 25 тысяч человек": whoever works there. */
const ALL_THERE =
  /(?<!\p{L})(?:всего|общ\p{L}{2,3}|итого)\s[^.;!?]{0,40}?(?:на|в)\s(?:\p{L}{3,16}\s){0,2}(?:завод|склад|комплекс|предприяти|фабрик|верф|стройк|объект|площадк|комбинат|шахт|ферм|зон|цех|нём|нем|ней|компани|фирм|холдинг)\p{L}{0,3}(?:[,\s][^.;!?]{0,60})?\s(?:занят\p{L}{0,2}|работа\p{L}+|труд\p{L}+|числ\p{L}+)\s[^.;!?]{0,24}$/iu;
/** "вместе с семьями 26 065 человек". */
const WITH_FAMILIES =
  /(?<!\p{L})(?:вместе\s)?с\s(?:семьями|ж[её]нами|детьми|домочадцами|родственниками|иждивенцами)[\s,—–]*$/iu;
/** "300 долларов за ноутбук": the price of a thing; what is paid for a man or a day is not. */
const PRICE_OF =
  /^\sза\s(?!(?:человек|рабоч|работник|работниц|строител|кажд|одн|него|не[её]|них|врач|медик|шве[юи]|программист|специалист|официант|кореец|корейц|кореянк|северокоре|сварщик|каменщик|повар|мастер|лесоруб|вязальщиц|сотрудник|смен|час|ден|дни|дня|месяц|недел|сутки|год|сезон|работ|труд|голов|душу|отработ|полн|вычет|эт|так|ту|тот|сво|их|его|время|двена|десят|шест|восем|четыр|пят|сем|первы|вс[её]|квартал|вахт|две|два|три|полгода|полтора|брата|нос|пар)|\d)\p{L}/iu;
/** "трое мастеров, приехавших с выставкой": not for work. */
const FOR_SHOW =
  /(?<!\p{L})(?:с|на|для|ради)\s(?:\p{L}{3,16}\s)?(?:выставк|гастрол|концерт|фестивал|турнир|соревнован|чемпионат|олимпиад|конкурс|симпозиум|конференци|матч)\p{L}{0,4}(?!\p{L})/iu;
/** "Северокорейцев подрядчики не нанимали": what comes next is told of others. */
const NONE_HIRED =
  /(?:северокоре\p{L}+|КНДР|Северной Кореи)[^.!?]{0,60}(?<!\p{L})(?:не\s(?:нанима\p{L}+|нанял\p{L}*|бра(?:ли|л)|привлека\p{L}+|обнаруж\p{L}+|оказалось|работал\p{L}*)|ни\s(?:одного|одной))(?!\p{L})/iu;
/** "границу пересекли 7 800 северокорейцев": whoever they are, whatever they came for. */
const CROSSING =
  /границу\s\p{L}{0,3}пересек\p{L}+|пересек\p{L}+\s(?:российскую\s)?границу|(?<!\p{L})(?:въе(?:хал|зд)\p{L}*|въезжающ\p{L}+|посетител\p{L}+|цел\p{L}{1,3}\s(?:поездк|визит|въезда)\p{L}*|образовательн\p{L}+\sцел\p{L}+|транзит\p{L}*|были\sтуристами|личным\sпричинам|(?:частн|личн|делов|туристическ)\p{L}+\s[«"]?цел\p{L}+)/iu;
const FOR_WORK =
  /(?<!\p{L})(?:работать|на\s(?:работу|заработки|стройк\p{L}+)|трудов\p{L}+|заработ\p{L}+)/iu;
/** "не хватает пяти тысяч рабочих": those who are not there. */
const SHORTAGE =
  /(?<!\p{L})(?:не\sхвата\p{L}+|недоста[её]т|недоставало|нехватк\p{L}+|дефицит\p{L}*|недобор\p{L}*|потребност\p{L}+|нужн[ыо]|требуется|требуются|понадоб\p{L}+|потребу\p{L}+)(?!\p{L})[^.;:!?»]{0,60}$/iu;
const SOLDIERS =
  /солдат|хакер|учител|чиновник|спортсмен|футболист|форвард|военн|боец|бойц|сап[её]р|рядов|спецназ|офицер|призывник|боевик|наёмник|наемник|ранен|пленн/iu;
/** "В КНДР работают 2 млн человек", "на полях КНДР": in the country itself. */
/** "три работницы перебрались в Таиланд": they left for good. */
const WENT_OVER =
  /(?<!\p{L})(?:перебрал(?:ись|ась|ся)\s(?:в|на)|тайно покинул|жив(?:[её]т|ут)\s(?:в\sСеуле|в\sЮжной\sКорее|на\sЮге)|невозвращен|среди (?:беглецов|перебежчиков|сбежавших)|(?:отправил|уехал|прибыл|перешл|ушл|перебежал|сбежал|бежал|сбега)\p{L}*\s(?:\p{L}+\s)?(?:в Южную Корею|в Республику Корея|на Юг|в Сеул)(?!\p{L})|(?:в Южную Корею|в Республику Корея|на Юг)\s(?:прибыл|приехал|перешл|перебрал)\p{L}*)/iu;
/** "34 сотрудника посольства": no workers of ours. */
const EMBASSY =
  /(?<!\p{L})(?:посольств|консульств)\p{L}{0,3}\s[^.;:!?]{0,50}\d\s?(?:сотрудник|работник)\p{L}*$|(?:сотрудник|работник)\p{L}*\s(?:\p{L}{2,14}\s)?(?:посольств|консульств)/iu;
/** "пятеро погибших граждан". */
const VICTIMS =
  /^[\p{L}\d ]{1,24}?\s(?:погибш|умерш|скончавш|раненн?|пострадавш|задержанн|арестованн)(?:их|ых)(?!\p{L})/iu;
/** "вместо положенных 700 евро": what it is not. */
const INSTEAD = /(?<!\p{L})вместо\s(?:\p{L}{3,16}\s){0,2}$/iu;
/** "1500 человек, большинство — из Таджикистана". */
const MOSTLY_FROM =
  /^[\s,(]+(?:большинство|большей частью|почти все|в основном|преимущественно|главным образом)(?:\s(?:из них|их))?[\s—–-]+(?:из|граждане|выходцы)\s(?!КНДР|Северной Кореи)/iu;
/** "должен сдавать фирме по 50 тысяч рублей": no more than one man can pay. */
const HANDS_OVER =
  /(?<!\p{L})(?:сдава\p{L}+|сда[её]т|сдают|сдать|отдава\p{L}+|отда[её]т|отдают|отдать|отстёгива\p{L}+|отчисля\p{L}+)\s(?:\p{L}{3,14}\s){0,2}(?:по\s|до\s|около\s)?$/iu;
const MAX_DUES = 500_000;
/** "сотрудничества двух государств": not "в двух государствах". */
const BOTH_STATES =
  /(?<!(?:^|[^\p{L}])[вВ]\s)(?<!\p{L})дву(?:х|мя|м)\s(?:стран|государств)(?:ами|ам)?$/iu;
const AT_HOME =
  /(?<!(?:человека|чем|посол|посл[аоу]|посольств[оа]|правительств|власт|режим|руководств|парти|Ына|Ира|Сена|источник|собеседник|корреспондент|офис)\p{L}{0,3}\s)(?:^|(?<=[^\p{L}]))(?:в|во|на(?:\s\p{L}{3,20}){1,2})\s(?:(?:самой|самом|всей)\s)?(?:КНДР|Северной Корее|Пхеньяне)(?!\p{L})|(?<!\p{L})внутри\s(?:самой\s)?(?:страны|КНДР|Северной Кореи)(?!\p{L})/iu;
/** "ещё тысяча — в самой КНДР". */
const HOME_AFTER =
  /^\s(?:[—–-]\s)?(?:в|во)\s(?:самой\s)?(?:КНДР|Северной Корее|Пхеньяне)(?!\p{L})/u;
/** "Работают они по 14 часов": those just told of. */
const THEY = /(?<!\p{L})(?:они|их|им)(?!\p{L})/iu;
const GROUPS = new Set<Tag>(["subject", "nation", "worker", "person", "other-people"]);
/** "В каждом ресторане служило 15 девушек". */
const IN_EACH =
  /(?<!\p{L})(?:(?:в|на)\sкажд(?:ом|ой)(?!\p{L})[^,.;:!?]{0,40}|кажд\p{L}{2,3}\s[^.;:!?]{0,30}состо(?:ит|ял\p{L}?)\sиз\s)$/iu;
/** "поднимают в шесть", "с шести утра": the time of day. */
const CLOCK_BEFORE = /(?<!\p{L})в\s$/iu;
/** "с шести до темноты". */
const FROM_BEFORE = /(?<!\p{L})с\s$/iu;
const TILL_AFTER = /^\s(?:утра\s)?до\s\p{L}/iu;
const CLOCK_AFTER = /^(?:\s?[,.;:—–!?»)]|\s(?:и|а|но|утра|вечера|ночи|дня|они|их)(?!\p{L})|$)/u;
const DAY_PART = /^\s(?:утра|вечера|ночи|дня)(?!\p{L})/u;
const HOURS_OF_DAY = 24;
/** "в агентстве три тысячи сотрудников": all who work for a firm. */
const STAFF = /сотрудник/iu;
const FIRM =
  /(?<!\p{L})(?:в|у|на)\s(?:\p{L}{3,12}\s)?(?:агентств|компани|фирм|корпораци|организаци|предприяти|холдинг|маркетплейс|банк)\p{L}{1,3}(?!\p{L})/iu;
/** "в посёлке живёт двенадцать тысяч человек": whoever lives there. */
const RESIDES = /(?<!\p{L})(?:жив[её]т|живут|проживает|проживают)\s(?:\p{L}{1,10}\s){0,2}$/iu;
/** "записал рассказы 38 граждан": those asked for a study. */
const TOLD_BY =
  /(?<!\p{L})(?:рассказ[ыа]|истори[ия]|свидетельств[аo]|показани[яе]|анкет[ыа]|воспоминания)\s$/iu;
const ASKED =
  /(?<!\p{L})(?:собеседник|респондент|опрошенн|рассказчик)\p{L}*\s(?:стал\p{L}?|были|оказались)\s$/iu;
const MILLION = 1_000_000;
/** "каюта рассчитана на восьмерых", "самолёт берёт сто пятьдесят": how many fit in. */
const FITS =
  /(?<!\p{L})(?:рассчитан\p{L}{0,2}\sна|(?:самол[её]т|автобус|вагон|катер|паром|судно|барак|комната|каюта)\s(?:бер[её]т|брал|брала|вмеща\p{L}+))\s$/iu;
/** "приезжают сотнями": by the hundred. */
const BY_THE_MANY = /(?:сотнями|тысячами|десятками)$/iu;
/** "в восемьдесят шестом": a year in words. */
const YEAR_IN_WORDS =
  /^\s(?:перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят)(?:ом|ем|ого|его|ый|ий|ой)(?!\p{L})/iu;
/** "группами по 10 человек", "в комнате по двадцать человек". */
const APIECE = /(?<!\p{L})по\s$/iu;
/** "тысяч восемь домой не вернулись". */
const NOT_MOVED =
  /^[^,.;:!?]{0,40}?(?<!\p{L})не\s(?:вернул|возвра|верн|уех|уезж|выех|выезж|покинул|прибы|приех|отправ|поех|доех)\p{L}*/iu;
/** "сейчас учатся 130 северокорейцев". */
const STUDY_BEFORE =
  /(?<!\p{L})(?:уч(?:атся|ится|ились|илось)|обуча\p{L}+)\s(?:\p{L}{1,12}\s){0,2}$/iu;
const STUDY_AFTER =
  /^(?:\sиз\s(?:КНДР|Северной Кореи))?\s(?:уч(?:атся|ится|ились|илось)|обуча(?:ются|ется|лись|лось)|(?:приняли|зачислили|поступили|прибыли|приехали)\s(?:на|в)\s(?:курсы|обучение|уч[её]бу|вуз|университет))(?!\p{L})/iu;
/** "отчитались сорок с лишним государств": members of a body, not hosts. */
const STATES = /(?:стран|государств)\p{L}{0,4}$/iu;
const REPORTED =
  /(?<!\p{L})(?:отчита|проголосова|подписа|присоедини|одобри|приня|поддержа)\p{L}+\s[^.;!?]{0,40}$/iu;
const AVERAGE_PAY =
  /(?<!\p{L})(?:средн|минимальн|обычн|типичн)\p{L}{2,3}\s(?:зарплат|заработ|оклад|ставк|оплат)\p{L}*\s/iu;
const BEFORE = 60;
/** "человек из КНДР". */
const ORIGIN_AFTER = 10;

/** Why a number of a Russian text is no figure: a difference, an age, an ordinal, a soldier's pay. */
export function dismiss(text: string, quantity: Quantity, sentence: Sentence): string | null {
  const before = text.slice(Math.max(sentence.start, quantity.start - BEFORE), quantity.start);
  const after = text.slice(quantity.end, Math.min(sentence.end, quantity.end + BEFORE));
  if (DIFFERENCE_BEFORE.test(before) || MORE_BY.test(before)) return "a difference";
  if (/(?<!\p{L})на\s$/iu.test(before) && DIFFERENCE_AFTER.test(after)) return "a difference";
  if (quantity.dimension === "none") {
    if (REFERENCE_BEFORE.test(before)) return "the number of a rule or page, or an age";
    if (ORDINAL_AFTER.test(after) && !/\s/.test(quantity.raw)) return "an ordinal or an age";
  }
  if (
    quantity.dimension === "people" &&
    CREW_OF.test(before) &&
    CREW_NOUN.test(quantity.raw) &&
    (quantity.high ?? 0) <= MAX_CREW &&
    !/^\s(?:из\s)?(?:КНДР|Северной)/u.test(after)
  )
    return "the size of a crew";
  const told = text.slice(Math.max(sentence.start, quantity.start - 3 * BEFORE), quantity.start);
  if (
    quantity.dimension === "people" &&
    /человек$|людей$/iu.test(quantity.raw) &&
    ALL_THERE.test(told)
  )
    return "all who work there";
  const own = text.slice(sentence.start, sentence.end);
  if (quantity.dimension !== "money" && FOR_SHOW.test(own) && !FOR_WORK.test(own))
    return "they came for a show";
  if (
    (quantity.dimension === "money" || quantity.dimension === "time") &&
    !sentence.mentions.some(({ tag }) => tag === "subject" || tag === "subject-modifier") &&
    NONE_HIRED.test(sentenceBefore(text, sentence))
  )
    return "none of them are said to be there";
  if (WITH_FAMILIES.test(before)) return "workers and their families";
  // Those who work abroad are not paid in the money of either Korea.
  if (quantity.unit === "KRW" || quantity.unit === "KPW") return "the money of another country";
  if (quantity.dimension === "money" && PRICE_OF.test(after) && !isForOne(quantity, sentence))
    return "the price of a thing";
  if (DELEGATION_BEFORE.test(before)) return "the size of a delegation";
  if (AGE_AFTER.test(after)) return "an age";
  if (quantity.dimension === "money" && isAverage(text, quantity, sentence))
    return "the average of all who work there";
  if (isOfSoldiers(quantity, sentence)) return "it is about soldiers";
  if (quantity.dimension !== "money" && IN_EACH.test(before)) return "how many in each of several";
  if (quantity.dimension === "people" && quantity.per === null && APIECE.test(before))
    return "how many in each of several";
  if (
    quantity.dimension !== "money" &&
    quantity.dimension !== "time" &&
    isNegated(text, quantity, sentence)
  )
    return "it is said that they did not";
  if (quantity.dimension === "people" && (STUDY_BEFORE.test(before) || STUDY_AFTER.test(after)))
    return "they study";
  if (STATES.test(quantity.raw) && REPORTED.test(before)) return "states that reported";
  if (SHORTAGE.test(before)) return "those who are wanted, not there";
  const whole = text.slice(sentence.start, sentence.end);
  if (
    quantity.dimension !== "money" &&
    !sentence.mentions.some(({ tag }) => tag === "worker" || tag === "sector") &&
    !/рабоч|работник|строител|специалист/iu.test(quantity.raw) &&
    CROSSING.test(whole) &&
    !FOR_WORK.test(whole) &&
    !/рабоч|строител|квот/iu.test(sentenceBefore(text, sentence))
  )
    return "people who crossed the border, for whatever purpose";
  if (
    RESIDES.test(before) &&
    /(?:человек|жител\p{L}+|люд\p{L}{2})$/iu.test(quantity.raw) &&
    !sentence.mentions.some(
      ({ tag, start }) =>
        (tag === "subject-modifier" || (tag === "subject" && start < quantity.start)) &&
        start < quantity.end + ORIGIN_AFTER &&
        start >= quantity.start - BEFORE,
    )
  )
    return "the people of a place";
  if (quantity.dimension !== "money" && FITS.test(before)) return "how many fit in";
  if (quantity.vague && BY_THE_MANY.test(quantity.raw)) return "by the many";
  if (quantity.unit === null && YEAR_IN_WORDS.test(after)) return "a year";
  if (quantity.dimension === "people" && ASKED.test(before)) return "those asked for a study";
  // "сотни миллионов долларов": no one says how many.
  if (quantity.dimension === "money" && quantity.vague && (quantity.low ?? 0) >= MILLION)
    return "a sum that is left open";
  if (quantity.dimension === "people" && TOLD_BY.test(before)) return "those asked for a study";
  if (quantity.unit === null && isTimeOfDay(quantity, before, after)) return "a time of day";
  if (
    STAFF.test(quantity.raw) &&
    FIRM.test(whole) &&
    !sentence.mentions.some(({ tag }) => tag === "subject" || tag === "subject-modifier")
  )
    return "the staff of a firm";
  if (quantity.dimension === "people" && EMBASSY.test(`${before}${quantity.raw}`))
    return "the staff of an embassy";
  if (quantity.dimension === "people" && VICTIMS.test(`${quantity.raw}${after}`))
    return "people who died or were held";
  if (/(?<!\p{L})(?:кроме|за исключением)\s$/iu.test(before)) return "those who are left out";
  if (INSTEAD.test(before)) return "what it is told not to be";
  if (MOSTLY_FROM.test(after)) return "most of them are from elsewhere";
  if (
    quantity.dimension === "money" &&
    (quantity.low ?? quantity.high ?? 0) <= MAX_DUES &&
    HANDS_OVER.test(before)
  )
    return "what is handed over";
  if (quantity.dimension !== "money" && WENT_OVER.test(whole)) return "people who went over";
  if (BOTH_STATES.test(`${before}${quantity.raw}`)) return "two states that deal with each other";
  if (quantity.dimension !== "money" && HOME_AFTER.test(after))
    return "they are in their own country";
  if (isAtHome(text, quantity, sentence)) return "they are in their own country";
  return null;
}

/** "1100 долларов за доктора": paid for a man, whatever he is. */
const isForOne = ({ end }: Quantity, { mentions }: Sentence) =>
  mentions.some(({ tag, start }) => GROUPS.has(tag) && start >= end && start - end <= FOR_NEAR);
/** " за ". */
const FOR_NEAR = 6;

function isTimeOfDay({ low, high }: Quantity, before: string, after: string): boolean {
  if (low === null || low !== high || low > HOURS_OF_DAY) return false;
  if (FROM_BEFORE.test(before) && TILL_AFTER.test(after)) return true;
  return DAY_PART.test(after) || (CLOCK_BEFORE.test(before) && CLOCK_AFTER.test(after));
}

const isNegated = (text: string, { end }: Quantity, sentence: Sentence) =>
  NOT_MOVED.test(text.slice(end, sentence.end));

function isAtHome(text: string, { dimension }: Quantity, sentence: Sentence): boolean {
  if (dimension === "money") return false;
  const own = text.slice(sentence.start, sentence.end);
  return (
    (AT_HOME.test(own) || (THEY.test(own) && AT_HOME.test(sentenceBefore(text, sentence)))) &&
    !sentence.mentions.some(
      ({ tag }) =>
        tag === "country" ||
        tag === "locality" ||
        tag === "worldwide" ||
        tag === "abroad" ||
        tag === "measure:workers_repatriated",
    )
  );
}

/** What stands before a sentence in its paragraph, back to the stop before it. */
function sentenceBefore(text: string, { start }: Sentence): string {
  const before = text.slice(Math.max(0, start - 3 * BEFORE), Math.max(0, start - 1)).trimEnd();
  return before.slice(
    Math.max(before.lastIndexOf("\n"), before.slice(0, -1).lastIndexOf(". ")) + 1,
  );
}

/** "Средняя зарплата разработчика в США превышает …": of no one in particular. */
function isAverage(text: string, { start }: Quantity, sentence: Sentence): boolean {
  // What stands before a semicolon is told of others.
  const from = Math.max(sentence.start, text.lastIndexOf(";", start) + 1);
  return (
    AVERAGE_PAY.test(text.slice(from, start)) &&
    !sentence.mentions.some(
      (mention) =>
        mention.start >= from &&
        (mention.tag === "subject" ||
          mention.tag === "subject-modifier" ||
          mention.tag === "anaphor"),
    ) &&
    !/(?<!\p{L})(?:они|ходатайств\p{L}+|заявк\p{L}+|заявленн\p{L}+|указанн\p{L}+)(?!\p{L})/iu.test(
      text.slice(from, sentence.end),
    )
  );
}

/** "рядовому платят две тысячи долларов": the sum, share or time of the soldiers named last. */
function isOfSoldiers({ start, dimension }: Quantity, { mentions }: Sentence): boolean {
  if (dimension !== "money" && dimension !== "ratio" && dimension !== "time") return false;
  const last = mentions.findLast(({ tag, end }) => GROUPS.has(tag) && end <= start);
  return last?.tag === "other-people" && SOLDIERS.test(last.value);
}
