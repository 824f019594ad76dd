import type { Period, Quantity } from "@figurewatch/quantities";
import type { Measure, Watch } from "@figurewatch/watch";
import { isPlausible, rankMeasures, toRoughDollars, type Choice } from "./choose-measure.ts";
import type { Payee } from "./claim.ts";
import { gap, judgePeople, type Frame } from "./counted-people.ts";
import type { Counted, LanguagePack, Sentence } from "./language-pack.ts";
import type { Mention, Tag } from "./mention.ts";
import { clauseAt } from "./sentences.ts";

/** A quantity taken for a measure, before place, date and credit are known. */
export type Taken = {
  kind: "taken";
  measure: Measure;
  low: number | null;
  high: number | null;
  comparator: Quantity["comparator"];
  unit: string | null;
  per: Period | null;
  payee: Payee | null;
  /** Evidence between 0 and 1; the confidence is calibrated from it. */
  evidence: number;
  reasons: string[];
  counted: Counted | null;
  cue: Mention | null;
};
export type Refused = { kind: "refused"; reason: string; counted: Counted | null };

export type QuantityContext = {
  text: string;
  watch: Watch;
  pack: LanguagePack;
  sentence: Sentence;
  index: number;
  frame: Frame | null;
  /** The last claim taken, for sums, shares and times that go on about it. */
  last: { measure: string; sentence: number; per: Period | null } | null;
  topical: boolean;
};

const refused = (reason: string, counted: Counted | null = null): Refused => ({
  kind: "refused",
  reason,
  counted,
});

/** What a quantity says about one of the watch's measures, or why it says nothing. */
export function readQuantity(quantity: Quantity, context: QuantityContext): Taken | Refused {
  const { text, pack, sentence } = context;
  const dismissed = pack.dismiss(text, quantity, sentence);
  if (dismissed !== null) return refused(dismissed);
  if (sentence.mentions.some(({ tag }) => tag === "inside"))
    return refused("the place is inside the country");
  switch (quantity.dimension) {
    case "money":
      return readMoney(quantity, context);
    case "ratio":
      return readRatio(quantity, context);
    case "time":
      return readTime(quantity, context);
    case "physical":
      return refused(`it measures ${quantity.unit ?? "something physical"}`);
    default:
      return readCount(quantity, context);
  }
}

function measuresOf(watch: Watch, dimension: Measure["dimension"]): Measure[] {
  return watch.codebook.measures.filter((measure) => measure.dimension === dimension);
}

const asStated = ({ low, high, comparator }: Quantity) => ({ low, high, comparator });

function readCount(quantity: Quantity, context: QuantityContext): Taken | Refused {
  const { watch, text, pack, sentence, index, frame, topical, last } = context;
  const counted = pack.readCounted(text, quantity, sentence);
  const hosts = measuresOf(watch, "count");
  for (const measure of hosts) {
    const cue = sentence.mentions.find(
      ({ tag, start }) =>
        tag === `measure:${measure.id}` && start >= quantity.start && start <= quantity.end + 24,
    );
    if (cue !== undefined && counted.kind === "thing") {
      return readHostCount(quantity, context, measure, counted, cue);
    }
  }
  if (counted.kind === "bare" && last !== null && index - last.sentence <= 1) {
    const time = readBareTime(quantity, context);
    if (time !== null) return time;
  }
  const flows = measuresOf(watch, "people").filter(({ kind }) => kind === "flow");
  const verdict = judgePeople({
    text,
    quantity,
    counted,
    sentence,
    index,
    frame,
    topical,
    flowTags: new Set<Tag>(flows.map(({ id }): Tag => `measure:${id}`)),
  });
  if (!verdict.accepted) return refused(verdict.why, counted);
  const choice = choosePeopleMeasure(quantity, context, counted);
  if (choice === undefined) return refused("the watch has no measure of people", counted);
  if (!isPlausible(choice.measure, quantity))
    return refused(`not plausible as ${choice.measure.id}`, counted);
  const reasons = [verdict.why];
  if (choice.cue !== null) reasons.push(`“${choice.cue.value}” makes it ${choice.measure.id}`);
  return {
    kind: "taken",
    measure: choice.measure,
    ...asStated(quantity),
    unit: choice.measure.unit,
    per: null,
    payee: null,
    evidence: (verdict.strong ? 0.8 : 0.55) + (choice.cue === null ? 0 : 0.15),
    reasons,
    counted,
    cue: choice.cue,
  };
}

