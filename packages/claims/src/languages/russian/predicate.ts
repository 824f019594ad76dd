import type { Sentence } from "../../language-pack.ts";
import type { Mention, Span } from "../../mention.ts";

/** Words of "how many about" that stand between a verb and its number. */
const AROUND =
  "(?:сейчас|теперь|ныне|уже|ещё|еще|там|здесь|тут|около|порядка|примерно|приблизительно|почти|более|свыше|менее|больше|меньше|не|от|до|лишь|только|всего|их|чем|официально|одновременно|по меньшей мере|как минимум)\\s";
/** "направить в Курскую область 5 тысяч". */
const ONLY_AROUND = new RegExp(
  `^\\s(?:(?:в|во|на|из)\\s[\\p{L}-]{2,20}\\s(?:(?:област|кра|регион|стран|город|республик)\\p{L}{1,3}\\s)?)?(?:${AROUND}){0,4}$`,
  "iu",
);
/** "1 тыс. сапёров и 5 тыс. строителей": the second has the verb of the first. */
const JOINED = /^[^,.;:]{0,30}\sи\s$/u;
/** "за границей работают 100 тысяч": they are there, whatever they do next. */
const STAYS = new RegExp(
  `(?<!\\p{L})(?:работа(?:ет|ют|ло|ли)|труд(?:ится|ятся|ил[оаи]сь)|наход(?:ится|ятся|ил[оаи]сь)|жив(?:[её]т|ут)|жил[оаи]|прожива(?:ет|ют|л[оаи])|пребыва(?:ет|ют|л[оаи])|держ(?:ит|ат|ал[аи])|числ(?:ится|ятся|ил[оаи]сь)|насчитыва(?:ется|лось)|занят[оы]|задействован[оы]|состо(?:ит|ят|ял[оаи])|будет|станет|достигнет|превысит|оста(?:[её]тся|ются|лось|лись|валось|вались))\\s(?:${AROUND}){0,4}$`,
  "iu",
);
/** "ещё четыреста корейцев возводят казармы": they are there, at work. */
const WORKS =
  /^(?:\s(?:из\s)?(?:КНДР|Северной Кореи))?\s(?:сейчас\s|уже\s|там\s|здесь\s)?(?:возвод|стро|руб|вал|шь|шил|врачева|лечи|чист|лов|добыва|ремонтиру|обслужива|собира|свар|кла|штукатур|крас|пол|уб|вы?ращива|разделыва|доделыва|достраива|пек|готов|леч|пиш|кол|копа|рыл|ро)(?:ят|ят|ют|ут|ат|или|яли|али|ли)(?!\p{L})/iu;
/** "в центре принимают девять врачей": they see patients. */
const RECEIVES =
  /(?:больниц|клиник|госпитал|центр|кабинет|отделени|диспансер)[^.;:!?]{0,50}\s(?:принима(?:ет|ют|ли)|вед[уё]т при[её]м|оперируют|консультируют)\s$/iu;
/** "их было 1 221", "оставались у 11 490": how many there were. */
const THERE_WERE = new RegExp(
  `(?:(?<!\\p{L})(?:их|таких|таковых)\\s(?:было|стало|осталось|насчитывалось|оставалось|будет|есть|набралось)|(?<!\\p{L})остава(?:лись|лось)\\sу)\\s(?:${AROUND}){0,3}$`,
  "iu",
);
/** "у соседей, я слышал, ещё человек триста": someone has them. */
const HELD_BY = new RegExp(
  `(?:^|[\\s,—–-])у\\s(?:\\p{L}{2,20}\\s?){1,4}(?:,[^,]{2,30},)?\\s?(?:есть\\s)?(?:${AROUND}){0,3}$`,
  "iu",
);
/** "отправили домой половину, вероятно, десятки тысяч людей": the same people, told again. */
const APPOSED =
  /[,—–]\s(?:[—–]\s)?(?:вероятно|возможно|видимо|по-видимому|предположительно|то есть),?\s$/iu;
/** "численность корейцев доведут до тысячи": how many there are to be. */
const NUMBERED =
  /(?<!\p{L})(?:численность|число|количество|штат)\s(?!\p{L}*(?:прибыв|отправл|въех|въезж|уех|выех|высл|верну|возвра))(?!\p{L}*\s(?:вернувш|прибывш|уехавш|выехавш|отправленн|высланн))[^,.;:!?]{0,50}$/iu;
const REACH = 70;

/**
 * What a Russian verb right before its number says of those counted: "находятся около 3000" that
 * they are there, "прибыли 300" that they came; null where no verb stands there.
 */
export function findPredicate(
  text: string,
  counted: Span,
  sentence: Sentence,
  flows: (mention: Mention) => boolean,
): Mention | "exists" | null {
  const first = sentence.quantities.findLast(
    ({ end }) => end <= counted.start && JOINED.test(text.slice(end, counted.start)),
  );
  const { start } = first ?? counted;
  const from = Math.max(sentence.start, start - REACH);
  if (NUMBERED.test(text.slice(from, start))) return "exists";
  if (STAYS.test(text.slice(from, start)) || WORKS.test(text.slice(counted.end, counted.end + 40)))
    return "exists";
  if (THERE_WERE.test(text.slice(from, start))) return "exists";
  if (HELD_BY.test(text.slice(from, start))) return "exists";
  if (RECEIVES.test(text.slice(Math.max(sentence.start, start - 2 * REACH), start)))
    return "exists";
  if (APPOSED.test(text.slice(from, start)))
    return sentence.mentions.findLast((mention) => mention.end <= start && flows(mention)) ?? null;
  return (
    sentence.mentions.findLast(
      (mention) =>
        mention.end <= start &&
        mention.end >= from &&
        flows(mention) &&
        ONLY_AROUND.test(text.slice(mention.end, start)),
    ) ?? null
  );
}
