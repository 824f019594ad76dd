import { foldCase } from "../../words/lexicon.ts";
import { listMatches } from "../../words/list-matches.ts";
import type { Mention, Tag } from "../../mention.ts";

// Each is matched in small letters: a long pattern that ignores case takes several times as long.

/** "кореянкам дают 300 юаней", "давали им по сорок": what is given to someone who works. */
const GIVEN =
  /(?<!\p{L})(?:(?:рабочим|работникам|работницам|строителям|северокорейцам|северокореянкам|корейцам|кореянкам|женщинам|людям|им|нам|мне|ему|ей|каждому|каждой)\s(?:\p{L}{2,12}\s){0,2}(?:да[её]т|дают|дал[иа]?|давал[иа]?|оставля(?:ет|ют|л[аи]?)|выда(?:ют|[её]т|вал[аи]?))|(?:да[её]т|дают|давал[иа]?)\s(?:рабочим|работникам|работницам|строителям|северокорейцам|северокореянкам|корейцам|кореянкам|женщинам|людям|им|нам|мне|ему|ей|каждому|каждой)|(?:имел[аи]?|имеют|имеет|видел[аи]?|выходило|набегало)(?=\s(?:по|не больше|не более|лишь|только|всего)\s))(?!\p{L})/gu;
/** "край заявил 1 900 северокорейцев": so many were asked for. */
const APPLIED =
  /(?<!\p{L})(?:заявил[аи]?|запросил[аи]?)(?=\s(?:(?:около|почти|ещё|еще|до)\s)?\d)/gu;
/** "местные получают 3 900": those of the place, where no noun of theirs follows. */
const LOCALS =
  /(?<!(?:сколько|как|чем|нежели|наравне с)\s)(?<!\p{L})местн(?:ые|ым|ых|ыми)(?=\s?[,.;:!?—–]|\s(?:получ|работа|зараб|жив|труд|берут|прос|не|тоже|идут|их|им)\p{L}*)/gu;
/** "верфь платила", "фирма переводит за каждого": who pays for the workers. */
const PAYS =
  /(?<!\p{L})(?:компани[яи]|фирм[аы]|верфь|верфи|завод|заводы|фабрик[аи]|предприяти[ея]|клиник[аи]|больниц[аы]|минздрав|комбинат|ферм[аы]|хозяйств[оа]|ресторан|кооператив|артель|леспромхоз|стройка|город|область|край|муниципалитет|министерство|сторона|совхоз|агрохолдинг|холдинг|корпорация|концерн|трест|генподрядчик)(?=\s(?:\p{L}{2,14}\s){0,2}(?:плат|запла|выпла|упла|перевод|перечисля|отда[её]т|отдав|вносит|вносил|начисля|обязу|обязан))/gu;
/** "было 93, теперь 21": the first is of a time gone by. */
const WAS =
  /(?<!\p{L})(?:был[оиа]?|насчитывалось|работал[оаи]|трудил(?:ось|ись)|числил(?:ось|ись)|жил[ои])(?=[^.;!?]{1,60}[,—–]\s(?:а\s)?(?:теперь|сейчас|ныне|нынче|сегодня|осталось|остаётся)(?!\p{L}))/gu;
/** "институт ранее писал": told at a time that is not said. */
const TOLD_EARLIER =
  /(?<!\p{L})(?:ранее|прежде|раньше)(?=\s(?:писал|сообщал|говорил|заявлял|оценивал|утверждал|называл|приводил|насчитывал)\p{L}*)/gu;
/** "валили по двенадцать часов": so many a day, each of them. */
const EACH_HOURS = /(?<!\p{L})по(?=\s(?:[\p{L}\d–-]{1,24}\s){1,3}час(?:ов|а)(?!\p{L}))/gu;
/** "3 тысячи из 80 тысяч": all of those that some are told of. */
const OUT_OF =
  /(?<=(?:\d|тысяч[иа]?|тыс\.|человек)\s)из(?=\s(?:(?:около|примерно|почти|этих|тех)\s)?\d)/gu;

/** Phrases that mean something together, whatever their words mean apart: "давали им по". */
export function listPhrases(text: string): Mention[] {
  const lower = foldCase(text);
  const listWords = (pattern: RegExp, tag: Tag): Mention[] =>
    listMatches(lower, pattern).map(({ index: start, 0: words }) => {
      const end = start + words.length;
      return { tag, value: text.slice(start, end), start, end };
    });
  return [
    ...listWords(EACH_HOURS, "measure:hours_per_day"),
    ...listWords(OUT_OF, "whole"),
    ...listWords(GIVEN, "measure:wage"),
    ...listWords(APPLIED, "measure:workers_dispatched"),
    ...listWords(APPLIED, "plan"),
    ...listWords(LOCALS, "nation"),
    ...listWords(PAYS, "employer"),
    ...listWords(WAS, "bygone"),
    ...listWords(TOLD_EARLIER, "past"),
  ];
}
