import type { Watch } from "@figurewatch/watch";
import type { ArticleText } from "../claim.ts";
import { placeOfCurrency } from "../measures/currency-of-place.ts";
import { knowsHints } from "../relevance/hints.ts";
import type { DateMention, LanguagePack, Sentence } from "../language-pack.ts";
import type { Mention, Span, Tag } from "../mention.ts";
import { listTrades, type Trades } from "../sectors/trades.ts";

/** What the whole article says once and means throughout. */
export type Background = {
  /** Offset from which on the watched people have been named; infinite where they never are. */
  namedFrom: number;
  /** A place abroad is named, or that they are abroad. */
  abroad: boolean;
  /** The heading names other people's labour: "Cuban doctors", "Vietnam's labour exports". */
  otherLabour: boolean;
  /** The heading is about those who do no paid work abroad, and names no worker and no trade. */
  otherPeople: boolean;
  /** The heading names the watched people or workers. */
  introduced: boolean;
  /** The heading says that what follows counts them: "North Koreans at work abroad". */
  listing: boolean;
  /** The one country where people work that the title, or else the whole text, names. */
  place: string | null;
  /** Offset from which on that country is named; 0 where the title names it. */
  placeFrom: number;
  /** The sectors that title and text name, and where. */
  trades: Trades;
  /** The heading says that it is about a zone inside the country. */
  inside: boolean;
  /** The one past year that the opening of the text is set in. */
  narrated: string | null;
  /** The title names that year: the whole text is of it, whatever its tense. */
  reprinted: boolean;
};

export type Survey = {
  article: ArticleText;
  watch: Watch;
  pack: LanguagePack;
  sentences: readonly Sentence[];
  mentions: readonly Mention[];
  title: readonly Mention[];
  /** Dates of each sentence. */
  dates: readonly (readonly DateMention[])[];
};

