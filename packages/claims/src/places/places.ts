import { nameLocality } from "../words/gazetteer.ts";
import type { Sentence } from "../language-pack.ts";
import type { Mention, Span } from "../mention.ts";
import { clauseAt } from "../words/sentences.ts";

/** Where a figure is about; `place` null is worldwide, or unknown. */
export type Place = { place: string | null; locality: string | null };

export const NOWHERE: Place = { place: null, locality: null };

/** Two places this near to each other are one list: "China and Russia". */
const LIST_GAP = 12;
/** A label stands this near before its number: "Qatar 1,800", "Russia: 34,000". */
const LABEL_GAP = 6;
/** "150 to 300 in Russia": a preposition alone stands between. */
const BY_PREPOSITION = 6;
/** "100,000 are posted abroad". */
const ABROAD_GAP = 8;
/** "1,500 in the Emirates". */
const MAX_ARTICLE = 12;
const BY_ARTICLE = /^ \p{Ll}{2,4} \p{Ll}{2,3} $/u;
/** "marked Total, reads 36,300". */
const TOTAL_GAP = 20;

/**
 * The place a quantity is about, by the words of its own sentence; undefined when they name none.
 * `precede`: the language puts a place before its number.
 */
export function placeInSentence(
  text: string,
  span: Span,
  sentence: Sentence,
  hosts: readonly Mention[],
  precede: boolean,
): Place | undefined {
  if (hosts.length === 0) return undefined;
  const clause = clauseAt(sentence, span.start);
  const label = hosts.findLast(({ end }) => end <= span.start && span.start - end <= LABEL_GAP);
  // Where places stand before their number, one right before it is its own: "中国には1500人が".
  const spread = !(precede && label !== undefined) && isSpread(span, sentence, hosts);
  if (spread || isOfWorld(span, sentence)) return NOWHERE;
  const next = hosts.find(({ start }) => start >= span.end);
  if (
    next !== undefined &&
    // Where places stand before their number, one in a later clause is of what comes there.
    !(precede && next.start >= clause.end) &&
    isBeside(text, span.end, next.start) &&
    (/^[^,;、，]*\p{L}[^,;、，]*$/u.test(text.slice(span.end, next.start)) ||
      // "三万名劳工在俄": the preposition is part of the word.
      (next.start === span.end && /^[在驻駐旅]/u.test(text.slice(next.start, next.start + 1)))) &&
    !/^ (?:and|or) $/.test(text.slice(span.end, next.start)) &&
    (!isLabel(text, next, sentence) || (precede && !isLabelWithin(next, sentence, clause)))
  ) {
    return toPlace(text, next, hosts, sentence);
  }
  // "100,000 are posted abroad, most of them to China": where they are is told in their own clause.
  const abroad = sentence.mentions.find(
    ({ tag, start, end }) =>
      tag === "worldwide" &&
      start >= span.end &&
      start - span.end <= ABROAD_GAP &&
      end <= clause.end,
  );
  // "80,000 in China and 100,000 worldwide": China is the first number's.
  const own =
    abroad !== undefined && (label === undefined || (!precede && isTaken(text, label, sentence)));
  // "120,000 are at work abroad, 80,000 of them in China": China is the second number's.
  const nextNumber = sentence.quantities.find(({ start }) => start >= span.end)?.start ?? Infinity;
  const reach = abroad !== undefined && abroad.end <= nextNumber ? nextNumber : Infinity;
  const until = Math.min(clause.end, reach);
  if (own && !hosts.some(({ start }) => start >= span.end && start < until)) return NOWHERE;
  const total = sentence.mentions.findLast(
    ({ tag, end }) =>
      (tag === "worldwide" || tag === "total") &&
      end <= span.start &&
      span.start - end <= TOTAL_GAP,
  );
  if (total !== undefined && !hosts.some(({ start }) => start >= total.end && start < span.start)) {
    // "10,000 reached Russia, and the total could top 50,000" stays with Russia.
    const before = new Set(hosts.filter(({ end }) => end <= total.start).map(({ value }) => value));
    // "Altogether 50,000 are at work in China" is about China.
    const after = hosts.some(({ start }) => start >= span.end && start < clause.end);
    const isPlaced = before.size === 1 || (before.size === 0 && after);
    if (total.tag === "worldwide" || !isPlaced) return NOWHERE;
  }
  // "Unlike Poland, which had about 550, Germany has none".
  const relative = hosts.findLast(
    ({ end }) => end <= span.start && WHICH.test(text.slice(end, end + 8)),
  );
  if (
    relative !== undefined &&
    !hosts.some(
      ({ start, end }) =>
        (start >= relative.end && start < span.start) ||
        // "China and Russia, which host 70,000 and 30,000": of each in turn.
        (end <= relative.start && relative.start - end <= LIST_GAP),
    ) &&
    !/[;:]|, (?!which|where)/.test(text.slice(relative.end, span.start))
  )
    return toPlace(text, relative, hosts, sentence);
  const paired = findPaired(span, sentence, hosts);
  if (paired !== undefined) return toPlace(text, paired, [paired], sentence);
  if (label !== undefined) return toPlace(text, label, hosts, sentence);
  const inClause = hosts.filter(({ start }) => start >= clause.start && start < clause.end);
  const after = inClause.find(
    (host) =>
      host.start >= span.end &&
      !isLabel(text, host, sentence) &&
      !(precede && hasNumberBetween(span, host, sentence)),
  );
  const before = inClause.findLast(
    (host) => host.end <= span.start && !isTaken(text, host, sentence),
  );
  // "Russia is to take 24,200, China 1,500 and Qatar the rest": Qatar comes after another's number.
  const isOfAnother =
    before !== undefined && after !== undefined && hasNumberBetween(span, after, sentence);
  const nearest = precede || isOfAnother ? (before ?? after) : pickNearest(span, before, after);
  const chosen =
    nearest ??
    pickFromSentence(
      span,
      precede
        ? hosts.filter(
            (host) =>
              host.end <= span.start ||
              (!isLabel(text, host, sentence) && !hasNumberBetween(span, host, sentence)),
          )
        : hosts.filter((host) => !isTaken(text, host, sentence) && !isLabel(text, host, sentence)),
    );
  return chosen === undefined ? undefined : toPlace(text, chosen, hosts, sentence);
}

