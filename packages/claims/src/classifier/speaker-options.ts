import type { Quantity } from "@figurewatch/quantities";
import type { ChosenCredit } from "../attribution.ts";
import type { Credit, Sentence } from "../language-pack.ts";
import type { Span } from "../mention.ts";
import { openQuotation } from "../quotation.ts";
import { clauseAt } from "../sentences.ts";
import type { Take } from "./features.ts";
import type { Spot } from "./speaker-spots.ts";
import { isByCharacter, type Telling } from "./speaker-units.ts";

/** A figure, the number of its sentence, and whom the rules credit with it. */
export type Told = { quantity: Quantity; index: number; byRule: ChosenCredit };

/** No one; someone named at a place of the text; or whom the rules credit, whom no place names so. */
export type Option = { name: string | null; spot: Spot | null };

/** All that the options of one figure have in common. */
export type Question = {
  telling: Telling;
  told: Told;
  /** The figures before and after it. */
  before: Told | undefined;
  after: Told | undefined;
  spots: readonly Spot[];
  /** Those of them who are likely credited with something. */
  likely: readonly Spot[];
  sentence: Sentence;
  /** Where it stands in a quotation: what is around that, else null. */
  quotation: Span | null;
  /** What its sentence begins with, in up to three lengths, and ends with. */
  leads: readonly string[];
  endings: readonly string[];
  /** Highest odds of the spots in and beside its sentence. */
  highest: number;
};

// Sentences before and after a figure in which its speaker is looked for.
export const EARLIER = 20;
export const LATER = 4;
// From here on, distance no longer matters.
const FAR = 8;
const MAX_QUOTATION = 1500;
const REACH = 24;
const LEAD = { words: 30, characters: 6 };
// Sentences within which one figure is told like another.
const BESIDE = 2;

const ODDS = [-8, -4, -3, -2, -1, 0, 1, 2, 3];
const FEW_ODDS = [-8, -2, -1, 0, 1, 2, 3];

/** Which of the bounds is the first that a number does not exceed. */
function step(value: number, bounds: readonly number[]): number {
  const at = bounds.findIndex((bound) => value <= bound);
  return at < 0 ? bounds.length : at;
}

const tokenize = ({ language }: Telling, text: string): string[] =>
  isByCharacter(language)
    ? Array.from(text)
    : (text.toLowerCase().match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []);

/** Who is likely credited with something: what one figure has in common with the others. */
const listLikely = (spots: readonly Spot[]): Spot[] =>
  spots.filter(
    ({ best, odds, credit }) => (best && odds > 0) || (credit !== null && credit.quoted !== true),
  );

/** The likeliest spots in reach of a figure, in text order; a hostile text may hold any number. */
function listNear(spots: readonly Spot[], { index: own }: Told): Spot[] {
  const near = spots.filter(({ index }) => index >= own - EARLIER && index <= own + LATER);
  if (near.length <= MAX_SPOTS) return near;
  const least = near.map(toWeight).toSorted((a, b) => b - a)[MAX_SPOTS - 1] as number;
  return near.filter((spot) => toWeight(spot) >= least).slice(0, MAX_SPOTS);
}

/** Whom the rules find credited comes before all others. */
const toWeight = ({ odds, credit }: Spot) => (credit === null ? odds : Math.max(odds, 0));

const MAX_SPOTS = 60;

/** Gathers what the options of a figure are weighed by. */
export function toQuestion(
  telling: Telling,
  all: readonly Told[],
  at: number,
  found: readonly Spot[],
): Question {
  const told = all[at] as Told;
  const spots = listNear(found, told);
  const { text, language, sentences } = telling;
  const sentence = sentences[told.index] as Sentence;
  const length = isByCharacter(language) ? LEAD.characters : LEAD.words;
  const lead = tokenize(telling, text.slice(sentence.start, sentence.start + length));
  const { end } = sentence;
  return {
    telling,
    told,
    before: all[at - 1],
    after: all[at + 1],
    spots,
    likely: listLikely(spots),
    sentence,
    quotation: findQuotation(text, told.quantity),
    leads: [1, 2, 3].map((count) => lead.slice(0, count).join(" ")),
    endings: isByCharacter(language)
      ? [text.slice(end - 4, end - 1), text.slice(end - 3, end - 1)]
      : [],
    highest: spots.reduce(
      (most, { index, odds }) => (Math.abs(index - told.index) <= 1 ? Math.max(most, odds) : most),
      -9,
    ),
  };
}

