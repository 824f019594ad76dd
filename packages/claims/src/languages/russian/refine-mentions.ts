import { listMatches } from "../../words/list-matches.ts";
import type { Mention, Tag } from "../../mention.ts";
import { listPhrases } from "./phrases.ts";

const PEOPLE = new Set<Tag>(["worker", "person"]);
/** "рабочие визы", "рабочий день": the adjective, not the people. */
const ADJECTIVE_FOR =
  /^\s(?:виз|мест|день|дня|дней|дни|дню|днём|недел|смен|групп|рук|партия|партии|встреч|верси|визит|язык|час|график|режим)/iu;
/** "граждан КНДР", "рабочих из КНДР", "выходцев из Северной Кореи". */
const ORIGIN = /^\s(?:(?:из|родом из|с гражданством)\s)?$/u;
const EXPORTED = /^\s(?:своей\s|своих\s|дешёвой\s|дешевой\s)?(?:рабоч|труд|людей|граждан)/iu;
/** "иностранных работников", "российских рабочих": of all countries together, or the host's own. */
const FOREIGN =
  /(?<!\p{L})(?:иностранн|российск|южнокорейск|американск|японск|местн|наш)\p{L}{1,3}\s(?:трудов\p{L}{2,3}\s|рабоч\p{L}{2,3}\s)?$/iu;
const ELSEWHERE = /^\sиз (?:других|соседних|центральных|западных)\s/iu;
const ANSWER_TO = /(?<!\p{L})отве(?:т|ч)\p{L}{0,4}\s(?:\p{L}{2,24}\s){0,3}на\s$/iu;
const TO_WHOM = /^\s(?:ему|ей|им|мне|нам|рабочему|работнику|человеку|каждому)(?!\p{L})/iu;
const EMBASSY_IN =
  /(?<!\p{L})(?:посольств|консульств|генконсульств|представительств|торгпредств|миссию|миссии)\p{L}{0,3}\s(?:(?:КНДР|Северной Кореи|страны)\s)?(?:в|во)\s$/iu;
/** "столько же, сколько россиянам,": whom they are compared with. */
const COMPARED =
  /(?<!\p{L})(?:сколько|как(?:\sи)?|чем|нежели|наравне\sс|наряду\sс|в\sотличие\sот|по\sсравнению\sс|вровень\sс|не\sхуже)\s(?:у\s)?$/iu;
/** "военные медики": soldiers by another name; those who build are at work all the same. */
const MILITARY = /(?<!\p{L})военн\p{L}{2,3}[\s-]$/iu;
const ORIGIN_REACH = 24;
/** "в стране", "в эмирате": the place named last. */
const THERE =
  /(?<!\p{L})(?:[Вв]о?|[Ии]з|[Пп]о)\s(стран[еыу]|эмират[еа]|королевств[еа]|республик[еи]|регион[еа]|кра[ею]|област[ии]|город[еа])(?!\p{L})(?!\s(?:\p{Lu}|происхожд))/gu;
const THERE_REACH = 700;
/** "отправили 500 рабочих домой": they are sent home. */
const HOMEWARD =
  /^[^.;:!?]{0,70}?(?<!\p{L})(?:домой|на родину|обратно|восвояси|в КНДР|в Пхеньян|в Северную Корею)(?!\p{L})/iu;
const HOME_BEFORE =
  /(?<!\p{L})(?:домой|на родину|обратно|восвояси|в КНДР|в Пхеньян|в Северную Корею)\s(?:\p{L}{2,12}\s){0,2}$/iu;
const SENT = /^(?:отправ|направ|послал|вывез|вылет|улет)/iu;
/** "забирает себе": what the taker keeps. */
const TAKES =
  /(?:забира|отбира|присваива|отнима|изыма|берут|бер[её]т|брал|удержива)\p{L}*\s(?:\p{L}{1,12}\s)?$/iu;
/** Offices that go by one name in Russia, and by the same with another country's name behind. */
const OFFICE = /^(?:Мин\p{Ll}+|МВД|МИД|Минздрав\p{Ll}*)$/u;
const MADE_THERE =
  /^\s(?:тапоч|одежд|товар|машин|автобус|автомоб|телефон|сигарет|водк|техник|ткан|лапш|еда|еды|кухн|язык|пластик|сувенир|мебел|компьютер|ноутбук)/iu;
