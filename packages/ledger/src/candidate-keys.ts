import type { Claim } from "@figurewatch/claims";
import {
  aboutBounds,
  EXPLICIT_SHARE,
  readSubject,
  saidBounds,
  type JudgeContext,
  type Subject,
} from "./match-figure.ts";
import { monthsToDays, yearOf, type DateBounds } from "./edtf.ts";
import { isOffice } from "./local-office.ts";
import type { OriginDirectory } from "./origin-directory.ts";
import { sizeKeys, sizeKeysBeyond } from "./part-of-whole.ts";
import { modalityClass, payeeOf, scopeKey } from "./scope.ts";
import type { Figure } from "./verdict.ts";

/**
 * One indexed look-up: of the figures filed under `key`, the `before` last said no later than
 * `saidDay`, the `first` ones ever, and the `after` next ones said later. A store keeps a table
 * `(key bigint, said_day int, figure_id)` with an index on `(key, said_day)`.
 */
export type CandidateKey = { key: number; before: number; first: number; after: number };

/** `saidDay` (days since 1970) cuts off what was said later than the claim. */
export type CandidateLookup = { saidDay: number; keys: CandidateKey[] };

/** A figure whose date is unknown counts as said before all others. */
const UNDATED = -1_000_000;
/** Two tellings of one value, at most a twentieth apart, fall into one band or into neighbours. */
const BAND_WIDTH = -Math.log(0.95);
const MAX_YEARS = 4;
const LIMITS = {
  exact: 8,
  band: 8,
  origin: 8,
  drift: 8,
  year: 4,
  latest: 8,
  sibling: 6,
  name: 4,
  size: 3,
};

/** 53-bit hash of a key: compact in memory and in a bigint column; a clash only adds a candidate. */
function hashKey(text: string): number {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ code, 2654435761);
    h2 = Math.imul(h2 ^ code, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return 4294967296 * (2097151 & h2) + (h1 >>> 0);
}

function bandOf(value: number): number {
  return value > 0 ? Math.floor(Math.log(value) / BAND_WIDTH) : UNDATED;
}

function endsOf({ low, high }: Pick<Figure, "low" | "high">): number[] {
  return [...new Set([low, high].filter((end) => end !== null))];
}

function bandsOf(told: Pick<Figure, "low" | "high">): number[] {
  return [...new Set(endsOf(told).map((end) => bandOf(end)))];
}

function yearsOf(bounds: DateBounds, slackDays = 0): number[] {
  const first = yearOf(bounds.start - slackDays);
  const last = yearOf(bounds.end + slackDays);
  const count = Math.min(MAX_YEARS, last - first + 1);
  return Array.from({ length: count }, (_, i) => last - i);
}

/** The body at the top of an origin's lineage: all who speak for it share it. */
function rootOf(origin: string | null, origins: OriginDirectory): string {
  return origin === null ? "" : (origins.lineageOf(origin).at(-1) ?? origin);
}

/** A figure is filed under its origin, and under each body that its origin speaks for. */
function tellerKeys({ origin }: Figure, scope: string, origins: OriginDirectory): string[] {
  if (origin === null) return [];
  const spoken = origins.lineageOf(origin).map((id) => `o|${scope}|${id}`);
  // No one speaks for a name that the directory lacks, unless it is an office.
  const kind = isOffice(origin) ? "office" : origins.kindOf(origin);
  return kind === "unlisted" || kind === "crowd" ? spoken : [...spoken, `e|${scope}|${origin}`];
}

/** What the claim's origin said, with all who speak for it, and what each body above it said itself. */
function ownKeys({ origin }: Subject, scope: string): string[] {
  if (origin === null) return [];
  return [`o|${scope}|${origin.id}`, ...origin.lineage.slice(1).map((id) => `e|${scope}|${id}`)];
}

/** Day a figure is filed under: its first day said, or before all others. */
export function saidDayOf(figure: Figure): number {
  return figure.saidOn === null ? UNDATED : (saidBounds(figure)?.start ?? UNDATED);
}

/** The keys a figure is filed under; none for a misquote, which is never compared with. */
export function figureKeys(figure: Figure, origins: OriginDirectory): number[] {
  if (figure.misquoteOf !== null) return [];
  if (figure.value !== null) return [hashKey(`c|${figure.measure}|${figure.value}`)];
  const scope = scopeKey(figure);
  const root = rootOf(figure.origin, origins);
  const about = aboutBounds(figure);
  const keys = [
    `s|${scope}`,
    `x|${scope}|${figure.low ?? ""}|${figure.high ?? ""}`,
    `n|${figure.measure}|${figure.low ?? ""}|${figure.high ?? ""}`,
    ...tellerKeys(figure, scope, origins),
    ...bandsOf(figure).flatMap((band) => [
      `b|${scope}|${band}`,
      `m|${figure.measure}|${band}|${root}`,
    ]),
    ...(about === null ? [] : yearsOf(about)).map((year) => `y|${scope}|${year}`),
    ...(modalityClass(figure.modality) === "counted" ? sizeKeys(figure) : []),
  ];
  if (figure.modality !== "denied") {
    const series = modalityClass(figure.modality);
    if (figure.place !== null) keys.push(`c|host_country|${figure.place}|${series}`);
    if (figure.sector !== null) keys.push(`c|sector|${figure.sector}|${series}`);
  }
  return [...new Set(keys.map((key) => hashKey(key)))];
}

/**
 * The look-ups that find every figure a claim could be judged against, however many there are:
 * a fixed number of indexed reads of a few figures each.
 */