const FLOW_COST = 45;

function choosePeopleMeasure(
  quantity: Quantity,
  context: QuantityContext,
  counted: Counted,
): Choice | undefined {
  const measures = measuresOf(context.watch, "people");
  const ranked = rankMeasures(counted.span, context.sentence, measures);
  const best = ranked[0];
  const stock = measures.find(({ kind }) => kind === "stock");
  const { frame, index } = context;
  if (best !== undefined && (best.measure.kind === "stock" || best.cost <= FLOW_COST)) return best;
  if (counted.kind === "bare" && frame?.kind === "people" && index - frame.sentence <= 1) {
    const framed = measures.find(({ id }) => id === frame.measure);
    if (framed !== undefined) return { measure: framed, cue: null, cost: 0 };
  }
  return stock === undefined ? best : { measure: stock, cue: null, cost: 0 };
}

function readHostCount(
  quantity: Quantity,
  context: QuantityContext,
  measure: Measure,
  counted: Counted,
  cue: Mention,
): Taken | Refused {
  const { sentence, topical } = context;
  if (!topical) return refused("countries of something else", counted);
  if (!isPlausible(measure, quantity)) return refused(`not plausible as ${measure.id}`, counted);
  const about = sentence.mentions.find(
    ({ tag, start }) =>
      start !== cue.start &&
      (tag === "subject" ||
        tag === "worker" ||
        tag === "measure:workers_abroad" ||
        tag === "measure:workers_dispatched"),
  );
  if (about === undefined) return refused("nothing says that they host the workers", counted);
  return {
    kind: "taken",
    measure,
    ...asStated(quantity),
    unit: measure.unit,
    per: null,
    payee: null,
    evidence: 0.7,
    reasons: [`countries beside “${about.value}”`],
    counted,
    cue,
  };
}

const MONTHLY_WAGE_MAX = 20_000;
const REVENUE_MIN = 50_000;
const PERIODS = new Set(["hour", "day", "week", "month", "year"]);
const toPeriod = (per: string | null): Period | null =>
  per !== null && PERIODS.has(per) ? (per as Period) : null;