const REACHES = /^дох?од/iu;
/** "корейцы", once they have been told to be of the North. */
const KOREANS = /^коре(?:йц|янк|янок)/iu;
const SOUTH = "KR";
const OTHER_KOREANS = /(?:этническ|сахалинск|российск|советск|местн|южн|китайск)\p{L}*\s$/iu;
const FLOWS = new Set<Tag>(["measure:workers_dispatched", "measure:workers_repatriated"]);
/** "26 граждан, въехавших по визам", "рабочих, отправленных в Китай": who they are, not what was done. */
const WHO_CAME = /(?:вш(?:их|ие|им|ими|ий|его|ему)(?:ся)?|[ае]нн(?:ых|ые|ым|ыми|ый|ого|ому))$/iu;
const BETWEEN =
  /(?<!(?:договор|соглашени|отношени|сотрудничеств|торговл|переговор|граница|границ)\p{L}{0,3}\s)(?<!\p{L})между\s(?:\p{L}{3,20}\sи\s)?$/iu;
const STATE_KEEPS =
  /(?<!\p{L})(?:власт[ьи]|государство|правительство|режим|Пхеньян|партия|руководство)\s(?:\p{L}{1,16}\s){0,3}(?:оставля(?:ет|ют|л[аи]?)|себе)$/iu;
const OWN_SHARE = /(?<!\p{L})(?:её|ее|его|их|собственн\p{L}{2})\s(?:же\s)?дол[яиюе]$/iu;
const RANK_AND_FILE = /^рядов(?:ой|ого|ому|ые|ых)$/iu;
/** "сам рабочий видит треть": the word is of the share only beside the worker. */
const HIMSELF = /^сам(?:ому|им|их|и|а)?$/iu;
/** Those who live somewhere are not of there: "рабочих из России" may be those who left it. */
const HOSTS = new Set(["RU", "KW", "QA", "AE", "PL"]);

/**
 * Reads Russian mentions in their neighbourhood: whose people they are ("рабочих из КНДР",
 * "мигранты из Узбекистана"), and which words are no people at all ("рабочие визы").
 */
