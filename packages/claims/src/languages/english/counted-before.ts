import type { Quantity } from "@figurewatch/quantities";
import type { Counted, Sentence } from "../../language-pack.ts";
import { listMatches } from "../../words/list-matches.ts";
import type { Span } from "../../mention.ts";
import { PEOPLE, toCounted } from "./to-counted.ts";

const LABEL = /^[^:.;]{2,60}:\s*(?:about |some |around |over |up to |at least )?$/i;

/** "Restaurants: 130": in a list, what is counted stands before the colon. */
export function readLabel(text: string, quantity: Quantity, sentence: Sentence): Counted | null {
  if (!LABEL.test(text.slice(sentence.start, quantity.start))) return null;
  const head = sentence.mentions.find(
    ({ tag, end }) => (PEOPLE.has(tag) || tag === "thing") && end <= quantity.start,
  );
  if (head === undefined) return null;
  const counted = toCounted(head, null, { start: head.start, end: quantity.end });
  // "Foreign citizens on labour contracts: 10,124": of all nations.
  return ANYONE.test(text.slice(sentence.start, head.start))
    ? { ...counted, kind: "foreign" }
    : counted;
}

const ANYONE = /\b(?:[Ff]oreign|[Mm]igrant|[Aa]ll|[Tt]otal|[Ll]ocal) (?:\p{Ll}+ )?$/u;

/** "a workforce 30,000 strong": what is counted stands before the number. */
export function readStrong({ start }: Quantity, { mentions }: Sentence, own: Span): Counted {
  const head = mentions.findLast(({ tag, end }) => PEOPLE.has(tag) && end <= start);
  return head === undefined ? { kind: "bare", span: own, noun: "" } : toCounted(head, null, own);
}

const NUMBER_OF =
  /\b(?:numbers?|totals?|count|tally|ranks|headcount|contingent|population|workforce)\b[^.;:]{0,24}?\b(?:of|for)\s/giu;
const MOVED =
  /\b(?:fell|fallen|dropped|declined|decreased|shrank|shrunk|dwindled|plunged|sank|tumbled|slid|down|reduced|cut|halved|rose|risen|grew|grown|climbed|increased|jumped|swelled|surged|soared|doubled|tripled|up|went|gone|stood|stands|reached|reaches|hovers|hovered|has|have|had|passed|topped|crossed|broke|broken|exceeds?|exceeded|averages?|averaged|was|is|were|at|to|as)\b/iu;
/** "from", "to about", "put at no more than": what may lead from the verb to its number. */
const LEADING =
  /\b(?:from|to|to be|at|by|was|is|were|reached|reaches|totall?ed|hit|as|hovers|hovered|hovering|has|have|had|averages?|averaged)\s(?:about |around |roughly |some |nearly |almost |just |only |over |under |more than |fewer than |less than |at least |an estimated |up to |as many as ){0,2}$/iu;

/**
 * "The number of North Korean workers in Russia fell from 30,023 … to 11,490": what is counted is
 * named once, before the verb that moves it.
 */
export function readMoved(text: string, quantity: Quantity, sentence: Sentence): Counted | null {
  if (quantity.unit !== null || !LEADING.test(text.slice(sentence.start, quantity.start)))
    return null;
  const before = text.slice(sentence.start, quantity.start);
  const numbered = listMatches(before, NUMBER_OF).at(-1) ?? null;
  const from = sentence.start + (numbered === null ? 0 : numbered.index + numbered[0].length);
  const heads = sentence.mentions.filter(
    ({ tag, start, end }) =>
      start >= from && end <= quantity.start && (PEOPLE.has(tag) || tag === "thing"),
  );
  const head = heads[0];
  if (head === undefined || (numbered === null && heads.length > 1)) return null;
  const moved = text.slice(head.end, quantity.start);
  // "the number of those making it out": not of those at work.
  const event = sentence.mentions.find(
    ({ tag, start }) =>
      tag === "other-event" && start >= head.end && start - head.end <= MODIFIER_GAP,
  );
  if (event !== undefined)
    return { kind: "other", span: { start: quantity.start, end: quantity.end }, noun: event.value };
  if (!MOVED.test(moved) || (numbered === null && !/\b(?:from|to)\b/.test(moved))) return null;
  const modifier =
    sentence.mentions.find(
      ({ tag, end }) =>
        (tag === "subject-modifier" || tag === "nation-modifier") &&
        end <= head.start &&
        head.start - end <= MODIFIER_GAP,
    ) ?? null;
  // What a thing is stands before its number: "the number of host states as seventeen".
  const start = head.tag === "thing" ? head.start : quantity.start;
  const counted = toCounted(head, modifier, { start, end: quantity.end });
  return counted.kind === "person" ? null : counted;
}

/** "North Korean contract workers". */
const MODIFIER_GAP = 24;
