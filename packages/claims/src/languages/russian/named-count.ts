import type { Quantity } from "@figurewatch/quantities";
import type { Counted, Sentence } from "../../language-pack.ts";
import type { Mention, Span, Tag } from "../../mention.ts";

/** Nouns for people, whoever they are. */
export const PEOPLE = new Set<Tag>(["subject", "nation", "worker", "person", "other-people"]);
/** How far a noun may stand from its number. */
export const REACH = 90;
const BESIDE = 24;
/** A verb that gives a number to people named before it. */
export const NUMBERS =
  /(?<!\p{L})(?:сокра\p{L}+|уменьш\p{L}+|сниз\p{L}+|сниж\p{L}+|упал\p{L}*|вырос\p{L}*|увелич\p{L}+|возрос\p{L}*|состав\p{L}+|достиг\p{L}*|достига\p{L}+|насчит\p{L}+|остал\p{L}+|оста[её]тся|остаются|было|будет|стало|есть|превы\p{L}+|дош\p{L}+|довед\p{L}*|довел\p{L}*|числ\p{L}+)(?!\p{L})/iu;
const THEIR =
  /(?:^|[\s(«"—–-])(?:их|таковых|последних|таких(?:, как (?:он|она|они),)?(?!\s(?!людей|рабочих|работников|северокорейцев|корейцев|специалистов)\p{L}+(?:ов|ев|ей|ок|ек|ий|ран|ств|мест)(?!\p{L})))\s(?:\p{L}{1,16}\s){0,5}(?:до\s|около\s|порядка\s|примерно\s|почти\s|свыше\s|более\s|менее\s|меньше\s|не\s){0,2}$/iu;

/** "Их, по подсчётам управления, 6 064": the verb is left out. */
const THEY =
  /(?:^|[\s(«"—–:-])[Ии]х[\s,]+(?:(?:не\s)?(?:от|до|около|порядка|примерно|почти|свыше|более|менее|больше|меньше)\s)?$/u;
/** ", по неофициальной статистике, ", ", говорит посол, ": who says so stands between head and number. */
const INSERTED =
  /,\s(?:по|согласно|как|судя по|(?:сообщ|говор|уточн|утвержд|отмеч|счита|вспомина|призна|рассказыв|напомин|полага|оценива|подсчит|прикид|дума|добав|поясн|заяв|указыва|пиш|переда|увер|увид|прогноз|подтвер|предполаг|допуска|замеч|подч)\p{L}+)\s[^,]{2,90}(?=,)/giu;

/** Spaces for what is put in between commas, so that offsets stay. */
export const withoutInserted = (words: string): string =>
  words
    .replace(INSERTED, (found) => " ".repeat(found.length))
    .replace(/,\s(?:по-моему|кажется|пожалуй|видимо|наверное),|\[\p{L}{1,12}\]/giu, (found) =>
      " ".repeat(found.length),
    );

/** "остаётся ему пятнадцать тысяч": what someone gets. */
const IS_LEFT =
  /(?<!\p{L})(?:оста[её]тся|оставалось|доста[её]тся|перепадает)\s(?:ему|ей|им|мне|нам|рабочему)\s(?:\p{L}+\s){0,2}$/iu;

/** "Сварщику остаётся 400": to whom, not what is counted. */
const DATIVE = /(?:у|ю|ому|ему)$/iu;

/** "оценивает число рабочих из КНДР примерно в 3 тысячи". */
const RATES =
  /(?<!\p{L})(?:оценива|оценил|исчисля)\p{L}*\s(?:\p{L}+\s){0,4}(?:числ\p{L}+|количеств\p{L}+|численност\p{L}+)\s/iu;
const RATED =
  /^\s(?:(?:из КНДР|из Северной Кореи|КНДР)\s)?(?:(?:примерно|приблизительно)\s)?в\s$/iu;

/** "Северокорейцев в крае 7 тысяч": a genitive plural whose verb goes without saying. */
const GENITIVE_PLURAL = /(?:ов|ев|ей|их|ан|ек|ок|иц|ин|ц)$/iu;
const PLACED =
  /^[\s,]*(?:(?:из КНДР|КНДР)\s)?(?:(?:во?|на|по)\s(?:них|[\p{L}-]+)(?:\s\p{L}+)?(?:\s(?:кра[ею]|област[ьи]|регион[еу]|стран[еу]|город[еу]))?)?[\s,—–]*(?:за границей|за рубежом|в мире|по миру|сейчас|ныне|там|здесь|тут|уже|пока)?\s*(?:не\s)?(?:от|до|около|порядка|примерно|почти|свыше|более|менее|больше|меньше)?\s*$/iu;
/** "разрешений на работу у граждан", "ресторанов с рабочими". */
const HOLDING = /^\s(?:(?:на|у|для|от|с)\s)?(?:\p{L}+\s){0,2}(?:(?:на|у|для|от|с)\s)?$/iu;

/** "Северокорейцев осталось меньше десяти тысяч", "их число сократилось до 11 тысяч". */
export function readNamed(text: string, quantity: Quantity, sentence: Sentence): Counted | null {
  const own: Span = { start: quantity.start, end: quantity.end };
  const from = Math.max(sentence.start, quantity.start - REACH);
  const before = withoutInserted(text.slice(sentence.start, quantity.start)).slice(
    from - sentence.start,
  );
  if (IS_LEFT.test(before)) return null;
  if (THEIR.test(before) || THEY.test(before))
    return { kind: "anaphor", span: own, noun: "их", named: true };
  const heads = sentence.mentions.filter(
    ({ tag, end, start }) =>
      (PEOPLE.has(tag) || tag === "thing") &&
      end <= quantity.start &&
      !DATIVE.test(text.slice(start, end)) &&
      !sentence.quantities.some(
        (other) =>
          other.start <= start &&
          start < other.end &&
          other !== quantity &&
          other.dimension !== "people",
      ),
  );
  const subject = heads.find(({ tag }) => tag === "subject");
  // "Разрешений на работу у граждан КНДР было не больше 462": it is the permits that are counted.
  const held = heads.findLast(
    ({ tag, end }) =>
      tag === "thing" &&
      subject !== undefined &&
      end <= subject.start &&
      HOLDING.test(text.slice(end, subject.start)),
  );
  // "граждане КНДР перестали ездить, таких визитов было 13 тысяч": the thing beside the verb.
  const last = heads.at(-1);
  const beside =
    last?.tag === "thing" &&
    // "с действующими разрешениями": what they have.
    !/[ая]ми$/iu.test(last.value) &&
    quantity.start - last.end <= BESIDE &&
    NUMBERS.test(text.slice(last.end, quantity.start))
      ? last
      : undefined;
  const head = beside ?? held ?? subject ?? last;
  if (head === undefined) return null;
  const between = withoutInserted(text.slice(head.end, quantity.start));
  const several = GENITIVE_PLURAL.test(text.slice(head.start, head.end));
  const isRated = RATED.test(between) && RATES.test(text.slice(sentence.start, head.start));
  if (
    between.length > 2 * REACH ||
    !(NUMBERS.test(between) || isRated || (several && PLACED.test(between)))
  )
    return null;
  if (
    heads.some(
      ({ tag, start }) => start > head.start && (tag === "nation" || tag === "other-people"),
    )
  )
    return null;
  const modifier =
    sentence.mentions.findLast(
      ({ tag, end }) =>
        (tag === "subject-modifier" || tag === "nation-modifier") &&
        end <= head.start &&
        head.start - end <= 12,
    ) ?? null;
  const counted = toCounted(head, modifier, own);
  // "ведь китайских строителей здесь 8,6 тысячи": an aside leaves the text with whom it is about.
  if (counted.kind === "foreign" && !NUMBERS.test(between)) return null;
  return counted.kind === "person" && quantity.dimension !== "people" ? null : counted;
}

/** What a number counts, by the head of its noun and what stands before that. */
export function toCounted(head: Mention, modifier: Mention | null, span: Span): Counted {
  const noun = head.value;
  if (head.tag === "other-people") return { kind: "other", span, noun };
  if (head.tag === "thing") return { kind: "thing", span, noun };
  if (head.tag === "nation" || modifier?.tag === "nation-modifier")
    return { kind: "foreign", span, noun };
  if (head.tag === "subject" || modifier?.tag === "subject-modifier")
    return { kind: "subject", span, noun };
  return { kind: head.tag === "worker" ? "worker" : "person", span, noun };
}