export function refineMentions(text: string, mentions: readonly Mention[]): Mention[] {
  const refined: Mention[] = [...listThere(text, mentions), ...listPhrases(text)];
  const origins = new Set<Mention>();
  const firstNamed =
    mentions.find(({ tag }) => tag === "subject" || tag === "subject-modifier")?.start ?? Infinity;
  // Where the South is not spoken of at all, no other Koreans can be meant.
  const south = mentions.some(({ value }) => value === SOUTH);
  const named = firstNamed === Infinity || south ? firstNamed : -1;
  for (const [i, mention] of mentions.entries()) {
    const after = text.slice(mention.end, mention.end + 30);
    if (
      mention.tag === "worker" &&
      text.slice(mention.start, mention.end).toLowerCase().startsWith("рабоч") &&
      ADJECTIVE_FOR.test(after)
    )
      continue;
    // "в стране между Россией и Китаем": what a place lies between is not the place.
    if (
      mention.tag === "country" &&
      BETWEEN.test(text.slice(Math.max(0, mention.start - 40), mention.start))
    )
      continue;
    if (
      mention.tag === "nation" &&
      after.startsWith(",") &&
      COMPARED.test(text.slice(Math.max(0, mention.start - 24), mention.start))
    )
      continue;
    // "нашим 95 рублей, местному каменщику — вдвое больше": they open what is told of them.
    if (
      mention.tag === "other-money" &&
      mention.value.toLowerCase().startsWith("местн") &&
      /[,;]\s(?:а\s)?$/u.test(text.slice(Math.max(0, mention.start - 4), mention.start))
    ) {
      refined.push({ ...mention, tag: "nation" });
      continue;
    }
    // "в посольство в Пекине": where an embassy stands is not where they work.
    if (
      (mention.tag === "country" || mention.tag === "locality") &&
      EMBASSY_IN.test(text.slice(Math.max(0, mention.start - 40), mention.start))
    )
      continue;
    // "министр внутренних дел": no cases.
    if (
      mention.tag === "thing" &&
      mention.value === "дел" &&
      /(?:внутренних|иностранных|зарубежных)\s$/iu.test(
        text.slice(Math.max(0, mention.start - 14), mention.start),
      )
    )
      continue;
    // "китайцы" are people, though the name of the country opens theirs.
    if (
      mention.tag === "country" &&
      mentions.some(
        ({ tag, start, end }) => tag === "nation" && start === mention.start && end === mention.end,
      )
    )
      continue;
    // "Минтруда эмирата": another country's.
    if (
      mention.tag === "country" &&
      OFFICE.test(text.slice(mention.start, mention.end)) &&
      (/^\s(?:эмират|королевств|султанат)/iu.test(after) ||
        mentions.some(
          ({ tag, value, start }) =>
            (tag === "country" || tag === "subject-modifier") &&
            value !== mention.value &&
            start - mention.end === 1,
        ))
    )
      continue;
    // "китайские тапочки": where a thing is from.
    if (
      mention.tag === "country" &&
      ADJECTIVAL.test(text.slice(mention.start, mention.end)) &&
      MADE_THERE.test(after)
    )
      continue;
    // "в ответе Минтруда на запрос депутата": who asks for an answer asks for no workers.
    if (
      mention.tag === "plan" &&
      ANSWER_TO.test(text.slice(Math.max(0, mention.start - 60), mention.start))
    )
      continue;
    // "больше всего — 24 тысячи": the most, not all.
    if (
      mention.tag === "total" &&
      /(?:больше|меньше|чаще|прежде|скорее|лучше|выше)\s$/iu.test(
        text.slice(Math.max(0, mention.start - 8), mention.start),
      )
    )
      continue;
    // "строительные фирмы": the trade, not those in it.
    if (mention.tag === "worker" && mention.value.toLowerCase().startsWith("строительн")) continue;
    // "в день рождения вождя".
    if (mention.tag === "per:day" && /^\sрождени/iu.test(after)) continue;
    // "то есть".
    if (
      mention.tag === "count" &&
      mention.value === "есть" &&
      /(?:^|[^\p{L}])то\s$/iu.test(text.slice(Math.max(0, mention.start - 4), mention.start))
    )
      continue;
    // "взятка доходит до 500 долларов": how much, not to whom.
    if (
      mention.tag === "keeps" &&
      REACHES.test(mention.value) &&
      /^\sдо\s/u.test(after) &&
      !mentions.some(
        ({ tag, start }) =>
          (PEOPLE.has(tag) || tag === "subject") &&
          start >= mention.end &&
          start - mention.end <= 18,
      ) &&
      !/^\sдо\s(?:них|него|неё|нас|меня|самих|самого|рук|семь|семей|родных|людей)(?!\p{L})/iu.test(
        after,
      )
    )
      continue;
    if (mention.tag === "keeps" && HIMSELF.test(mention.value)) {
      const next = mentions
        .slice(i + 1, i + 1 + NEIGHBOURS)
        .find(({ tag, start }) => PEOPLE.has(tag) && start >= mention.end);
      if (next === undefined || next.start - mention.end > 14) continue;
    }
    if (
      mention.tag === "keeps" &&
      mention.value === "себе" &&
      TAKES.test(text.slice(Math.max(0, mention.start - 24), mention.start))
    )
      continue;
    if (
      FLOWS.has(mention.tag) &&
      WHO_CAME.test(mention.value) &&
      /,\s$/u.test(text.slice(Math.max(0, mention.start - 2), mention.start))
    )
      continue;
    if (mention.tag === "measure:workers_dispatched" && goesHome(text, mention)) {
      refined.push({ ...mention, tag: "measure:workers_repatriated" });
      continue;
    }
    // "остаётся ему пятнадцать тысяч": to whom belongs to the verb.
    if (mention.tag === "keeps") {
      const whom = TO_WHOM.exec(after);
      if (whom !== null) {
        refined.push({ ...mention, end: mention.end + whom[0].length });
        continue;
      }
    }
    // "власти оставляют себе 90 процентов": what the state keeps is withheld.
    if (
      mention.tag === "keeps" &&
      STATE_KEEPS.test(text.slice(Math.max(0, mention.start - 50), mention.end))
    ) {
      refined.push({ ...mention, tag: "measure:pay_withheld" });
      continue;
    }
    // "её доля — 10 процентов": the worker's own.
    if (
      mention.tag === "other-ratio" &&
      OWN_SHARE.test(text.slice(Math.max(0, mention.start - 12), mention.end))
    ) {
      refined.push({ ...mention, tag: "keeps" });
      continue;
    }
    // "рядовой отделочник": rank and file, no soldier.
    if (
      RANK_AND_FILE.test(text.slice(mention.start, mention.end)) &&
      mentions.some(({ tag, start }) => tag === "worker" && start - mention.end === 1)
    )
      continue;
    if (
      mention.tag.startsWith("other-") &&
      (EXPORTED.test(after) ||
        /трудов\p{L}{2,3}\s$/iu.test(text.slice(Math.max(0, mention.start - 12), mention.start)))
    )
      continue;
    if (
      mention.tag === "worker" &&
      MILITARY.test(text.slice(Math.max(0, mention.start - 12), mention.start)) &&
      !mention.value.toLowerCase().startsWith("строит")
    ) {
      refined.push({ ...mention, tag: "other-people" });
      continue;
    }
    if (
      KOREANS.test(mention.value) &&
      mention.tag === "person" &&
      named < mention.start &&
      !OTHER_KOREANS.test(text.slice(Math.max(0, mention.start - 16), mention.start))
    ) {
      refined.push({ ...mention, tag: "subject" });
      continue;
    }
    // "1,1 млн тугриков за вязальщицу": paid for one of them.
    if (
      (mention.tag === "worker" || mention.tag === "subject") &&
      /\sза\s$/iu.test(text.slice(Math.max(0, mention.start - 4), mention.start))
    )
      refined.push({ ...mention, tag: "measure:wage", value: `за ${mention.value}` });
    if (PEOPLE.has(mention.tag)) {
      const origin = findOrigin(text, mentions, i);
      if (origin === "home") {
        refined.push({ ...mention, tag: "subject" });
        continue;
      }
      if (origin !== null) {
        refined.push({ ...mention, tag: "nation", value: origin.value });
        // "граждан Вьетнама": where they are from is not where they work.
        if (origin.tag === "country") origins.add(origin);
        continue;
      }
      // "рабочих из других регионов".
      if (ELSEWHERE.test(after)) {
        refined.push({ ...mention, tag: "nation" });
        continue;
      }
      if (FOREIGN.test(text.slice(Math.max(0, mention.start - 30), mention.start))) {
        refined.push({ ...mention, tag: "nation" });
        continue;
      }
    }
    refined.push(mention);
  }
  return refined
    .filter((mention) => !origins.has(mention))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

const HERE: Mention = { tag: "country", value: "RU", start: 0, end: 0 };

/** "в стране" as a mention of the country it points back at; one of home or of no one is none. */
function listThere(text: string, mentions: readonly Mention[]): Mention[] {
  const places = mentions.filter(
    ({ tag }) => tag === "country" || tag === "locality" || tag === "subject-modifier",
  );
  const found: Mention[] = [];
  let at = 0;
  for (const { index, 0: words, 1: noun = "" } of listMatches(text, THERE)) {
    while (at < places.length && (places[at] as Mention).end <= index) at++;
    const start = index + words.length - noun.length;
    let back = at - 1;
    // "рабочих из КНДР": where they are from is not where they are.
    const least = Math.max(0, back - NEIGHBOURS);
    while (back >= least && isOrigin(text, places[back] as Mention)) back--;
    const named = back < least ? undefined : places[back];
    // Only one country is made of lands called so.
    const place = noun.startsWith("кра")
      ? { ...(named ?? HERE), value: "RU", tag: HERE.tag }
      : named;
    if (place === undefined || place.tag === "subject-modifier") continue;
    if (place.value !== "RU" && start - place.end > THERE_REACH) continue;
    found.push({ tag: "country", value: place.value, start, end: index + words.length });
  }
  return found;
}

function isOrigin(text: string, { tag, start }: Mention): boolean {
  return (
    tag === "subject-modifier" &&
    !/(?<!\p{L})(?:в|во)\s$/iu.test(text.slice(Math.max(0, start - 3), start))
  );
}

function goesHome(text: string, { start, end, value }: Mention): boolean {
  return (
    SENT.test(value) &&
    (HOMEWARD.test(text.slice(end, end + 90)) ||
      HOME_BEFORE.test(text.slice(Math.max(0, start - 50), start)))
  );
}

const ADJECTIVES = /^\s\p{L}+(?:ых|их)\s$/u;
const NEIGHBOURS = 6;
const ADJECTIVAL = /ск(?:их|ие|им|ими|ий|ого|ому|ая|ой|ую)$/iu;

function findOrigin(
  text: string,
  mentions: readonly Mention[],
  at: number,
): Mention | "home" | null {
  const people = mentions[at] as Mention;
  for (let i = Math.max(0, at - NEIGHBOURS); i < Math.min(mentions.length, at + NEIGHBOURS); i++) {
    const other = mentions[i] as Mention;
    const home = other.tag === "subject-modifier";
    if (other.start >= people.end && other.start - people.end <= ORIGIN_REACH) {
      const between = text.slice(people.end, other.start);
      if (!ORIGIN.test(between)) continue;
      if (home) return "home";
      const adjectival = ADJECTIVAL.test(text.slice(other.start, other.end));
      if (
        other.tag === "country" &&
        (!HOSTS.has(other.value) || people.tag === "person" || adjectival)
      )
        return other;
    }
    if (other.end <= people.start && text.slice(other.end, people.start) === " ") {
      if (home && people.tag === "worker") return "home";
      if (other.tag === "nation-modifier") return other;
      // "китайских строителей": an adjective of a country, though it stands among the names.
      if (other.tag === "country" && ADJECTIVAL.test(text.slice(other.start, other.end)))
        return other;
    }
    // "китайских игорных сотрудников": another adjective between.
    if (
      other.tag === "country" &&
      other.end <= people.start &&
      people.start - other.end <= ORIGIN_REACH &&
      ADJECTIVAL.test(text.slice(other.start, other.end)) &&
      ADJECTIVES.test(text.slice(other.end, people.start))
    )
      return other;
  }
  return null;
}