function readMoney(quantity: Quantity, context: QuantityContext): Taken | Refused {
  const { watch, sentence, topical, last, index } = context;
  if (!topical) return refused("the article is not about the watched people's work");
  const clause = clauseAt(sentence, quantity.start);
  const wage = watch.codebook.measures.find(
    ({ dimension, kind }) => dimension === "money" && kind === "level",
  );
  const revenue = watch.codebook.measures.find(
    ({ dimension, kind }) => dimension === "money" && kind === "flow",
  );
  const dollars = toRoughDollars(quantity);
  const other = sentence.mentions.filter(
    ({ tag, start }) => tag === "other-money" && start >= clause.start && start < clause.end,
  );
  const ranked = rankMeasures(quantity, sentence, measuresOf(watch, "money"));
  const cueOf = (measure: Measure | undefined) =>
    ranked.find((choice) => choice.measure === measure);
  const per = toPeriod(quantity.per);
  const otherNear = Math.min(Infinity, ...other.map((mention) => gap(mention, quantity)));
  const labour = sentence.mentions.some(({ tag }) => tag === "worker" || tag === "subject");
  if (
    wage !== undefined &&
    dollars <= MONTHLY_WAGE_MAX * (per === "year" ? 12 : 1) &&
    dollars < REVENUE_MIN * 5
  ) {
    const cue = cueOf(wage);
    const goesOn =
      last !== null &&
      (last.measure === wage.id || last.measure === "pay_withheld") &&
      index - last.sentence <= 1;
    if (
      (cue !== undefined || goesOn) &&
      (per !== null || quantity.per === "head" || goesOn || (cue !== undefined && cue.cost < 25))
    ) {
      if (cue !== undefined && otherNear < cue.cost)
        return refused(
          `“${other.find((m) => gap(m, quantity) === otherNear)?.value}” makes it another sum`,
        );
      if (!isPlausible(wage, quantity)) return refused("not plausible as a wage");
      const employer = sentence.mentions.find(
        ({ tag, start }) => tag === "employer" && start >= clause.start && start < clause.end,
      );
      return {
        kind: "taken",
        measure: wage,
        ...asStated(quantity),
        unit: quantity.unit,
        per: per === "hour" ? "hour" : (per ?? (goesOn ? last.per : null)),
        payee: employer === undefined ? "worker" : "employer",
        evidence: 0.6 + (cue !== undefined ? 0.15 : 0) + (per !== null ? 0.1 : 0),
        reasons: [
          cue?.cue ? `“${cue.cue.value}” makes it a wage` : "it goes on about the wage before",
        ],
        counted: null,
        cue: cue?.cue ?? null,
      };
    }
  }
  if (revenue !== undefined && dollars >= REVENUE_MIN) {
    const cue = cueOf(revenue);
    if (cue === undefined) return refused("nothing says that the state earns it");
    if (otherNear < Infinity && (otherNear < cue.cost || !labour))
      return refused(`“${other[0]?.value}” makes it another sum`);
    const labourNear =
      labour ||
      sentence.mentions.some(({ tag }) => tag === "sector" || tag === "worldwide") ||
      (last !== null && index - last.sentence <= 1);
    if (!labourNear) return refused("nothing says that workers earn it");
    if (!isPlausible(revenue, quantity)) return refused("not plausible as revenue");
    return {
      kind: "taken",
      measure: revenue,
      ...asStated(quantity),
      unit: quantity.unit,
      per,
      payee: null,
      evidence: 0.6 + (labour ? 0.15 : 0) + (per === null ? 0 : 0.1),
      reasons: [`“${cue.cue?.value}” makes it revenue`],
      counted: null,
      cue: cue.cue,
    };
  }
  return refused("a sum that is neither pay nor revenue");
}

function readRatio(quantity: Quantity, context: QuantityContext): Taken | Refused {
  const { watch, sentence, topical, last, index } = context;
  if (!topical) return refused("the article is not about the watched people's work");
  const [measure] = measuresOf(watch, "ratio");
  if (measure === undefined) return refused("the watch has no measure of shares");
  const clause = clauseAt(sentence, quantity.start);
  const inClause = (tag: Tag) =>
    sentence.mentions.filter(
      (mention) =>
        mention.tag === tag && mention.start >= clause.start && mention.start < clause.end,
    );
  const [choice] = rankMeasures(quantity, sentence, [measure]);
  const keeps = inClause("keeps").filter((mention) => gap(mention, quantity) <= 60);
  const keepsGap = Math.min(Infinity, ...keeps.map((mention) => gap(mention, quantity)));
  if (choice === undefined && keeps.length === 0) return refused("a share of something else");
  const pay =
    sentence.mentions.some(({ tag }) => tag === "measure:wage") ||
    (last !== null && last.measure === "wage" && index - last.sentence <= 1);
  if (!pay) return refused("a share, but not of pay");
  const other = inClause("other-ratio").find(
    (mention) => gap(mention, quantity) < Math.min(choice?.cost ?? Infinity, keepsGap),
  );
  if (other !== undefined) return refused(`“${other.value}” makes it another share`);
  const inverse = keepsGap < (choice?.cost ?? Infinity);
  const scale = quantity.unit === "percent" ? 1 : 100;
  const percent = {
    low: toPercent(quantity.low, scale),
    high: toPercent(quantity.high, scale),
    comparator: quantity.comparator,
  };
  const value = inverse ? invert(percent) : percent;
  return {
    kind: "taken",
    measure,
    ...value,
    unit: measure.unit,
    per: null,
    payee: null,
    evidence: 0.7,
    reasons: [
      inverse
        ? `${quantity.raw} is what the worker keeps: the rest to 100 is withheld`
        : `“${choice?.cue?.value}” makes it pay withheld`,
    ],
    counted: null,
    cue: inverse ? (keeps[0] ?? null) : (choice?.cue ?? null),
  };
}