/** Reads title and text once over, before any sentence is read closely. */
export function surveyArticle(survey: Survey): Background {
  const { watch, mentions, title } = survey;
  const observers = watch.observers ?? [];
  const named = (list: readonly Mention[]) =>
    list.find(({ tag }) => tag === "subject" || tag === "subject-modifier");
  const has = (list: readonly Mention[], ...tags: Tag[]) =>
    list.some(({ tag }) => tags.includes(tag));
  const titled = named(title) !== undefined;
  const narrated = findNarratedYear(survey);
  const first = named(title) ?? named(mentions);
  const isHinted = first === undefined && knowsHints(watch, survey.pack.language);
  // "South Korea's foreign worker quota" is about others until it says otherwise.
  const observed =
    has(title, "worker") &&
    title.some(({ tag, value }) => tag !== "sector" && observers.includes(value));
  const foreign =
    title.some(({ tag }) => tag === "nation") ||
    survey.sentences[0]?.mentions.some(({ tag }) => tag === "nation") === true;
  const otherPeople =
    survey.pack.isAboutOthers?.(survey.article.title ?? "") === true &&
    !has(title, "worker", "sector", "measure:workers_abroad");
  // "How many were there? … Pyongyang …": named late, and no one else before.
  const isNamedLate =
    first !== undefined &&
    !titled &&
    !otherPeople &&
    !mentions.some(
      ({ tag, start }) => start < first.start && (tag === "nation" || tag === "nation-modifier"),
    );
  const placed = title.some(
    (owner) =>
      owner.tag === "country" &&
      /^['’]s\b/.test((survey.article.title ?? "").slice(owner.end, owner.end + 3)) &&
      title.some(
        ({ tag, start }) =>
          tag === "worker" && start > owner.end && start - owner.end <= OWNED_NEAR,
      ),
  );
  return {
    abroad:
      isHinted ||
      survey.sentences.some(countsHosts) ||
      placeOfSums(survey) !== null ||
      [...title, ...mentions].some(
        ({ tag, value }) =>
          tag === "worldwide" ||
          tag === "abroad" ||
          (ABROAD.has(tag) && value !== watch.home && !observers.includes(value)),
      ),
    otherLabour: !titled && (foreign || placed) && !opensWithThem(survey.sentences),
    otherPeople,
    // A text that was let in for its hints is about them throughout.
    namedFrom: isHinted
      ? 0
      : first === undefined
        ? Infinity
        : titled || !(observed || otherPeople)
          ? 0
          : (named(mentions)?.start ?? 0),
    introduced: has(title, "subject", "subject-modifier", "worker") || isNamedLate || isHinted,
    listing: titled && has(title, "subject", "worker", "measure:workers_abroad"),
    place:
      onlyOf(listHosts(title, observers)) ??
      onlyOf(listHosts([...title, ...mentions], observers)) ??
      // "Czechs to end contracts", where no country is named: theirs.
      (listHosts(mentions, observers).size === 0
        ? (onlyOf(listPeoples(title, observers)) ?? placeOfSums(survey))
        : null),
    placeFrom:
      onlyOf(listHosts(title, observers)) !== null
        ? 0
        : (mentions.find(
            ({ tag, value }) =>
              (tag === "country" || tag === "locality") && !observers.includes(value),
          )?.start ?? 0),
    trades: listTrades(title, survey.sentences),
    inside: has(title, "inside"),
    narrated,
    reprinted: narrated !== null && findTitleYears(survey).has(narrated),
  };
}

/** "were working in about 40 countries": they are abroad, wherever that is. */
function countsHosts({ mentions, quantities }: Sentence): boolean {
  return (
    mentions.some(
      ({ tag, start }) =>
        tag === "subject" ||
        tag === "worker" ||
        (tag === "anaphor" &&
          quantities.some(
            (counted) =>
              counted.dimension !== "count" &&
              start >= counted.start &&
              start - counted.end <= BESIDE,
          )),
    ) &&
    mentions.some(
      ({ tag, start, end }) =>
        tag === "measure:host_countries" &&
        quantities.some(
          (counted) =>
            (start >= counted.start && end <= counted.end + 2) ||
            // "国家和地区达41个".
            (counted.unit === "country" &&
              end <= counted.start &&
              counted.start - end <= NOUN_NEAR),
        ),
    )
  );
}

const OPENING = 2;
const BESIDE = 2;
const NOUN_NEAR = 8;

/** The first sentences name the watched people as those who work. */
function opensWithThem(sentences: readonly Sentence[]): boolean {
  return sentences
    .slice(0, OPENING)
    .some(({ mentions }) =>
      mentions.some(
        (mention) =>
          mention.tag === "subject" ||
          (mention.tag === "subject-modifier" &&
            mentions.some(
              ({ tag, start }) =>
                (tag === "worker" || tag === "person") &&
                start >= mention.end &&
                start - mention.end <= BESIDE,
            )),
      ),
    );
}

/** "Vietnam's labour exports", "South Korea's foreign worker quota". */
const OWNED_NEAR = 24;
const ABROAD = new Set<Tag>(["country", "locality", "nation-modifier", "nation"]);

function listHosts(mentions: readonly Mention[], observers: readonly string[]): Set<string> {
  const hosts = mentions.filter(
    ({ tag, value }) => (tag === "country" || tag === "locality") && !observers.includes(value),
  );
  return new Set(hosts.map(({ value }) => value));
}

function listPeoples(mentions: readonly Mention[], observers: readonly string[]): Set<string> {
  const peoples = mentions.filter(
    ({ tag, value }) =>
      (tag === "nation" || tag === "nation-modifier") && !observers.includes(value),
  );
  return new Set(peoples.map(({ value }) => value));
}

/** Where no place is named, the country whose money alone the text tells of. */
function placeOfSums({ watch, sentences }: Survey): string | null {
  const others = [...(watch.home === undefined ? [] : [watch.home]), ...(watch.observers ?? [])];
  const sums = sentences.flatMap(({ quantities }) =>
    quantities.filter(({ dimension, unit }) => dimension === "money" && unit !== null),
  );
  const places = new Set(sums.map(({ unit }) => placeOfCurrency(unit, others) ?? ""));
  const [place] = places;
  return places.size === 1 && place !== "" ? (place ?? null) : null;
}

function onlyOf(values: ReadonlySet<string>): string | null {
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : null;
}

/** "Facts as pleaded.": the story opens with the sentence after. */
const SHORT_OPENING = 40;
// A year nearer to publication is more often the date of an event than of the whole story.
const MIN_YEARS_BACK = 2;
/** "29 persons in May 2012" dates the number, not the story. */
const NUMBER_GAP = 16;

/** The one year before publication that a text names, where its opening or title names it. */
const OPENS = 2;
const UNLESS_STATED = /\bunless\s(?:otherwise\s)?(?:stated|noted|indicated|marked|given)\b/i;

function findTitleYears({ article, pack }: Survey): Set<string> {
  const title = article.title ?? "";
  const dates = pack.findDates(title, { start: 0, end: title.length }, article.published ?? null);
  // "Thousands sent last year" dates what was sent, not the text.
  const named = dates.filter(({ relative }) => !relative);
  return new Set(named.map(({ edtf }) => edtf.slice(0, 4)));
}

function findNarratedYear(survey: Survey): string | null {
  const { article, sentences, pack, dates } = survey;
  const published = article.published ?? null;
  if (published === null) return null;
  const latest = Number(published.slice(0, 4)) - MIN_YEARS_BACK;
  const title = article.title ?? "";
  const years = new Set<string>();
  let opening = false;
  // "All figures are of 2015 unless stated."
  const first = sentences[0];
  const said = first === undefined ? "" : article.text.slice(first.start, first.end);
  if (UNLESS_STATED.test(said)) return dates[0]?.[0]?.edtf.slice(0, 4) ?? null;
  // Where dates come first, one that does not open its sentence is of what follows it.
  const precede = survey.pack.precede === true;
  const add = (
    found: readonly DateMention[],
    quantities: readonly Span[],
    opens: boolean,
    from: number,
  ) => {
    for (const date of found) {
      const year = date.edtf.slice(0, 4);
      if (date.relative || date.kind !== "at" || Number(year) > latest) continue;
      years.add(year);
      opening ||=
        opens &&
        !(precede && date.start - from > OPENS) &&
        !quantities.some(({ end }) => end <= date.start && date.start - end <= NUMBER_GAP);
    }
  };
  const shortOpening = first !== undefined && first.end - first.start <= SHORT_OPENING;
  add(pack.findDates(title, { start: 0, end: title.length }, published), [], true, 0);
  for (const [i, { quantities, start }] of sentences.entries()) {
    add(dates[i] ?? [], quantities, i === 0 || (i === 1 && shortOpening), start);
  }
  // "Hired in 2018": where the title alone names a past year, the text is of it.
  const [titled, ...others] = findTitleYears(survey);
  if (titled !== undefined && others.length === 0 && Number(titled) === latest + 1 && precede)
    return titled;
  return opening ? onlyOf(years) : findToldYear(survey, Number(published.slice(0, 4)));
}

/** A turn of an interview: "――給料は。", "——休みは。", "问：工资怎么算？", "Q: How many hours?". */
const TURN = /^(?:[―—─]{2}|\p{Lo}{1,2}[：:]|[QA][.:：])/u;
const MIN_TURNS = 2;

/** The one year that what stands before an interview is set in: until then the one asked was there. */
function findToldYear({ article, sentences, dates }: Survey, published: number): string | null {
  const { text } = article;
  const turns = sentences.filter(
    ({ start, end }) =>
      TURN.test(text.slice(start, start + 4)) ||
      // A line that ends in a question.
      (/[?？]/.test(text.charAt(end - 1)) && text.charAt(end) === "\n"),
  );
  const first = turns[0];
  if (first === undefined || turns.length < MIN_TURNS) return null;
  const years = sentences
    .flatMap(({ end }, i) => (end <= first.start ? (dates[i] ?? []) : []))
    .map(({ edtf }) => edtf.slice(0, 4));
  // Of several the last: "he came in 2019 and fled last winter".
  const told = years.toSorted().at(-1);
  return told !== undefined && Number(told) < published ? told : null;
}
