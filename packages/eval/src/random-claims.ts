import type { Claim } from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2005, 0, 1);
const DAYS = 20 * 365;
/** The same numbers on every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PLACES = [
  null,
  "CN",
  "RU",
  "RU",
  "CN",
  "QA",
  "KW",
  "AE",
  "MN",
  "PL",
  "MY",
  "AO",
  "MZ",
  "NG",
  "SN",
];
const COMPARATORS = ["eq", "eq", "approx", "approx", "gt", "gte", "lte", "range"] as const;

function dateAt(day: number): string {
  return new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
}

/**
 * Claims as a watch of many years would hold them: twenty years, all measures, the usual places
 * more often than others, every origin of the watch, values over many scales. The same on every run.
 */
export function createClaimMaker(watch: Watch, seed = 20151028): () => Claim {
  const random = createRandom(seed);
  function pick<T>(list: readonly T[]): T {
    const picked = list[Math.floor(random() * list.length)];
    if (picked === undefined) throw new Error("Cannot pick from an empty list");
    return picked;
  }
  const sectors = [null, null, null, ...watch.codebook.sectors.map(({ id }) => id)];
  const origins = [null, null, ...watch.origins.map(({ name }) => name)];

  return () => {
    const measure = pick(watch.codebook.measures);
    const isMoney = measure.dimension === "money";
    const size = 10 ** (1 + random() * (measure.id === "revenue" ? 8 : 4.5));
    const value = Number(size.toPrecision(1 + Math.floor(random() * 3)));
    const comparator = pick(COMPARATORS);
    const day = Math.floor(random() * DAYS);
    const said = dateAt(day);
    return {
      measure: measure.id,
      low: comparator === "lte" ? null : value,
      high:
        comparator === "gt" || comparator === "gte"
          ? null
          : comparator === "range"
            ? value * 2
            : value,
      comparator,
      unit: isMoney ? pick(["USD", "USD", "CNY", "RUB"]) : measure.unit,
      per: measure.per,
      value: null,
      place: pick(PLACES),
      locality: null,
      sector: pick(sectors),
      payee: measure.id === "wage" ? pick(["worker", "employer"] as const) : null,
      asOf: random() < 0.2 ? null : random() < 0.5 ? said : said.slice(0, 4),
      asOfInferred: random() < 0.5,
      saidOn: said,
      source: pick(origins),
      sourceChain: [],
      sourceYear: null,
      modality: random() < 0.1 ? "plan" : "stated",
      vague: false,
      quote: "",
      start: 0,
      end: 0,
      prefix: "",
      suffix: "",
      confidence: 0.9,
      reasons: [],
    };
  };
}