/** "Tens of thousands work in A, fell timber in B and dig tunnels in C": of no one of them. */
function isSpread(span: Span, { quantities }: Sentence, hosts: readonly Mention[]): boolean {
  const after = hosts.filter(({ start }) => start >= span.end);
  return (
    new Set(after.map(({ value }) => value)).size >= MANY_PLACES &&
    quantities.every(({ start }) => start < span.end)
  );
}

/** "100,000 worldwide". */
const isOfWorld = (span: Span, { mentions }: Sentence) =>
  mentions.some(
    ({ tag, start }) => tag === "worldwide" && start >= span.end && start - span.end <= 1,
  );

const MANY_PLACES = 3;
const WHICH = /^, (?:which|where)/;

/**
 * "Nepal repatriated 33 and Malta 2", "80,000 worked in China and 30,000 in Russia": where places
 * and counts take turns through a sentence, each count has the place of its turn.
 */
function findPaired(
  span: Span,
  { quantities, mentions }: Sentence,
  hosts: readonly Mention[],
): Mention | undefined {
  const counts = quantities.filter(
    ({ dimension }) => dimension === "people" || dimension === "none",
  );
  const all = [
    ...hosts.map((host) => ({ at: host.start, host })),
    ...counts.map((count) => ({ at: count.start, host: null })),
  ].toSorted((a, b) => a.at - b.at);
  // "6,000 in all, of them 2,500 in Kuwait, 2,000 in Qatar": the total takes no turn.
  const isTotalFirst =
    counts.length === hosts.length + 1 && all[0]?.host === null && all[1]?.host === null;
  const turns = isTotalFirst ? all.slice(1) : all;
  if (counts.length < 2 || turns.length !== 2 * hosts.length) return undefined;
  // "Qatar and Kuwait sent 2,471 and 904 home, respectively": one list, then the other.
  const listed = (first: boolean) =>
    turns.every(({ host }, i) => ((host !== null) === i < hosts.length) === first);
  if ((listed(true) || listed(false)) && mentions.some(({ tag }) => tag === "respectively")) {
    return hosts[counts.findIndex(({ start, end }) => start < span.end && end > span.start)];
  }
  const opensWithPlace = turns[0]?.host !== null;
  if (turns.some(({ host }, i) => ((host !== null) !== (i % 2 === 0)) === opensWithPlace)) {
    return undefined;
  }
  const turn = turns.findIndex(
    ({ at, host }) => host === null && at >= span.start && at < span.end,
  );
  if (turn < 0) return undefined;
  return turns[opensWithPlace ? turn - 1 : turn + 1]?.host ?? undefined;
}

/** A preposition, with or without an article, stands between, and no stop. */
const isBeside = (text: string, end: number, start: number) =>
  start >= end &&
  !/[，、；。：]/.test(text.slice(end, Math.min(start, end + MAX_ARTICLE))) &&
  (start - end <= BY_PREPOSITION ||
    (start - end <= MAX_ARTICLE && BY_ARTICLE.test(text.slice(end, start))));

function hasNumberBetween(span: Span, host: Span, { quantities }: Sentence): boolean {
  return quantities.some(({ start }) => start >= span.end && start < host.start);
}

/** What follows a number is preferred: "2,500 left Qatar", "50,000 in Russia". */
function pickNearest(
  span: Span,
  before: Mention | undefined,
  after: Mention | undefined,
): Mention | undefined {
  if (before === undefined || after === undefined) return after ?? before;
  return after.start - span.end <= 2 * (span.start - before.end) + LIST_GAP ? after : before;
}

