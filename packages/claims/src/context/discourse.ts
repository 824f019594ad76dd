import type { Quantity } from "@figurewatch/quantities";
import { findNamed, type ChosenCredit } from "../credits/attribution.ts";
import type { Speakers } from "../credits/carried-credit.ts";
import type { Background } from "./background.ts";
import type { FigureBefore } from "../classifier/time-options.ts";
import type { Frame } from "./quantity-context.ts";
import type { Credit, Sentence } from "../language-pack.ts";
import type { Mention, Tag } from "../mention.ts";
import { NOWHERE, type Place } from "../places/places.ts";
import type { Scene } from "./testimony.ts";
import type { LastClaim, Refused, Taken } from "./quantity-context.ts";

/** Something told before, with where it was told. */
type Told<T> = { value: T; paragraph: number; sentence: number };

/** What a reader of the text so far has in mind; one per reading, changed sentence by sentence. */
export type Discourse = {
  frame: Frame;
  last: LastClaim | null;
  /** Sentence of the last claim of revenue. */
  revenueAt: number | null;
  /** Currency of the sum told last, whatever it was of. */
  currency: Told<string> | null;
  speakers: Speakers;
  /** Who is credited with the last plan told. */
  plannedBy: Told<ChosenCredit> | null;
  /** Who is credited with the last count of the watched people. */
  countedBy: Told<{ credit: ChosenCredit; measure: string; end: number }> | null;
  place: Told<Place> | null;
  /** The countries named as hosts in the paragraph so far. */
  hosts: { paragraph: number; values: Set<string> };
  /** What sentences so far tell of where and when people were. */
  scenes: Scene[];
  /** Date of the last figure that its own words date; not one in brackets. */
  dated: Told<string> | null;
  /** The last figure told, and the last one of each measure, with the years that the rules give them. */
  timed: { last: FigureBefore | null; alike: Map<string, FigureBefore> };
  /** Sentence in which people of another country were last counted, the watched not named since. */
  foreignAt: number | null;
  /** Paragraph of that sentence: what goes on about them there is theirs, however long. */
  foreignIn: number | null;
  /** Sentence in which others who are no workers were last counted, workers not named since. */
  othersAt: number | null;
  /** The watched people or their work were spoken of. */
  introduced: boolean;
  /** Sentence that last named the watched people together with a noun for workers. */
  namedAt: number | null;
  /** Sentence of the last claim of pay, or of a share of it. */
  paidAt: number | null;
  /** Sentence that last named the watched people together with a trade. */
  tradedAt: number | null;
  /** Paragraph that speaks of a place inside the country. */
  insideIn: number | "text" | null;
  /** The heading names a place inside: only sentences that name a host are about another. */
  insideText: boolean;
  /** Mentions of the question or heading that is being answered. */
  asked: Told<readonly Mention[]> | null;
  /** Paragraph of the last sentence read. */
  paragraph: number | null;
};

export function startDiscourse(background: Background): Discourse {
  return {
    frame: { people: null, other: null, others: new Map(), listing: background.listing },
    last: null,
    revenueAt: null,
    currency: null,
    speakers: [],
    countedBy: null,
    plannedBy: null,
    place: null,
    hosts: { paragraph: 0, values: new Set() },
    scenes: [],
    dated: null,
    timed: { last: null, alike: new Map() },
    foreignAt: null,
    foreignIn: null,
    othersAt: null,
    introduced: background.introduced,
    namedAt: null,
    paidAt: null,
    tradedAt: null,
    insideIn: background.inside ? "text" : null,
    insideText: background.inside,
    asked: null,
    paragraph: null,
  };
}

// A question or heading is answered within this many sentences.
const ASKED_SENTENCES = 5;
const INTRODUCING = new Set<Tag>(["subject", "subject-modifier", "worker"]);

/** To be called before the numbers of a sentence are read. */
export function enterSentence(
  discourse: Discourse,
  sentence: Sentence,
  index: number,
  hosts: readonly Mention[],
): void {
  const tags = new Set(sentence.mentions.map(({ tag }) => tag));
  const has = (...wanted: Tag[]) => wanted.some((tag) => tags.has(tag));
  // "sent back to Rason": where they went to, not where they work.
  if (has("inside") && !has("measure:workers_repatriated"))
    discourse.insideIn = discourse.insideIn === "text" ? "text" : sentence.paragraph;
  else if (
    hosts.length > 0 ||
    (discourse.insideIn !== "text" && discourse.insideIn !== sentence.paragraph)
  ) {
    discourse.insideIn = discourse.insideText && hosts.length === 0 ? "text" : null;
  }
  if (discourse.asked !== null && index - discourse.asked.sentence > ASKED_SENTENCES)
    discourse.asked = null;
  if (has("subject", "subject-modifier")) discourse.foreignAt = null;
  if (has("worker")) discourse.othersAt = null;
  if (has("subject", "subject-modifier") && has("sector")) discourse.tradedAt = index;
  // "How many North Koreans are there?" names them as workers too.
  const meant =
    has("worker") || (has("person") && has("sector")) || (has("count") && has("person", "subject"));
  const theirs =
    has("subject", "subject-modifier") ||
    (discourse.introduced && namesWorkersAbroad(sentence) && !has("nation", "nation-modifier"));
  if (theirs && meant) discourse.namedAt = index;
}

