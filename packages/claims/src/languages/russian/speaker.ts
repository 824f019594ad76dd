/** A phrase that opens with a preposition or an adverb of time tells where, when or of what. */
export const ADVERBIAL =
  /^(?:на|от|о|об|обо|по|с|со|в|во|из|у|за|до|при|для|к|ко|через|под|перед|между|без|среди|после|во время|про)\s/iu;
/** "Трудовую цель указали": an accusative is the object of the verb, not its subject. */
const ACCUSATIVE = /^\p{L}+(?:ую|юю)(?!\p{L})/u;
/** People and bodies who speak, in the nominative. */
const ROLES =
  "глава|замглавы|зам\\p{Ll}{4,16}|пресс-секретарь|власти|авторы|рабочи[йе]|служб[аы]|разведк[аи]|газета|издание|агентство|ведомство|министерство|правительство|посольство|консульство|комитет|департамент|управление|организация|полиция|прокуратура|(?:под|за|суб)?(?:работник|источник|собеседник|чиновник|начальник|бригадир|прораб|менеджер|эксперт|директор|министр|аналитик|профессор|докладчик|спикер|губернатор|мэр|подрядчик|застройщик|правозащитник|дипломат|депутат|историк|исследовател[ьи]|сотрудник|руководител[ьи]|представител[ьи]|заместител[ьи]|секретар[ьи]|журналист|экономист|юрист|адвокат|помощник|советник|координатор|уполномоченн(?:ый|ая)|вице-премьер|сенатор|востоковед|эколог|социолог|политолог|пастор|миссионер|перебежчик|инспектор|прокурор|следовател[ьи]|бухгалтер|бизнесмен|предпринимател[ьи]|востоковед)[ыи]?|посол|послы|консул";
const SPEAKER = new RegExp(
  `(?<=\\s)(?:\\p{Ll}[\\p{Ll}-]+(?:ый|ий|ой|ая|ые|ие)\\s){0,3}(?:[\\p{Ll}-]{1,14})?(?:${ROLES})(?!\\p{L})|(?<=\\s)\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\p{Ll}+|(?<=\\s)(?:МИД|МВД|ФСБ|ООН|Минтруд|Госдеп)(?!\\p{L})`,
  "u",
);
/** "Открытыми Группа считает": what something is held to be stands before who holds it. */
const PREDICATE = /^\p{Lu}\p{Ll}+(?:ыми|ими)\s(?=\p{Lu})/u;
/** "The Guardian субподрядчик": whom a person speaks to, in letters of another script. */
const FOREIGN_AUDIENCE = /^(?:[A-Z][\w.&'’-]*\s){1,4}(?=\p{Ll})/u;

/** "На запрос депутата Рябова Минстрой ответил": whom an answer is given to. */
const IN_ANSWER =
  /^на\s(?:запрос|вопрос|обращение|письмо)\s(?:\p{Ll}{3,16}\s){0,3}(?:\p{Lu}\p{Ll}+(?:а|я|ой|ого)\s(?=\p{Lu}))?/iu;

/**
 * Who speaks, in words that may open with where, when or to whom: "на пресс-конференции министр
 * строительства" is the minister; "о восьмистах северокорейцах" and "трудовую цель" are no one.
 */
export function toSpeaker(words: string): string | null {
  const rest = words.replace(FOREIGN_AUDIENCE, "").replace(PREDICATE, "").replace(IN_ANSWER, "");
  if (ACCUSATIVE.test(rest)) return null;
  if (!ADVERBIAL.test(rest)) return rest;
  const at = SPEAKER.exec(rest)?.index;
  return at === undefined ? null : rest.slice(at);
}