function pickFromSentence(span: Span, hosts: readonly Mention[]): Mention | undefined {
  return (
    hosts.findLast(({ end }) => end <= span.start) ?? hosts.find(({ start }) => start >= span.end)
  );
}

/**
 * A place that stands right before a number is that number's: "Qatar 1,800". Not where the number
 * has a place of its own: "80,000 worked in China and 30,000 in Russia".
 */
function isLabel(text: string, host: Mention, { quantities, mentions }: Sentence): boolean {
  return quantities.some(
    ({ start, end }) =>
      start >= host.end &&
      start - host.end <= LABEL_GAP &&
      // "Russia, China and 15 other countries": a count of hosts is of no one of them.
      !mentions.some(
        ({ tag, start: at }) => tag === "measure:host_countries" && at > start && at <= end + 1,
      ) &&
      // "러시아와 중국이 3만9천 명": the number is that of both.
      !mentions.some(
        (other) =>
          (other.tag === "country" || other.tag === "locality") &&
          other.start >= host.end &&
          other.end <= start &&
          other.value !== host.value,
      ) &&
      !mentions.some(
        (other) =>
          (other.tag === "country" || other.tag === "locality" || other.tag === "worldwide") &&
          other.start >= end &&
          isBeside(text, end, other.start) &&
          // "China 1,500 and Iran, Qatar the rest": the next of a list is no place of this one.
          !/^ (?:and|or) $/.test(text.slice(end, other.start)) &&
          // "Qatar 2,500 and Kuwait 904": Kuwait has a number of its own.
          !quantities.some(
            (next) => next.start >= other.end && next.start - other.end <= LABEL_GAP,
          ),
      ),
  );
}

/** Whether a number that the place labels stands in the clause: "一千五百人在中国，五百人…" has none. */
function isLabelWithin(host: Mention, { quantities }: Sentence, clause: Span): boolean {
  return quantities.some(
    ({ start }) => start >= host.end && start - host.end <= LABEL_GAP && start < clause.end,
  );
}

/** A place that stands right after a number is that number's: "1,500 in China". */
function isTaken(text: string, host: Mention, { quantities, mentions }: Sentence): boolean {
  return quantities.some(({ end, dimension }) => {
    // "1,500 in China and Russia" are in both.
    const another = mentions.some(
      (other) =>
        (other.tag === "country" || other.tag === "locality") &&
        other.value !== host.value &&
        other.start >= end &&
        other.end <= host.start,
    );
    if (another) return false;
    if (dimension === "count" || !isBeside(text, end, host.start)) return false;
    // Six Chinese characters hold a noun and a verb: "5万国民到俄罗斯".
    return host.start - end <= 1 || !/\p{Script=Han}/u.test(text.slice(end, host.start));
  });
}

/** A list of several countries is no one place. */
export function toPlace(
  text: string,
  chosen: Mention,
  hosts: readonly Mention[],
  sentence: Sentence,
): Place {
  const at = hosts.indexOf(chosen);
  for (const step of [-1, 1]) {
    let previous = chosen;
    for (let i = at + step; i >= 0 && i < hosts.length; i += step) {
      const neighbour = hosts[i] as Mention;
      const [first, second] = step < 0 ? [neighbour, previous] : [previous, neighbour];
      const between = text.slice(first.end, second.start);
      if (between.length > LIST_GAP || /[\d:;]/.test(between)) break;
      if (
        neighbour.value !== chosen.value &&
        !isLabel(text, neighbour, sentence) &&
        !isTaken(text, neighbour, sentence)
      )
        return NOWHERE;
      previous = neighbour;
    }
  }
  const locality = [chosen, hosts[at - 1], hosts[at + 1]].find(
    (host) =>
      host?.tag === "locality" &&
      host.value === chosen.value &&
      Math.abs(host.start - chosen.end) <= LIST_GAP + chosen.end - chosen.start,
  );
  return {
    place: chosen.value,
    locality:
      locality === undefined ? null : nameLocality(text.slice(locality.start, locality.end)),
  };
}

/** The speaker's own country, where it is a host and the sentence names no other place. */
export function placeOfSpeaker(
  text: string,
  span: Span,
  sentence: Sentence,
  observers: readonly string[],
  precede: boolean,
): Place | undefined {
  const own = sentence.mentions.filter(
    (mention) =>
      (mention.tag === "country" || mention.tag === "locality") &&
      !observers.includes(mention.value) &&
      !isLabel(text, mention, sentence) &&
      // "2,000 in all, of them 1,500 in China": the place of the number between.
      !(precede && mention.start >= span.end && hasNumberBetween(span, mention, sentence)),
  );
  const codes = new Set(own.map(({ value }) => value));
  const [only] = own;
  return codes.size === 1 && only !== undefined ? toPlace(text, only, own, sentence) : undefined;
}
