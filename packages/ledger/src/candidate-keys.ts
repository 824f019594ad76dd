import type { Claim } from "@figurewatch/claims";
import { monthsToDays } from "./edtf.ts";
import {
  ANYWHERE,
  bandOf,
  BANDS_PER_DECADE,
  bandsOf,
  digitsOf,
  endsOf,
  hashKey,
  isPart,
  NO_YEAR,
  numbersOf,
  partKey,
  rootOf,
  seriesKey,
  UNLISTED,
  yearsOf,
} from "./figure-keys.ts";
import { EXPLICIT_SHARE, readSubject, type JudgeContext, type Subject } from "./match-figure.ts";
import { modalityClass, payeeOf, scopeKey } from "./scope.ts";

/**
 * One indexed look-up: of the figures filed under `key`, the `before` last said no later than
 * `saidDay`, the `first` ones ever, and the `after` next ones said later. A store keeps a table
 * `(key bigint, said_day int, figure)` with an index on `(key, said_day)`.
 */
export type CandidateKey = { key: number; before: number; first: number; after: number };

/** `saidDay` (days since 1970) cuts off what was said later than the claim. */
export type CandidateLookup = { saidDay: number; keys: CandidateKey[] };

/**
 * Where no list is cut short, the look-ups find every figure that the table can use. These limits
 * cut long ones to what is said last: tellings of one body, one value, one year, one place.
 */
const LIMITS = {
  latest: 4,
  /** Where the value gives no band to look in, or many towns share a series. */
  wide: 8,
  exact: 6,
  band: 3,
  origin: 6,
  digits: 3,
  drift: 3,
  numbers: 3,
  year: 4,
  part: 4,
  named: 4,
};

/** What the claim's origin said, with all who speak for it, and what each body above it said itself. */
function ownKeys({ origin, context }: Subject, scope: string): string[] {
  if (origin === null) return [];
  const above = origin.lineage.slice(1).map((id) => `e|${scope}|${id}`);
  const isFree = rootOf(origin.id, context.origins) === UNLISTED;
  return [`o|${scope}|${origin.id}`, ...(isFree ? [`o|${scope}|${UNLISTED}`] : above)];
}

/** Of a place: what is told of it, or of no place. Of no place: what is told of any. */
function placesFor({ place }: Claim): string[] {
  return place === null ? [ANYWHERE] : [place, "*"];
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
    add(`c|${claim.measure}|${claim.value}`, LIMITS.named, 2, 2);
    add(`c|${claim.measure}|${claim.value}|${modalityClass(claim.modality)}`, 0, LIMITS.named);
    return { saidDay: subject.said.end, keys: toKeys(found) };
  }
  const near = bandsOf(claim).flatMap((band) => [band - 1, band, band + 1]);
  const units = [claim.unit, ...currenciesOf(claim.unit, context)];
  const share = subject.timing === "explicit" ? EXPLICIT_SHARE : 1;
  const slack = Math.round(share * monthsToDays(subject.rules.toleranceMonths));
  const years = [...yearsOf(subject.about, slack), NO_YEAR];
  const isWide = claim.vague || claim.modality === "denied" || claim.locality !== null;
  for (const unit of units) {
    const scope = scopeKey(claim, unit);
    add(seriesKey(claim, scope), isWide ? LIMITS.wide : LIMITS.latest);
    add(`x|${scope}|${claim.low ?? ""}|${claim.high ?? ""}`, LIMITS.exact, 1, 2);
    for (const key of ownKeys(subject, scope)) add(key, LIMITS.origin);
    for (const year of years) add(`y|${scope}|${year}`, LIMITS.year);
    const converted = unit === claim.unit ? periodBands(claim) : allBands(claim, unit, context);
    for (const band of [...near, ...converted]) add(`b|${scope}|${band}`, LIMITS.band, 0, 1);
  }
  for (const place of placesFor(claim)) {
    // Who credits no one may have the numbers from anyone.
    const limit = subject.origin === null ? LIMITS.exact : LIMITS.numbers;
    add(`n|${claim.measure}|${place}|${numbersOf(claim)}`, limit);
  }
  addMixUps(subject, add);
  const root = rootOf(subject.origin?.id ?? null, context.origins);
  if (root !== null) addSlips(claim, near, root, add);
  addParts(subject, years, add);
  return { saidDay: subject.said.end, keys: toKeys(found) };
}

function toKeys(found: Map<string, Omit<CandidateKey, "key">>): CandidateKey[] {
  return [...found].map(([key, limits]) => ({ key: hashKey(key), ...limits }));
}

type AddKey = (key: string, before: number, first?: number, after?: number) => void;

/** Scale and scope get lost on the way: what the origin said with these digits, or of a part. */
function addSlips(claim: Claim, near: readonly number[], root: string, add: AddKey): void {
  for (const place of placesFor(claim)) {
    for (const band of near) add(`m|${claim.measure}|${place}|${band}|${root}`, LIMITS.drift);
  }
  const scope = scopeKey(claim);
  for (const end of endsOf(claim)) {
    const digits = digitsOf(end);
    for (const step of [-1, 0, 1]) {
      const band = (digits + step + BANDS_PER_DECADE) % BANDS_PER_DECADE;
      add(`g|${scope}|${band}|${root}`, LIMITS.digits, 1, 1);
    }
  }
}

/** The place as a whole, of which a sector cannot hold more; or its sectors, of the whole. */
function addParts({ claim, rules, timing }: Subject, years: readonly number[], add: AddKey): void {
  const isCount = rules.kind !== "level" && modalityClass(claim.modality) === "counted";
  if (!isCount || payeeOf(claim) !== null) return;
  if (!isPart(claim)) {
    for (const year of years) add(partKey(claim, year), LIMITS.part);
    return;
  }
  const whole = scopeKey({ ...claim, sector: null });
  if (timing === "explicit") {
    for (const year of years) add(`y|${whole}|${year}`, LIMITS.part);
    return;
  }
  add(`s|${whole}`, LIMITS.part);
  if (claim.locality !== null) add(`t|${whole}`, LIMITS.part);
}

/** The same numbers in a series that this one gets mixed up with. */
function addMixUps(subject: Subject, add: AddKey): void {
  const { claim, rules } = subject;
  for (const measure of rules.siblings) {
    add(`n|${measure}|${claim.place ?? "*"}|${numbersOf(claim)}`, LIMITS.numbers);
  }
  const twins: Claim[] = rules.siblings.map((measure) => ({ ...claim, measure }));
  if (payeeOf(claim) !== null) {
    twins.push({ ...claim, payee: payeeOf(claim) === "worker" ? "employer" : "worker" });
  }
  const isPlan = modalityClass(claim.modality) === "planned";
  if (isPlan && rules.kind === "level") twins.push({ ...claim, modality: "stated" });
  if (modalityClass(claim.modality) === "counted") twins.push({ ...claim, modality: "plan" });
  for (const twin of twins) {
    add(`x|${scopeKey(twin)}|${claim.low ?? ""}|${claim.high ?? ""}`, LIMITS.numbers);
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
