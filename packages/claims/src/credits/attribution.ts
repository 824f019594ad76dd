import type { Quantity } from "@figurewatch/quantities";
import { gap } from "../words/near.ts";
import type { Credit, Sentence } from "../language-pack.ts";
import { type Speaker, type Speakers, carries } from "./carried-credit.ts";
import { findCompared, withoutComparedOthers } from "./compared-credits.ts";
import { toFullName } from "./full-name.ts";

export type ChosenCredit = {
  source: string | null;
  /**
   * How they are found: in words around the figure itself, or set against it; as who was named before,
   * whose telling goes on or whom "he" goes back to; as who gave the count it goes on about; in the
   * heading; by learned weights; or not at all.
   */
  by: "own words" | "comparison" | "goes on" | "pronoun" | "count" | "heading" | "weights" | "none";
  chain: string[];
  year: number | null;
  recalls: boolean;
  /** One person, who may tell of his own life. */
  isPerson: boolean;
  /** The host country that the speaker's name or office names. */
  country: string | null;
  reasons: string[];
};

/** No one is credited. */
export const NO_ONE: ChosenCredit = {
  source: null,
  by: "none",
  chain: [],
  year: null,
  recalls: false,
  isPerson: false,
  country: null,
  reasons: ["the text credits no one"],
};

/** Whom the text credits with a quantity: the narrowest credit around it, else one carried over. */
export function chooseCredit(input: {
  text: string;
  quantity: Quantity;
  credits: readonly Credit[];
  speakers: Speakers;
  sentence: Sentence;
  index: number;
  /** Whom the heading credits: "WSJ: …". */
  titled: string | null;
  /** The credit of the count that this one, without a noun of its own, goes on about. */
  inherited: Inherited | null;
}): ChosenCredit {
  const { text, quantity, speakers, sentence, index, titled, inherited } = input;
  const compared = findCompared(input.credits, quantity);
  if (compared?.source != null)
    return credited(compared, [], speakers, "comparison", `${compared.source} has given it`);
  const credits = withoutComparedOthers(input.credits, quantity);
  const covering = credits
    .filter(({ scope }) => scope.start <= quantity.start && quantity.end <= scope.end)
    .sort(
      (a, b) => rank(a) - rank(b) || size(a) - size(b) || gap(a.at, quantity) - gap(b.at, quantity),
    );
  const own = covering[0];
  if (own?.impersonal === true) return NO_ONE;
  if (own?.resumes === true) {
    const goesOn = speakers.findLast(
      (speaker) =>
        speaker.credit.holds !== "paragraph" && carries(speaker, text, quantity, sentence, index),
    );
    return goesOn === undefined
      ? NO_ONE
      : credited(
          goesOn.credit,
          [],
          speakers,
          "goes on",
          `the text goes on with ${goesOn.credit.source}`,
        );
  }
  if (own?.source != null) {
    const outer = covering
      .slice(1)
      .flatMap((credit) => credit.source ?? findNamed(credit, credits, speakers)?.source ?? []);
    const chain =
      outer.length === 0
        ? []
        : [
            ...new Set(
              [...outer.toReversed(), own.source].map((name) => toFullName(name, speakers)),
            ),
          ];
    return credited(own, chain, speakers, "own words", `credited to ${own.source}`);
  }
  if (own !== undefined) {
    const named = findNamed(own, credits, speakers);
    if (named !== undefined)
      return credited(named, [], speakers, "pronoun", `“he said” goes back to ${named.source}`);
    if (own.otherwise !== undefined)
      return credited(
        { ...own, source: own.otherwise },
        [],
        speakers,
        "own words",
        `credited to ${own.otherwise}`,
      );
  }
  // "…, the ministry confirms, and what is more …": the sentence has left its speaker behind.
  if (credits.some(({ source, scope }) => source !== null && scope.end <= quantity.start))
    return inherited?.here === true && !isSpokenSince(inherited, quantity, credits)
      ? goesOnFrom(inherited)
      : NO_ONE;
  const carrying = speakers.filter((speaker) => carries(speaker, text, quantity, sentence, index));
  const latest = carrying.at(-1);
  const carried =
    latest?.credit.handsOn === true
      ? behind(latest, carrying)
      : latest !== undefined && isSucceeded(latest, speakers)
        ? undefined
        : latest;
  if (carried !== undefined)
    return credited(
      carried.credit,
      [],
      speakers,
      "goes on",
      `the text goes on with ${carried.credit.source}`,
    );
  if (inherited !== null && credits.every(({ source }) => source === null))
    return goesOnFrom(inherited);
  // "WSJ: Pyongyang has sent 15,000": who the heading names says what the text opens with.
  return titled !== null && index < LEAD && speakers.length === 0
    ? { ...NO_ONE, source: titled, by: "heading", reasons: [`the heading credits ${titled}`] }
    : NO_ONE;
}

/** One who spoke after them in their paragraph, and is heard no more, has ended their account. */
const isSucceeded = (of: Speaker, speakers: Speakers): boolean =>
  of.credit.holds === "paragraph" &&
  speakers.some(
    ({ credit, paragraph }) =>
      credit.holds === "next" &&
      credit.ofEach !== true &&
      credit.at.start > of.credit.at.start &&
      paragraph === of.paragraph,
  );

/** Sentences that open a text. */
const LEAD = 2;

