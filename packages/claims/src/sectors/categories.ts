import type { Watch } from "@figurewatch/watch";
import type { Background } from "../context/background.ts";
import type { ArticleText, Claim } from "../claim.ts";
import { findNearest, gap } from "../words/near.ts";
import type { Sentence } from "../language-pack.ts";
import { toMeasureTag, type Mention, type Span } from "../mention.ts";
import { toldAs } from "../modality.ts";
import { toQuote } from "../quotes/quote.ts";

/** A sentence as it was read: without its speakers, with the places where people may work. */
export type ReadSentence = {
  sentence: Sentence;
  hosts: readonly Mention[];
  /** It is about a place inside the country, or about other people. */
  excluded: boolean;
  source: string | null;
  /** The host country that the speaker's name or office names. */
  speaksFor: string | null;
};

export type CategoryInput = {
  article: ArticleText;
  watch: Watch;
  /** The place stands before its verb in this language. */
  precede: boolean;
  read: readonly ReadSentence[];
  background: Background;
  /** Claims of quantities, whose places and sectors are named too. */
  claims: readonly Claim[];
};

// "They" goes back this many sentences.
const BACK = 3;
const CUE_NEAR = 90;

/** Countries and industries named as ones where the watched people work; each is claimed once. */
export function listCategories(input: CategoryInput): Claim[] {
  const { watch, read, claims } = input;
  const found = new Map<string, Claim>();
  const add = (measure: string, value: string, claim: () => Claim, denied = false) => {
    const known = watch.codebook.categories.some(({ id }) => id === measure);
    const key = `${measure} ${value}${denied ? " denied" : ""}`;
    if (known && !found.has(key)) found.set(key, claim());
  };
  for (const [i, line] of read.entries()) {
    const before = read.slice(Math.max(0, i - BACK), i);
    const denied = readDenial(line, before, input);
    if (denied !== undefined) {
      const { value } = denied.mention;
      add(
        "host_country",
        value,
        () =>
          toClaim({ ...input, line, work: denied.work }, "host_country", denied.mention, "denied"),
        true,
      );
    }
    const cues = listWork(line, before, watch);
    if (cues.length === 0 || isPlanned(line, claims)) continue;
    const near = (mention: Mention) => {
      const nearest = findNearest(cues, mention);
      return nearest !== undefined && gap(nearest, mention) <= CUE_NEAR ? nearest : undefined;
    };
    for (const host of line.hosts) {
      const work = near(host);
      if (work !== undefined)
        add("host_country", host.value, () =>
          toClaim({ ...input, line, work }, "host_country", host),
        );
    }
    for (const sector of line.sentence.mentions) {
      const work = sector.tag === "sector" ? near(sector) : undefined;
      if (work !== undefined)
        add("sector", sector.value, () => toClaim({ ...input, line, work }, "sector", sector));
    }
  }
  for (const claim of claims) {
    if (claim.modality !== "stated" && claim.modality !== "estimate") continue;
    if (claim.place !== null && claim.low !== 0) {
      add("host_country", claim.place, () => fromClaim(claim, "host_country", claim.place));
    }
    if (claim.sector !== null)
      add("sector", claim.sector, () => fromClaim(claim, "sector", claim.sector));
  }
  return [...found.values()];
}

/** The words that say that the watched people work, where a sentence says so as a fact. */
function listWork(line: ReadSentence, before: readonly ReadSentence[], watch: Watch): Mention[] {
  const unreal = line.sentence.mentions.some(
    ({ tag }) => tag === "denied" || tag === "hypothetical" || tag === "other-event",
  );
  return unreal ? [] : listWorkWords(line, before, watch);
}

/** The words that say that the watched people work, whether as a fact or not. */
function listWorkWords(
  { sentence, excluded }: ReadSentence,
  before: readonly ReadSentence[],
  watch: Watch,
): Mention[] {
  if (excluded) return [];
  const { mentions } = sentence;
  const people = namePeople(mentions) ?? pointBack(mentions, before);
  if (people === undefined) return [];
  const tags = watch.codebook.measures
    .filter(({ dimension, id }) => dimension === "people" && !id.includes("repatriated"))
    .map(({ id }) => toMeasureTag(id));
  return mentions.filter(
    (mention) =>
      (tags.includes(mention.tag) || isTrade(mention, mentions)) && mention.start !== people.start,
  );
}

/** "They are sewing clothes": what they are doing is the trade. */
function isTrade({ tag, start }: Mention, mentions: readonly Mention[]): boolean {
  if (tag !== "sector") return false;
  return mentions.some((verb) => verb.tag === "count" && start - verb.end === 1);
}

