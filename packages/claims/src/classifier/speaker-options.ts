import type { Quantity } from "@figurewatch/quantities";
import type { ChosenCredit } from "../attribution.ts";
import type { Credit, Sentence } from "../language-pack.ts";
import type { Span } from "../mention.ts";
import { openQuotation } from "../quotation.ts";
import { clauseAt } from "../sentences.ts";
import type { Take } from "./feature-hash.ts";
import type { Spot } from "./speaker-spots.ts";
import { isByCharacter, type Telling } from "./speaker-units.ts";

/** A figure, the number of its sentence, whom the rules credit with it, and whether it is only planned. */
export type Told = { quantity: Quantity; index: number; byRule: ChosenCredit; planned: boolean };

/** No one; someone named at a place of the text; or whom the rules credit, whom no place names so. */
export type Option = { name: string | null; spot: Spot | null };

/** All that the options of one figure have in common. */
export type Question = {
  telling: Telling;
  told: Told;
  /** Those named near it, and those of them who are likely credited with something. */
  spots: readonly Spot[];
  likely: readonly Spot[];
  sentence: Sentence;
  isQuoted: boolean;
  /** Highest odds of the spots in and beside its sentence. */
  highest: number;
};

/** Sentences before and after a figure in which its speaker is looked for. */
const EARLIER = 8;
const LATER = 1;
const MAX_QUOTATION = 1500;
/** More names are near a figure in hostile texts alone. */
const MAX_SPOTS = 40;

const ODDS = [-8, -4, -3, -2, -1, 0, 1, 2, 3];
const FEW_ODDS = [-8, -2, -1, 0, 1, 2, 3];

/** Which of the bounds is the first that a number does not exceed. */
function step(value: number, bounds: readonly number[]): number {
  const at = bounds.findIndex((bound) => value <= bound);
  return at < 0 ? bounds.length : at;
}

/** Numbers of the sentences in which those who are credited with figures may be named. */
export function listReached({ sentences }: Telling, told: readonly Told[]): number[] {
  const reached = new Set<number>();
  for (const { index } of told)
    for (let at = index - EARLIER; at <= index + LATER; at++)
      if (at >= 0 && at < sentences.length) reached.add(at);
  return [...reached].toSorted((a, b) => a - b);
}

