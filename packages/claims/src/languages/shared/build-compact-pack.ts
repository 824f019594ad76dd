import type { Language, Quantity } from "@figurewatch/quantities";
import { parseCountryTable } from "../../words/country-table.ts";
import type {
  Counted,
  Credit,
  DateMention,
  LanguagePack,
  Sentence,
  Terms,
} from "../../language-pack.ts";
import type { Matching } from "../../words/lexicon.ts";
import { listMatches } from "../../words/list-matches.ts";
import type { Mention, Span, Tag } from "../../mention.ts";

/** How a date is told from its words. `year` and `month` are those of publication, or null. */
export type DateRule = {
  /** Global; bounded; its groups go to `read`. */
  pattern: RegExp;
  read(
    groups: readonly (string | undefined)[],
    published: { year: number; month: number } | null,
  ): string | null;
  /** The year comes from the publication. */
  relative: boolean;
  kind?: DateMention["kind"];
  /** Right after the date it says that a period opens with it; sticky. */
  opens?: RegExp;
  /** Right after the date it says that something is to be by then; sticky. */
  ends?: RegExp;
};

/** A language as tables and patterns, for languages whose grammar the pack needs little of. */
export type CompactLanguage = {
  language: Language;
  matching: Matching;
  terms: Terms;
  countries: string;
  localities: string;
  insidePlaces: readonly string[];
  /** Ends a sentence; global. What follows it begins the next. */
  stop: RegExp;
  /** Opens the next clause; global. */
  clause: RegExp;
  dates: readonly DateRule[];
  /** Each with the source as its first group; global and bounded. */
  credits: readonly RegExp[];
  /** Words around the name of a source that are not part of it. */
  trimSource(source: string): string;
  report: RegExp;
  /** What may stand between a number with its counter and the noun after it ("5만 명의 노동자"). */
  joint: RegExp;
  /**
   * What a count is whose sentence names no people: `person` where its counter says so much ("명"),
   * `bare` where counters count anything.
   */
  nounless: "person" | "bare";
  /** Nothing credited to these. */
  noSpeaker: RegExp;
  dismiss?: LanguagePack["dismiss"];
};

const PEOPLE = new Set<Tag>(["subject", "nation", "worker", "person", "other-people"]);
const MAX_SOURCE = 60;
/** A modifier stands this near before its noun: "북한 해외 노동자". */
const MODIFIER_GAP = 12;
const AFTER_REACH = 40;
/** Two or three people without a noun are anybody. */
const MIN_NOUNLESS = 10;
const YEAR = /(?:19[89]|20[0-4])\d/;

/** The pack of a language told as tables and patterns. */
export function buildCompactPack(told: CompactLanguage): LanguagePack {
  return {
    language: told.language,
    matching: told.matching,
    terms: told.terms,
    countries: parseCountryTable(told.countries),
    localities: parseCountryTable(told.localities),
    insidePlaces: told.insidePlaces,
    refineMentions: (_, mentions) => mentions.filter((mention) => !isShadowed(mention, mentions)),
    splitSentences: (text) => splitSentences(text, told.stop),
    splitClauses: (text, sentence) => splitClauses(text, sentence, told.clause),
    findDates: (text, sentence, published) => findDates(text, sentence, published, told.dates),
    findCredits: (text, sentence) => findCredits(text, sentence, told),
    readCounted: (text, quantity, sentence) => readCounted(text, quantity, sentence, told),
    dismiss: told.dismiss ?? (() => null),
  };
}

function splitSentences(text: string, stop: RegExp): Span[] {
  const sentences: Span[] = [];
  const push = (start: number, end: number) => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed === "") return;
    const from = start + raw.indexOf(trimmed);
    sentences.push({ start: from, end: from + trimmed.length });
  };
  for (const line of listMatches(text, /[^\n]+/g)) {
    let start = line.index;
    for (const found of listMatches(line[0], stop)) {
      const next = line.index + found.index + found[0].length;
      push(start, next);
      start = next;
    }
    push(start, line.index + line[0].length);
  }
  return sentences;
}