/** "海外労働者", "overseas workers": no more is said of whose they are. */
function namesWorkersAbroad({ mentions }: Sentence): boolean {
  return mentions.some(
    ({ tag, start }) =>
      tag === "worker" &&
      mentions.some(
        (where) =>
          (where.tag === "worldwide" || where.tag === "abroad") &&
          where.end <= start &&
          start - where.end <= 1,
      ),
  );
}

/** Whether the watched people or their work were spoken of before an offset. */
export function isIntroduced(
  { introduced }: Discourse,
  sentence: Sentence,
  offset: number,
): boolean {
  return (
    introduced || sentence.mentions.some(({ tag, end }) => INTRODUCING.has(tag) && end <= offset)
  );
}

export function noteRefused(
  discourse: Discourse,
  quantity: Quantity,
  { counted, goesOnForeign }: Refused,
  sentence: Sentence,
  index: number,
): void {
  if (goesOnForeign === true && discourse.foreignIn === sentence.paragraph)
    discourse.foreignAt = index;
  if (counted === null || counted.kind === "bare") return;
  const { people: counting } = discourse.frame;
  // "Of these 100,000, 80,000 are in China": the number told again is the one before.
  if (counting !== null && counted.kind === "person" && quantity.low === counting.low) {
    discourse.frame.people = { ...counting, sentence: index, end: quantity.end };
    return;
  }
  const named = sentence.mentions.some(
    ({ tag }) => tag === "subject" || tag === "subject-modifier",
  );
  if (counted.kind === "foreign" && !named) {
    discourse.foreignAt = index;
    discourse.foreignIn = sentence.paragraph;
  }
  const many = (quantity.low ?? quantity.high ?? 0) > 1;
  // "26 of them tie tomatoes, two reporters found": who tells of those counted is not spoken of.
  const counts = counting?.sentence === index;
  // "Five who fled, after work in Kuwait": they tell of the workers.
  const atWork = sentence.mentions.some(
    ({ tag }) => tag === "worker" || tag === "measure:workers_abroad",
  );
  if (many && counted.kind === "other" && !atWork && !counts) discourse.othersAt = index;
  if ((quantity.low ?? 2) > 1) {
    const { other } = discourse.frame;
    // "2,914 came in, last year 63": those without a noun are still the people before.
    const goesOn =
      counted.kind === "person" && other?.people === true && index - other.sentence <= 1;
    const people = counted.kind === "other" || counted.kind === "foreign" || goesOn;
    discourse.frame.other = { sentence: index, end: quantity.end, people, low: quantity.low };
    if (quantity.dimension === "people" && quantity.low !== null)
      discourse.frame.others.set(quantity.low, index);
  }
}

export function noteTaken(
  discourse: Discourse,
  quantity: Quantity,
  taken: Taken,
  index: number,
): void {
  const { measure, unit, low, payee } = taken;
  // "A month 150, of which 62% is kept back, 38 is left": the share leaves the period as it was.
  const paid = discourse.last?.measure === "wage" || discourse.last?.measure === measure.id;
  const per =
    taken.per ?? (measure.dimension === "ratio" && paid ? (discourse.last?.per ?? null) : null);
  if (measure.dimension === "people") {
    discourse.frame.people = { measure: measure.id, sentence: index, end: quantity.end, low };
    // What is told of each is theirs from here on.
    discourse.othersAt = null;
  }
  if (measure.dimension === "money" && measure.kind === "flow") discourse.revenueAt = index;
  if (measure.id === "wage" || measure.dimension === "ratio") discourse.paidAt = index;
  const payUnit =
    measure.id === "wage"
      ? unit
      : measure.dimension === "ratio"
        ? (discourse.last?.payUnit ?? null)
        : null;
  discourse.last = { measure: measure.id, sentence: index, per, unit, payUnit, payee, low };
}

const MAX_SPEAKERS = 60;
const MAX_HEADING = 80;
// A report credited this early is what the text is about.
const LEAD_SENTENCES = 1;