/** The quotation that a number stands in: from what opens it to what closes it, if anything does. */
function findQuotation(text: string, { start, end }: Span): Span | null {
  const line = Math.max(text.lastIndexOf("\n", start) + 1, start - MAX_QUOTATION);
  if (openQuotation(text.slice(line, start)) === null) return null;
  const opens = text.slice(line, start).search(/[“"«„「『][^“"«„「『]*$/u);
  const closes = text.slice(end, end + MAX_QUOTATION / 2).search(/[”"»」』]/u);
  return { start: opens < 0 ? -1 : line + opens, end: closes < 0 ? -1 : end + closes };
}

/** The options of a figure: no one first. */
export function listOptions({ spots, told }: Question): Option[] {
  const { source } = told.byRule;
  const options: Option[] = [{ name: null, spot: null }];
  for (const spot of spots) options.push({ name: spot.name, spot });
  if (source !== null && !spots.some(({ name }) => name === source))
    options.push({ name: source, spot: null });
  return options;
}

/** By what sort of rule someone was credited. */
const kindOfRule = ({ reasons: [reason = ""] }: ChosenCredit): string =>
  KINDS.find(([words]) => reason.includes(words))?.[1] ?? "none";

const KINDS = [
  ["credited to", "own"],
  ["the text goes on", "goes on"],
  ["goes back", "he"],
  ["it goes on", "count"],
  ["the heading", "heading"],
  ["given it", "compared"],
] as const;

/** What speaks for or against an option. */
export function takeOption(question: Question, { name, spot }: Option, take: Take): void {
  if (name === null) takeNoOne(question, take);
  else if (spot === null) {
    const { telling, told } = question;
    take("unplaced", telling.language, kindOfRule(told.byRule));
  } else {
    takeSpot(question, spot, take);
    takeRelation(question, spot, take);
  }
}

function takeNoOne(question: Question, take: Take): void {
  const { telling, told, likely, leads, endings, highest, quotation } = question;
  const { language } = telling;
  const { quantity, index, byRule } = told;
  const rule = kindOfRule(byRule);
  const here = Math.min(2, likely.filter((spot) => spot.index === index).length);
  const latest = likely.findLast(({ start }) => start < quantity.start);
  const ago = step(latest === undefined ? 99 : index - latest.index, [0, 1, 2, 4, 8]);
  take("none", language);
  take("none:rule", language, rule);
  take("none:here", language, here);
  take("none:ago", language, ago);
  take("none:quoted", language, quotation === null ? "no" : "yes");
  take("none:rule here", rule, here);
  take("none:dimension", language, quantity.dimension);
  take("none:sentence", language, step(index, [0, 1, 3]));
  take("none:rule ago", `${language} ${rule}`, ago);
  take("none:likely", language, step(likely.length, [0, 1, 2, 4]));
  take("none:highest", language, step(highest, FEW_ODDS));
  for (const lead of leads) take("none:lead", language, lead);
  for (const ending of endings) take("none:ending", language, ending);
  for (const [side, other] of neighbours(question))
    take(`none:${side}`, Math.abs(other.index - index), String(other.byRule.source === null));
}

/** The figures beside one, with where they stand. */
const neighbours = ({ told, before, after }: Question): [string, Told][] =>
  (
    [
      ["before", before],
      ["after", after],
    ] as const
  ).flatMap(([side, other]) =>
    other !== undefined && Math.abs(other.index - told.index) <= BESIDE ? [[side, other]] : [],
  );

const FLAGS = [
  "isDocument",
  "isPerson",
  "quoted",
  "relays",
  "isBody",
  "isUnnamed",
  "handsOn",
  "recalls",
  "counts",
  "compared",
] as const;

/** Of the name itself, whatever the figure. */
function takeSpot({ telling, spots }: Question, spot: Spot, take: Take): void {
  const { text, language, sentences, credits } = telling;
  const { name, index, odds, best, credit, start, end } = spot;
  const sentence = sentences[index] as Sentence;
  take("odds", step(odds, ODDS));
  take("odds", language, step(odds, FEW_ODDS));
  take("best", String(best));
  take("of all", Math.min(6, spots.filter((other) => other.odds > odds).length));
  const here = spots.filter((other) => other.index === index && other.odds > odds).length;
  take("of sentence", Math.min(4, here));
  const times = spots.filter((other) => other.name === name && (other.odds > -1 || other.credit));
  take("times", Math.min(4, times.length));
  const length = isByCharacter(language) ? name.length : name.split(" ").length;
  take("length", language, Math.min(12, length));
  take("sentence", language, step(index, [0, 1, 2, 4, 8]));
  take("place", language, step(start - sentence.start, [0, 4, 20, 60]));
  takeCredit(language, credit, take);
  if (credit === null) {
    const over = credits[index]?.find(
      ({ at, source }) => source !== null && at.start < end && start < at.end,
    );
    take("crosses", language, relate(name, over?.source ?? null));
  }
  const after = tokenize(telling, text.slice(end, Math.min(sentence.end, end + REACH)));
  const before = tokenize(telling, text.slice(Math.max(sentence.start, start - REACH), start));
  for (const count of isByCharacter(language) ? [1, 2, 3, 4] : [1, 2])
    take("then", language, after.slice(0, count).join(" "));
  for (const count of [1, 2]) take("behind", language, before.slice(-count).join(" "));
  if (!isByCharacter(language))
    for (const word of new Set(after.slice(0, 4))) take("soon", language, word);
  take("colon", language, String(endsInColon(text, sentence)));
  take("numbers", language, Math.min(2, sentence.quantities.length));
  take("asks", String(/[?？]/u.test(text.charAt(sentence.end - 1))));
}

function takeCredit(language: string, credit: Credit | null, take: Take): void {
  take("credit", language, credit?.holds ?? "no");
  if (credit === null) return;
  for (const flag of FLAGS) {
    const value = credit[flag];
    if (value !== undefined && value !== false) take("credit", language, flag);
  }
}

const endsInColon = (text: string, { end }: Span) => /[:：]/u.test(text.slice(end - 1, end + 1));

/** How one name stands to another. */
function relate(name: string, other: string | null): string {
  if (other === null) return "no one";
  if (name === other) return "same";
  if (name.includes(other)) return "wider";
  return other.includes(name) ? "narrower" : "other";
}

/** Of where the name stands, seen from the figure. */
function takeRelation(question: Question, spot: Spot, take: Take): void {
  const { telling, told, likely, sentence, quotation, highest } = question;
  const { text, language, sentences } = telling;
  const { quantity, index, byRule } = told;
  const ago = index - spot.index;
  const kind = ago < 0 ? "later" : ago === 0 ? "here" : ago === 1 ? "last" : "far";
  const there = sentences[spot.index] as Sentence;
  const paragraphs = Math.max(-2, Math.min(4, sentence.paragraph - there.paragraph));
  const side = spot.end <= quantity.start ? "<" : spot.start >= quantity.end ? ">" : "in";
  const quoted = quotation === null ? "" : "quoted";
  const [from, to] = side === "<" ? [spot.end, quantity.start] : [quantity.end, spot.start];
  const others = likely.filter(
    ({ start, end, name }) => start >= from && end <= to && name !== spot.name,
  );
  const between = Math.min(3, others.length);
  const distance = Math.max(-3, Math.min(FAR, ago));
  take("distance", distance);
  take("distance", language, distance);
  take("paragraphs", language, paragraphs);
  take("paragraphs", distance, paragraphs);
  take("between", language, between);
  take("between", kind, between);
  take("between", language, kind + side + between);
  take("side", language, kind + side);
  take("quoted", language, distance + quoted);
  take("quoted", `${kind}${paragraphs}`, quoted + between);
  const rule = relate(spot.name, byRule.source) + kindOfRule(byRule);
  take("rule", rule);
  take("rule", language, rule);
  take("rule", language, rule + kind);
  take("rule", kind, rule + between);
  take("rule", step(spot.odds, FEW_ODDS), rule);
  take("odds", kind, step(spot.odds, ODDS));
  take("best", kind, String(spot.best));
  take("dimension", language, kind + quantity.dimension);
  take("credit", language, kind + (spot.credit?.holds ?? ""));
  for (const [where, other] of neighbours(question)) {
    const same =
      other.byRule.source === null ? "no one" : String(other.byRule.source === spot.name);
    take(where, kind, Math.abs(other.index - index) + same);
  }
  if (quotation !== null) takeQuotation(language, quotation, spot, take);
  if (ago === 0) takeHere(question, spot, side, text.slice(from, to), take);
  else {
    const here = Math.min(2, likely.filter((other) => other.index === index).length);
    takeElsewhere(question, spot, kind, take);
    take("here", language, kind + here);
    take("here", kind + paragraphs, here);
    take("highest", kind, step(highest, FEW_ODDS));
    take("colon", kind + paragraphs, String(endsInColon(text, there)) + quoted);
  }
}

/** Beside a quotation stands who is quoted. */
function takeQuotation(language: string, quotation: Span, spot: Spot, take: Take): void {
  const { start, end } = quotation;
  const where =
    end >= 0 && spot.start >= end
      ? `>${step(spot.start - end, [8, 25, 60, 120])}`
      : start >= 0 && spot.end <= start + 1
        ? `<${step(start - spot.end, [8, 25, 60, 120, 300])}`
        : "in";
  take("quotation", where);
  take("quotation", language, where);
}

/** In the sentence of the figure: what stands between. */
function takeHere(
  { telling, told, sentence }: Question,
  spot: Spot,
  side: string,
  between: string,
  take: Take,
): void {
  const { text, language } = telling;
  const { quantity } = told;
  take("gap", language, side + step(between.length, [3, 10, 25, 50, 100]));
  take("comma", language, side + String(/[,，、;；]/u.test(between)));
  take("closes", side, String(/["”」』»]/u.test(between)));
  const { start } = clauseAt(sentence, quantity.start);
  take("clause", language, side + String(spot.start >= start));
  const [from, to] = side === "<" ? [spot.end, quantity.start] : [quantity.end, spot.start];
  const numbers = sentence.quantities.filter((other) => other.start >= from && other.end <= to);
  take("numbers between", language, side + Math.min(3, numbers.length));
  const count = isByCharacter(language) ? 3 : 1;
  const after = tokenize(telling, text.slice(spot.end, spot.end + REACH)).slice(0, count);
  take("then", `${language}${side}`, after.join(" "));
  const before = tokenize(telling, text.slice(Math.max(0, spot.start - REACH), spot.start));
  take("behind", `${language}${side}`, before.at(-1) ?? "");
  if (spot.credit === null) return;
  const { scope } = spot.credit;
  take("scope", language, String(scope.start <= quantity.start && quantity.end <= scope.end));
}

/** In another sentence: how that of the figure goes on from it. */
function takeElsewhere(
  { telling, leads, endings }: Question,
  spot: Spot,
  kind: string,
  take: Take,
): void {
  const { language, sentences } = telling;
  for (const lead of leads) take("lead", language + kind, lead);
  for (const ending of endings) take("ending", language + kind, ending);
  const there = sentences[spot.index] as Sentence;
  take("opens", kind, String(spot.start - there.start < 3));
  take("numbers there", language, kind + Math.min(2, there.quantities.length));
}