/** Gathers what the options of a figure are weighed by. */
export function toQuestion(telling: Telling, told: Told, found: readonly Spot[]): Question {
  const { text, sentences } = telling;
  const { quantity, index: own } = told;
  const spots = found
    .filter(({ index }) => index >= own - EARLIER && index <= own + LATER)
    .slice(-MAX_SPOTS);
  const line = text.lastIndexOf("\n", quantity.start) + 1;
  const from = Math.max(line, quantity.start - MAX_QUOTATION);
  return {
    telling,
    told,
    spots,
    likely: spots.filter(
      ({ best, odds, credit }) => (best && odds > 0) || (credit !== null && credit.quoted !== true),
    ),
    sentence: sentences[own] as Sentence,
    isQuoted: openQuotation(text.slice(from, quantity.start)) !== null,
    highest: spots.reduce(
      (most, { index, odds }) => (Math.abs(index - own) <= 1 ? Math.max(most, odds) : most),
      -9,
    ),
  };
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

/** What speaks for or against an option, but what `takeSpot` takes of its name. */
export function takeOption(question: Question, { name, spot }: Option, take: Take): void {
  const { telling, told } = question;
  if (name === null) takeNoOne(question, take);
  else if (spot === null) take("unplaced", telling.language, told.byRule.by);
  else takeRelation(question, spot, take);
}

function takeNoOne({ telling, told, likely, highest, isQuoted }: Question, take: Take): void {
  const { language } = telling;
  const { quantity, index, byRule } = told;
  const rule = byRule.by;
  const here = Math.min(2, likely.filter((spot) => spot.index === index).length);
  const latest = likely.findLast(({ start }) => start < quantity.start);
  const ago = step(latest === undefined ? 99 : index - latest.index, [0, 1, 2, 4, 8]);
  take("none", language);
  take("none:rule", language, rule);
  take("none:here", language, here);
  take("none:ago", language, ago);
  take("none:quoted", language, isQuoted);
  take("none:rule here", rule, here);
  take("none:dimension", language, quantity.dimension);
  take("none:sentence", language, step(index, [0, 1, 3]));
  take("none:rule ago", `${language} ${rule}`, ago);
  take("none:likely", language, step(likely.length, [0, 1, 2, 4]));
  take("none:highest", language, step(highest, FEW_ODDS));
}

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

/** What speaks for or against a name whatever the figure, among all names in reach. */
export function takeSpot(telling: Telling, spots: readonly Spot[], spot: Spot, take: Take): void {
  const { text, language, sentences, credits } = telling;
  const { name, index, odds, best, credit, start, end, before, after } = spot;
  const sentence = sentences[index] as Sentence;
  take("odds", step(odds, ODDS));
  take("odds", language, step(odds, FEW_ODDS));
  take("best", best);
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
  for (let count = 1; count <= (isByCharacter(language) ? 4 : 2); count++)
    take("then", language, after.slice(0, count).join(" "));
  for (const count of [1, 2]) take("behind", language, before.slice(-count).join(" "));
  if (!isByCharacter(language)) for (const word of after) take("soon", language, word);
  take("colon", language, endsInColon(text, sentence));
  take("numbers", language, Math.min(2, sentence.quantities.length));
  take("asks", /[?？]/u.test(text.charAt(sentence.end - 1)));
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
  const { telling, told, likely, sentence, isQuoted, highest } = question;
  const { text, language, sentences } = telling;
  const { quantity, index, byRule } = told;
  const ago = index - spot.index;
  const kind = ago < 0 ? "later" : ago === 0 ? "here" : ago === 1 ? "last" : "far";
  const there = sentences[spot.index] as Sentence;
  const paragraphs = Math.max(-2, Math.min(4, sentence.paragraph - there.paragraph));
  const side = spot.end <= quantity.start ? "<" : spot.start >= quantity.end ? ">" : "in";
  const quoted = isQuoted ? "quoted" : "";
  const [from, to] = side === "<" ? [spot.end, quantity.start] : [quantity.end, spot.start];
  const others = likely.filter(
    ({ start, end, name }) => start >= from && end <= to && name !== spot.name,
  );
  const between = Math.min(3, others.length);
  take("distance", ago);
  take("distance", language, ago);
  take("paragraphs", language, paragraphs);
  take("paragraphs", ago, paragraphs);
  take("between", language, between);
  take("between", kind, between);
  take("between", language, kind + side + between);
  take("side", language, kind + side);
  take("quoted", language, ago + quoted);
  take("quoted", `${kind}${paragraphs}`, quoted + between);
  const rule = relate(spot.name, byRule.source) + byRule.by;
  take("rule", rule);
  take("rule", language, rule);
  take("rule", language, rule + kind);
  take("rule", kind, rule + between);
  take("rule", step(spot.odds, FEW_ODDS), rule);
  take("odds", kind, step(spot.odds, ODDS));
  take("best", kind, spot.best);
  take("dimension", language, kind + quantity.dimension);
  take("credit", language, kind + (spot.credit?.holds ?? ""));
  if (ago === 0) takeHere(question, spot, side, text.slice(from, to), take);
  else {
    const here = Math.min(2, likely.filter((other) => other.index === index).length);
    take("here", language, kind + here);
    take("here", kind + paragraphs, here);
    take("highest", kind, step(highest, FEW_ODDS));
    take("colon", kind + paragraphs, String(endsInColon(text, there)) + quoted);
    take("opens", kind, spot.start - there.start < 3);
    take("numbers there", language, kind + Math.min(2, there.quantities.length));
  }
}

/** In the sentence of the figure: what stands between. */
function takeHere(
  { telling, told, sentence }: Question,
  spot: Spot,
  side: string,
  between: string,
  take: Take,
): void {
  const { language } = telling;
  const { quantity } = told;
  take("gap", language, side + step(between.length, [3, 10, 25, 50, 100]));
  take("comma", language, side + String(/[,，、;；]/u.test(between)));
  take("closes", side, /["”」』»]/u.test(between));
  const { start } = clauseAt(sentence, quantity.start);
  take("clause", language, side + String(spot.start >= start));
  const [from, to] = side === "<" ? [spot.end, quantity.start] : [quantity.end, spot.start];
  const numbers = sentence.quantities.filter((other) => other.start >= from && other.end <= to);
  take("numbers between", language, side + Math.min(3, numbers.length));
  const then = spot.after.slice(0, isByCharacter(language) ? 3 : 1).join(" ");
  take("then", language + side, then);
  take("behind", language + side, spot.before.at(-1) ?? "");
  if (spot.credit === null) return;
  const { scope } = spot.credit;
  take("scope", language, scope.start <= quantity.start && quantity.end <= scope.end);
}