/** To be called after the numbers of a sentence were read. */
export function leaveSentence(
  discourse: Discourse,
  text: string,
  sentence: Sentence,
  index: number,
  credits: readonly Credit[],
  hosts: readonly Mention[],
): void {
  const opens = discourse.paragraph !== sentence.paragraph;
  discourse.paragraph = sentence.paragraph;
  const introduces = /[:：]/.test(text.charAt(sentence.end - 1));
  const at = { paragraph: sentence.paragraph, sentence: index, opens, introduces };
  const sum = sentence.quantities.findLast(
    ({ dimension, unit }) => dimension === "money" && unit !== null,
  );
  if (sum?.unit != null) discourse.currency = { value: sum.unit, ...at };
  discourse.introduced ||= sentence.mentions.some(({ tag }) => INTRODUCING.has(tag));
  if (isHeading(text, sentence) || announces(sentence))
    discourse.asked = { value: sentence.mentions, ...at };
  for (const credit of credits) {
    if (credit.compared !== undefined) continue;
    if (credit.source !== null) {
      const late = index > LEAD_SENTENCES && credit.holds === "text";
      discourse.speakers.push({ credit: late ? { ...credit, holds: "next" } : credit, ...at });
      continue;
    }
    if (credit.impersonal === true || credit.resumes === true) continue;
    const known =
      findNamed(credit, credits, discourse.speakers) ??
      (credit.otherwise === undefined ? undefined : { ...credit, source: credit.otherwise });
    if (known === undefined) continue;
    // "He says in a report": what follows is the report's.
    const told =
      credit.holds === "text"
        ? { ...known, holds: credit.holds }
        : // "…という": whose one figure was told goes on.
          credit.hearsay === true && known.holds === "sentence"
          ? { ...known, holds: "next" as const }
          : known;
    discourse.speakers.push({ credit: told, ...at });
  }
  // Only the last ones are ever looked at; hostile text may hold any number.
  discourse.speakers.splice(0, discourse.speakers.length - MAX_SPEAKERS);
  if (discourse.hosts.paragraph !== sentence.paragraph)
    discourse.hosts = { paragraph: sentence.paragraph, values: new Set() };
  for (const { value } of hosts) discourse.hosts.values.add(value);
  const [host] = hosts;
  if (host === undefined) {
    // "Overseas workers were debated.": before any place is named it is of no one country.
    if (discourse.place === null && sentence.mentions.some(({ tag }) => tag === "worldwide"))
      discourse.place = { value: NOWHERE, ...at };
    return;
  }
  const one = hosts.every(({ value }) => value === host.value);
  discourse.place = { value: one ? { place: host.value, locality: null } : NOWHERE, ...at };
}

const MAX_SCENES = 60;

/** Keeps what a sentence tells of where and when someone was. */
export function noteScene({ scenes }: Discourse, scene: Scene | null): void {
  if (scene === null) return;
  scenes.push(scene);
  scenes.splice(0, scenes.length - MAX_SCENES);
}

/** A turn that a dash opens and dots end. */
const LEFT_OPEN = /^[—–-]\s[^.]{2,60}(?:\.{3}|…)$/u;

/** "――月給は。", "——休みは。": the question of an interview. */
const ASKS =
  /(?:どう|何|いくら|どれ|どの|どんな|誰|いつ|どこ)[^。]{0,16}(?:か|の|かね|でしょう)。$/u;
const QUESTION_DASH = /^[―—─]{2}/;

/** "What they earn is another matter.": a short sentence without a number leads up to those that follow. */
function announces({ start, end, mentions, quantities }: Sentence): boolean {
  return (
    end - start <= MAX_ANNOUNCEMENT &&
    quantities.length === 0 &&
    mentions.some(({ tag }) => tag.startsWith("measure:"))
  );
}

/** Signs of a language that writes syllables; other languages say little in so few. */
const MAX_ANNOUNCEMENT = 18;

/** A question, or a short line that ends without a stop. */
function isHeading(text: string, { start, end }: Sentence): boolean {
  const last = text.charAt(end - 1);
  if (QUESTION_DASH.test(text.slice(start, start + 2))) return true;
  if (end - start <= MAX_HEADING && ASKS.test(text.slice(start, end))) return true;
  if (last === "?" || last === "？") return true;
  // "— А получают они…": a question that is left open.
  if (LEFT_OPEN.test(text.slice(start, end)) && text.charAt(end) === "\n") return true;
  return end - start <= MAX_HEADING && text.charAt(end) === "\n" && !/[.!。！"”]/.test(last);
}