export function candidateKeys(claim: Claim, context: JudgeContext): CandidateLookup {
  const subject = readSubject(claim, context);
  const found = new Map<string, Omit<CandidateKey, "key">>();
  const add = (key: string, before: number, first = 0, after = 0) => {
    found.set(key, { before, first, after });
  };
  if (claim.value !== null) {
    add(`c|${claim.measure}|${claim.value}`, LIMITS.name, 2, 2);
    add(`c|${claim.measure}|${claim.value}|${modalityClass(claim.modality)}`, 0, LIMITS.name);
    return { saidDay: subject.said.end, keys: toKeys(found) };
  }
  const root = rootOf(subject.origin?.id ?? null, context.origins);
  const near = bandsOf(claim).flatMap((band) => [band - 1, band, band + 1]);
  const units = [claim.unit, ...currenciesOf(claim.unit, context)];
  for (const unit of units) {
    const scope = scopeKey(claim, unit);
    add(`s|${scope}`, LIMITS.latest, 0, 2);
    add(`x|${scope}|${claim.low ?? ""}|${claim.high ?? ""}`, LIMITS.exact, 2, 2);
    for (const key of ownKeys(subject, scope)) add(key, LIMITS.origin, 0, 2);
    const share = subject.timing === "explicit" ? EXPLICIT_SHARE : 1;
    const slack = Math.round(share * monthsToDays(subject.rules.toleranceMonths));
    for (const year of yearsOf(subject.about, slack)) add(`y|${scope}|${year}`, LIMITS.year);
    const converted = unit === claim.unit ? periodBands(claim) : allBands(claim, unit, context);
    for (const band of [...near, ...converted]) add(`b|${scope}|${band}`, LIMITS.band, 1);
  }
  addMixUps(subject, add);
  add(`n|${claim.measure}|${claim.low ?? ""}|${claim.high ?? ""}`, LIMITS.drift);
  if (subject.rules.kind !== "level" && modalityClass(claim.modality) === "counted") {
    for (const key of sizeKeysBeyond(claim)) add(key, LIMITS.size);
  }
  if (subject.origin !== null) addSlips(claim, subject.rules.siblings, near, root, add);
  return { saidDay: subject.said.end, keys: toKeys(found) };
}

function toKeys(found: Map<string, Omit<CandidateKey, "key">>): CandidateKey[] {
  return [...found].map(([key, limits]) => ({ key: hashKey(key), ...limits }));
}

type AddKey = (key: string, before: number, first?: number) => void;

/** Scale, unit and scope get lost on the way: what the origin said in any scope of the measure. */
function addSlips(
  claim: Claim,
  siblings: readonly string[],
  near: readonly number[],
  root: string,
  add: AddKey,
): void {
  for (const band of near) add(`m|${claim.measure}|${band}|${root}`, LIMITS.drift, 1);
  const scaled = endsOf(claim).flatMap((end) =>
    [1e3, 1e-3, 10, 0.1, 1e4, 1e-4, 1e6, 1e-6].map((factor) => bandOf(end * factor)),
  );
  for (const band of scaled) add(`m|${claim.measure}|${band}|${root}`, 1);
  for (const sibling of siblings) {
    for (const band of bandsOf(claim)) add(`m|${sibling}|${band}|${root}`, LIMITS.sibling);
  }
}

/** The same numbers in a series that this one gets mixed up with. */
function addMixUps(subject: Subject, add: AddKey): void {
  const { claim, rules } = subject;
  const twins: Claim[] = rules.siblings.map((measure) => ({ ...claim, measure }));
  if (payeeOf(claim) !== null) {
    twins.push({ ...claim, payee: payeeOf(claim) === "worker" ? "employer" : "worker" });
  }
  const isPlan = modalityClass(claim.modality) === "planned";
  if (isPlan && rules.kind === "level") twins.push({ ...claim, modality: "stated" });
  if (modalityClass(claim.modality) === "counted") twins.push({ ...claim, modality: "plan" });
  for (const twin of twins) {
    add(`x|${scopeKey(twin)}|${claim.low ?? ""}|${claim.high ?? ""}`, LIMITS.sibling);
    if (!claim.vague) continue;
    for (const key of ownKeys(subject, scopeKey(twin))) add(key, LIMITS.origin);
  }
}

/** Monthly and yearly tellings of one sum lie a factor of twelve apart. */
function periodBands(claim: Claim): number[] {
  if (claim.per !== "month" && claim.per !== "year") return [];
  const factor = claim.per === "year" ? 1 / 12 : 12;
  return endsOf(claim).flatMap((end) => [-1, 0, 1].map((step) => bandOf(end * factor) + step));
}

function currenciesOf(unit: string | null, context: JudgeContext): string[] {
  const units = (context.rates ?? []).flatMap(({ from, to }) =>
    from === unit ? [to] : to === unit ? [from] : [],
  );
  return [...new Set(units)].slice(0, 8);
}

function allBands(claim: Claim, unit: string | null, context: JudgeContext): number[] {
  const factors = (context.rates ?? []).flatMap((rate) => {
    if (rate.from === claim.unit && rate.to === unit) return [rate.rate];
    return rate.to === claim.unit && rate.from === unit && rate.rate !== 0 ? [1 / rate.rate] : [];
  });
  return endsOf(claim).flatMap((end) =>
    factors.slice(0, 8).flatMap((factor) => [-1, 0, 1].map((step) => bandOf(end * factor) + step)),
  );
}