const toPercent = (value: number | null, scale: number) =>
  value === null ? null : Math.round(value * scale * 100) / 100;
const FLIPPED = {
  lt: "gt",
  lte: "gte",
  gt: "lt",
  gte: "lte",
  eq: "eq",
  approx: "approx",
  range: "range",
} as const;

/** What is withheld when this share is kept. */
function invert({ low, high, comparator }: Pick<Quantity, "low" | "high" | "comparator">) {
  const rest = (value: number | null) =>
    value === null ? null : Math.round((100 - value) * 100) / 100;
  return { low: rest(high), high: rest(low), comparator: FLIPPED[comparator] };
}

function readTime(quantity: Quantity, context: QuantityContext): Taken | Refused {
  const { watch, sentence, topical } = context;
  if (!topical) return refused("the article is not about the watched people's work");
  const measure = measuresOf(watch, "time").find(({ unit }) => unit === `${quantity.unit}s`);
  if (measure === undefined) return refused(`a time in ${quantity.unit ?? "unknown units"}`);
  if (!isPlausible(measure, quantity)) return refused(`not plausible as ${measure.id}`);
  const [choice] = rankMeasures(quantity, sentence, [measure]);
  const inside = sentence.mentions.find(
    ({ tag, start, end }) =>
      tag === `measure:${measure.id}` && start >= quantity.start && end <= quantity.end,
  );
  if (choice === undefined && inside === undefined && quantity.per !== "day")
    return refused("a time of something else");
  const clause = clauseAt(sentence, quantity.start);
  const other = sentence.mentions.find(
    (mention) =>
      mention.tag === "other-time" &&
      mention.start >= clause.start &&
      mention.start < clause.end &&
      gap(mention, quantity) < 30,
  );
  if (other !== undefined) return refused(`“${other.value}” makes it another time`);
  const per = measure.per === "day" ? "day" : toPeriod(quantity.per);
  if (
    measure.unit === "days" &&
    per !== "month" &&
    per !== "year" &&
    per !== "week" &&
    choice === undefined
  )
    return refused("days of something else");
  return {
    kind: "taken",
    measure,
    ...asStated(quantity),
    unit: measure.unit,
    per: per ?? measure.per,
    payee: null,
    evidence: 0.6 + (choice === undefined ? 0 : 0.15) + (quantity.per === null ? 0 : 0.1),
    reasons: [choice?.cue ? `“${choice.cue.value}” makes it ${measure.id}` : `a time per ${per}`],
    counted: null,
    cue: choice?.cue ?? null,
  };
}

/** "shifts of ten hours, in June sixteen": a bare number that goes on about hours. */
function readBareTime(quantity: Quantity, context: QuantityContext): Taken | null {
  const { watch, last, index } = context;
  const measure = measuresOf(watch, "time").find(({ id }) => id === last?.measure);
  if (measure === undefined || measure.per !== "day" || !isPlausible(measure, quantity))
    return null;
  if (last === null || index - last.sentence > 1) return null;
  return {
    kind: "taken",
    measure,
    ...asStated(quantity),
    unit: measure.unit,
    per: measure.per,
    payee: null,
    evidence: 0.5,
    reasons: ["it goes on about the hours before"],
    counted: null,
    cue: null,
  };
}