/**
 * "The ministry denied that North Koreans work in the country": someone named denies that they work
 * there at all. What they are paid there, or how many they are, may be denied without denying that.
 */
function readDenial(
  line: ReadSentence,
  before: readonly ReadSentence[],
  { watch, precede }: CategoryInput,
): { work: Mention; mention: Mention } | undefined {
  const { sentence, source, hosts, speaksFor } = line;
  const { mentions, quantities } = sentence;
  const isDenied = mentions.some(({ tag }) => tag === "denied");
  if (!isDenied || source === null || quantities.length > 0) return undefined;
  if (mentions.some(({ tag }) => tag === "hypothetical" || tag === "other-event")) return undefined;
  const [work, ...others] = listWorkWords(line, before, watch);
  if (work === undefined || others.length > 0) return undefined;
  const people = mentions.findLast(({ tag }) => tag === "subject" || tag === "worker");
  const isVerbFirst = people !== undefined && people.start > work.start;
  const stands = (mention: Mention) =>
    precede || isVerbFirst
      ? gap(mention, work) <= CUE_NEAR
      : mention.start >= work.end && gap(mention, work) <= BESIDE;
  const host = hosts.find((mention) => stands(mention));
  if (host !== undefined) return { work, mention: host };
  // "In the country": the speaker's own.
  const pointer = mentions.find(
    (mention) => (mention.tag === "country" || mention.tag === "state") && stands(mention),
  );
  if (speaksFor === null || pointer === undefined) return undefined;
  return { work, mention: { ...pointer, value: speaksFor } };
}

/** Where they are only to go, they do not work yet. */
function isPlanned({ sentence }: ReadSentence, claims: readonly Claim[]): boolean {
  const within = claims.filter(({ start, end }) => start < sentence.end && sentence.start < end);
  return within.length > 0 && within.every(({ modality }) => toldAs(modality) === "planned");
}

function namePeople(mentions: readonly Mention[]): Mention | undefined {
  return mentions.find(({ tag }) => tag === "subject") ?? pair(mentions);
}

/** "Most of them work in China", after a sentence that names them. */
function pointBack(
  mentions: readonly Mention[],
  before: readonly ReadSentence[],
): Mention | undefined {
  const named = before.some(
    ({ excluded, sentence }) => !excluded && namePeople(sentence.mentions) !== undefined,
  );
  return !named ? undefined : mentions.find(({ tag }) => tag === "anaphor");
}

/** "North Korean workers", "labourers from the North": a worker noun beside the watched name. */
function pair(mentions: readonly Mention[]): Mention | undefined {
  return mentions.find(
    (worker) =>
      worker.tag === "worker" &&
      mentions.some(
        (mention) => mention.tag === "subject-modifier" && gap(mention, worker) <= BESIDE,
      ),
  );
}

const BESIDE = 12;
const CATEGORY_CONFIDENCE = 0.7;

type Parts = CategoryInput & { line: ReadSentence; work: Mention };

function toClaim(
  { article, line, work }: Parts,
  measure: string,
  mention: Mention,
  modality: Claim["modality"] = "stated",
): Claim {
  const { sentence, source } = line;
  const clause =
    sentence.clauses.find(({ start, end }) => start <= mention.start && mention.end <= end) ??
    sentence;
  const span: Span = {
    start: Math.min(clause.start, work.start),
    end: Math.max(clause.end, work.end),
  };
  return {
    measure,
    low: null,
    high: null,
    comparator: "eq",
    unit: null,
    per: null,
    value: mention.value,
    place: measure === "host_country" ? mention.value : null,
    locality: null,
    sector: measure === "sector" ? mention.value : null,
    payee: null,
    asOf: article.published?.slice(0, 7) ?? null,
    asOfInferred: article.published != null,
    saidOn: article.published ?? null,
    source,
    sourceChain: [],
    sourceYear: null,
    modality,
    vague: false,
    ...toQuote(article.text, span, mention),
    confidence: CATEGORY_CONFIDENCE,
    reasons: [`“${article.text.slice(mention.start, mention.end)}” beside “${work.value}”`],
  };
}

function fromClaim(claim: Claim, measure: string, value: string | null): Claim {
  return {
    ...claim,
    measure,
    low: null,
    high: null,
    comparator: "eq",
    unit: null,
    per: null,
    value,
    locality: null,
    payee: null,
    vague: false,
    place: measure === "host_country" ? value : null,
    sector: measure === "sector" ? value : null,
    reasons: [`named with a claim of ${claim.measure}`],
  };
}