function splitClauses(text: string, sentence: Span, clause: RegExp): Span[] {
  const clauses: Span[] = [];
  let start = sentence.start;
  for (const found of listMatches(text.slice(sentence.start, sentence.end), clause)) {
    const at = sentence.start + found.index;
    if (at <= start) continue;
    clauses.push({ start, end: at });
    start = at;
  }
  clauses.push({ start, end: sentence.end });
  return clauses;
}

function findDates(
  text: string,
  sentence: Span,
  published: string | null,
  rules: readonly DateRule[],
): DateMention[] {
  const slice = text.slice(sentence.start, sentence.end);
  const [year, month] = (published ?? "").split("-").map(Number);
  const said = year ? { year, month: month ?? 6 } : null;
  const found: DateMention[] = [];
  for (const { pattern, read, relative, kind, opens, ends } of rules) {
    for (const match of listMatches(slice, pattern)) {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      // Rules come with the most precise first: what it has read is not read again.
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const edtf = read(match, said);
      if (edtf === null) continue;
      if (opens !== undefined) opens.lastIndex = end - sentence.start;
      if (ends !== undefined) ends.lastIndex = end - sentence.start;
      const since = opens?.test(slice) === true;
      const until = ends?.test(slice) === true;
      const bound = since ? "since" : until ? "until" : undefined;
      found.push({ start, end, edtf, relative, kind: bound ?? kind ?? "at" });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function findCredits(text: string, sentence: Sentence, told: CompactLanguage): Credit[] {
  const slice = text.slice(sentence.start, sentence.end);
  const credits: Credit[] = [];
  for (const pattern of told.credits) {
    for (const match of listMatches(slice, pattern)) {
      const words = match[1] ?? "";
      const source = told.trimSource(words).trim();
      if (source.length < 2 || source.length > MAX_SOURCE || told.noSpeaker.test(source)) continue;
      const offset = match.index + match[0].indexOf(words) + Math.max(0, words.indexOf(source));
      const at = { start: sentence.start + offset, end: sentence.start + offset + source.length };
      if (credits.some((other) => other.at.start < at.end && at.start < other.at.end)) continue;
      const year = told.report.test(source) ? YEAR.exec(source)?.[0] : undefined;
      credits.push({
        source,
        at,
        scope: { start: sentence.start, end: sentence.end },
        chain: [],
        year: year === undefined ? null : Number(year),
        holds: "paragraph",
      });
    }
  }
  return credits.sort((a, b) => a.at.start - b.at.start);
}

/** What a number counts: the noun joined to it, else the last people named before it. */
function readCounted(
  text: string,
  quantity: Quantity,
  { mentions, start: from, clauses }: Sentence,
  { joint, nounless }: CompactLanguage,
): Counted {
  const own: Span = { start: quantity.start, end: quantity.end };
  const isPeople = quantity.dimension === "people";
  if (quantity.dimension === "count") {
    return { kind: "thing", span: own, noun: quantity.parts.unit ?? quantity.unit ?? "" };
  }
  const numberEnd =
    quantity.start +
    Math.max(0, quantity.raw.indexOf(quantity.parts.number)) +
    quantity.parts.number.length;
  const anaphor = mentions.find(
    ({ tag, start }) => tag === "anaphor" && start >= numberEnd && start - numberEnd <= 3,
  );
  if (anaphor !== undefined) {
    return {
      kind: "anaphor",
      span: { start: own.start, end: anaphor.end },
      noun: anaphor.value,
      named: true,
    };
  }
  const after = mentions.find(
    ({ tag, start }) => PEOPLE.has(tag) && start >= numberEnd && start - numberEnd <= AFTER_REACH,
  );
  if (
    after !== undefined &&
    (after.start < quantity.end || joint.test(text.slice(quantity.end, after.start)))
  ) {
    const head = lastJoined(text, after, mentions);
    const modifier = modifierOf(head, mentions, numberEnd) ?? senderOf(head, mentions, from);
    return toCounted(head, modifier, {
      start: own.start,
      end: Math.max(own.end, head.end),
    });
  }
  if (!isPeople) return { kind: "bare", span: own, noun: "" };
  const clause = clauses.find(({ start, end }) => start <= own.start && own.start < end);
  const before = (since: number) =>
    mentions.findLast(
      ({ tag, start, end }) => PEOPLE.has(tag) && start >= since && end <= own.start,
    );
  const head = before(clause?.start ?? from) ?? before(from);
  // "탈북민이 181명(남성 21명": the men are of those named before.
  const others = mentions.findLast(({ tag, end }) => tag === "other-people" && end <= own.start);
  if (others !== undefined && (head === undefined || head.tag === "person")) {
    return { kind: "other", span: own, noun: others.value };
  }
  if (head !== undefined) {
    const modifier = modifierOf(head, mentions, from) ?? senderOf(head, mentions, from);
    return toCounted(head, modifier, own);
  }
  const isFew = (quantity.high ?? quantity.low ?? 0) < MIN_NOUNLESS;
  return { kind: isFew ? "bare" : nounless, span: own, noun: quantity.parts.unit ?? "" };
}

/** "대사관 직원" is the longer reading of "직원". */
function isShadowed(mention: Mention, all: readonly Mention[]): boolean {
  return (
    (PEOPLE.has(mention.tag) || mention.tag === "subject-modifier") &&
    all.some(
      ({ tag, start, end }) =>
        (tag === "other-people" || tag === "nation-modifier" || tag === "nation") &&
        start <= mention.start &&
        end >= mention.end &&
        end - start > mention.end - mention.start,
    )
  );
}

/** "건설 노동자", "北朝鮮労働者": the last of nouns that stand together is the head. */
function lastJoined(text: string, first: Mention, mentions: readonly Mention[]): Mention {
  const next = mentions.find(
    ({ tag, start }) => PEOPLE.has(tag) && start >= first.end && start - first.end <= 1,
  );
  if (next === undefined || text.slice(first.end, next.start).trim() !== "") return first;
  return lastJoined(text, next, mentions);
}

function modifierOf(head: Mention, mentions: readonly Mention[], since: number): Mention | null {
  return (
    mentions.findLast(
      ({ tag, start, end }) =>
        (tag === "subject-modifier" || tag === "nation-modifier") &&
        start >= since &&
        end <= head.start &&
        head.start - end <= MODIFIER_GAP,
    ) ?? null
  );
}

/** Countries whose own people work abroad in great numbers, and are counted in the same breath. */
const SENDERS = new Set("BD IN ID KG KH LA LK MM NP PH PK TH TJ TR UZ VN".split(" "));

/** "越南去年向海外派遣劳工": a sending country, where the watched people are not named. */
function senderOf(head: Mention, mentions: readonly Mention[], since: number): Mention | null {
  const before = mentions.filter(({ start, end }) => start >= since && end <= head.start);
  if (before.some(({ tag }) => tag === "subject" || tag === "subject-modifier")) return null;
  const sender = before.find(({ tag, value }) => tag === "country" && SENDERS.has(value));
  return sender === undefined ? null : { ...sender, tag: "nation-modifier" };
}

function toCounted(head: Mention, modifier: Mention | null, span: Span): Counted {
  const noun = head.value;
  if (head.tag === "other-people") return { kind: "other", span, noun };
  if (head.tag === "nation" || modifier?.tag === "nation-modifier")
    return { kind: "foreign", span, noun };
  if (head.tag === "subject" || modifier?.tag === "subject-modifier")
    return { kind: "subject", span, noun };
  return { kind: head.tag === "worker" ? "worker" : "person", span, noun };
}