/** The credit of a count before, and where that count stands. */
export type Inherited = { credit: ChosenCredit; end: number; here: boolean };

const goesOnFrom = ({ credit }: Inherited): ChosenCredit => ({
  ...credit,
  by: "count",
  reasons: [`it goes on about what ${credit.source} counts`],
});

/** Someone else speaks between a count and the one that goes on about it. */
const isSpokenSince = (
  { end }: Inherited,
  { start }: Quantity,
  credits: readonly Credit[],
): boolean =>
  credits.some(({ source, at }) => source !== null && at.start >= end && at.end <= start);

/** Who was named before, where a credit only goes back: "he said". */
export function findNamed(
  { at, hearsay, isPerson }: Credit,
  credits: readonly Credit[],
  speakers: Speakers,
): Credit | undefined {
  return (
    credits.findLast(
      ({ source, at: there, quoted, isBody }) =>
        source !== null &&
        quoted !== true &&
        there.end <= at.start &&
        !(isPerson === true && isBody === true),
    ) ??
    (isPerson === true ? lastPerson(speakers) : undefined) ??
    (hearsay === true ? behind(speakers.at(-1), speakers) : lastSpeaker(speakers))?.credit
  );
}

/** Who was named before and is no body, where the last one named is: "the director … the service …, he said". */
function lastPerson(speakers: Speakers): Credit | undefined {
  const last = speakers.at(-1);
  if (last?.credit.isBody !== true) return undefined;
  return speakers.findLast(
    ({ credit, sentence }) =>
      credit.isBody !== true && credit.quoted !== true && last.sentence - sentence <= RELAYED,
  )?.credit;
}

/** Whom "he" goes back to: not one whom another quotes, nor a paper that tells what others say. */
function lastSpeaker(speakers: Speakers): Speaker | undefined {
  const last = speakers.findLast(({ credit }) => credit.quoted !== true) ?? speakers.at(-1);
  return behind(
    last,
    speakers.filter(({ credit }) => credit.quoted !== true),
  );
}

/** Who tells what a paper or a station only hands on, where named right before it. */
function behind(last: Speaker | undefined, speakers: readonly Speaker[]): Speaker | undefined {
  if (last?.credit.relays !== true) return last;
  return (
    speakers.findLast(
      ({ credit, sentence }) => credit.relays !== true && last.sentence - sentence <= RELAYED,
    ) ?? last
  );
}

// A paper that tells what another says names him this near.
const RELAYED = 2;

/** "The report said" is the report named before, "the man said" the last person; else they stand. */
export function resolveReferences(credits: Credit[], speakers: Speakers): Credit[] {
  return credits.map((credit) => {
    const { sameAs } = credit;
    const known = speakers.findLast(
      (speaker) => sameAs?.test(speaker.credit.source ?? "") === true,
    );
    if (known !== undefined)
      return { ...known.credit, at: credit.at, scope: credit.scope, holds: credit.holds };
    if (credit.goesBackTo === undefined) return credit;
    const isDocument = credit.goesBackTo === "document";
    const role = /\p{L}+$/u.exec(credit.source ?? "")?.[0] ?? "";
    const same = isDocument
      ? speakers.findLast((speaker) => speaker.credit.isDocument === true)
      : (speakers.findLast((speaker) => speaker.credit.source?.includes(role) === true) ??
        (credit.isUnnamed === true
          ? undefined
          : speakers.findLast((speaker) => speaker.credit.isPerson === true)));
    if (same !== undefined)
      return { ...same.credit, at: credit.at, scope: credit.scope, holds: credit.holds };
    const named = speakers.some((speaker) => !ACRONYM.test(speaker.credit.source ?? ""));
    return isDocument || credit.isUnnamed === true || !named ? credit : { ...credit, source: null };
  });
}

/** A body, not a person. */
const ACRONYM = /^[\p{Lu}.]{2,8}$/u;

function credited(
  credit: Credit,
  chain: string[],
  speakers: Speakers,
  by: ChosenCredit["by"],
  reason: string,
): ChosenCredit {
  const source = credit.source === null ? null : toFullName(credit.source, speakers);
  // Who remembers in one sentence still does in the next.
  const recalls =
    credit.recalls === true ||
    speakers.some((told) => told.credit.source === source && told.credit.recalls === true);
  const isPerson = credit.isPerson === true;
  return {
    source,
    by,
    chain,
    year: credit.year,
    recalls,
    isPerson,
    country: credit.country ?? null,
    reasons: [reason],
  };
}

/** Someone whom weights find credited, under a name that the text gives them, with what is known of it. */
export const creditNamed = (name: string, known: Credit | null, reason: string): ChosenCredit => ({
  source: name,
  by: "weights",
  chain: [],
  year: known?.year ?? null,
  recalls: known?.recalls === true,
  isPerson: known?.isPerson === true,
  country: known?.country ?? null,
  reasons: [reason],
});

/**
 * "X reported, quoting Y": what is quoted is nearer to the origin than who quotes; but "workers say
 * so, X writes, quoting the newspaper Y": who speaks is nearer than a paper, quoted or not.
 */
const rank = ({ quoted, relays }: Credit) =>
  relays === true ? (quoted === true ? 2 : 3) : quoted === true ? 0 : 1;

const size = ({ scope }: Credit) => scope.end - scope.start;
