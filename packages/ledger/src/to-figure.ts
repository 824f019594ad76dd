import { toldAs, type Claim } from "@figurewatch/claims";
import type { BaselineFigure } from "@figurewatch/watch";
import { parseDateBounds, yearOf } from "./edtf.ts";
import type { JudgeContext } from "./match-figure.ts";
import type { OriginDirectory } from "./origin-directory.ts";
import { foldLocality, payeeOf } from "./scope.ts";
import type { Figure, Verdict } from "./verdict.ts";

/** Identity of a figure: measure, scope, value, as-of and origin, in one readable string. */
export function figureKey(figure: Figure): string {
  const value =
    figure.value ??
    [
      figure.low ?? "",
      figure.high ?? "",
      figure.comparator,
      figure.unit ?? "",
      figure.per ?? "",
    ].join(" ");
  const scope = [
    figure.place ?? "",
    foldLocality(figure.locality) ?? "",
    figure.sector ?? "",
    payeeOf(figure) ?? "",
    toldAs(figure.modality),
  ].join(" ");
  const origin = [figure.origin ?? "", figure.originYear ?? ""].join(" ");
  return [figure.measure, scope, value, figure.asOf ?? "", origin]
    .map((part) => part.trim())
    .join("|");
}

/** A claim as the figure it states; `id` is its `figureKey` unless the caller has one. */
export function toFigure(
  claim: Claim,
  context: Pick<JudgeContext, "origins">,
  id?: string,
): Figure {
  const origin = context.origins.resolve(
    claim.source,
    claim.sourceChain,
    claim.sourceYear,
    claim.place,
  );
  const figure: Figure = {
    id: id ?? "",
    measure: claim.measure,
    low: claim.low,
    high: claim.high,
    comparator: claim.comparator,
    unit: claim.unit,
    per: claim.per,
    value: claim.value,
    place: claim.place,
    locality: claim.locality,
    sector: claim.sector,
    payee: claim.payee,
    modality: claim.modality,
    vague: claim.vague,
    ...dateOf(claim),
    saidOn: claim.saidOn,
    origin: origin?.id ?? null,
    originName: origin?.name ?? null,
    originYear: origin?.year ?? claim.sourceYear,
    relayedBy: origin?.via ?? [],
    supersededBy: null,
    misquoteOf: null,
    accepted: false,
  };
  return id === undefined ? { ...figure, id: figureKey(figure) } : figure;
}

/** A baseline entry as a known figure; its citation's date stands in for a missing `saidOn`. */
export function toBaselineFigure(
  entry: BaselineFigure,
  origins: OriginDirectory,
  id?: string,
): Figure {
  const origin = origins.resolve(entry.origin, [], entry.originYear, entry.place);
  const { citation, origin: _words, originYear: _year, repeatedBy, ...told } = entry;
  const relays = repeatedBy
    .map((words) => origins.resolve(words)?.id)
    .filter((relay) => relay !== undefined)
    .filter((relay) => relay !== origin?.id);
  const figure: Figure = {
    ...told,
    id: id ?? "",
    asOfInferred: false,
    saidOn: entry.saidOn ?? citation.date,
    origin: origin?.id ?? null,
    originName: origin?.name ?? null,
    originYear: entry.originYear ?? origin?.year ?? null,
    relayedBy: relays,
    supersededBy: null,
    misquoteOf: null,
    // The baseline was checked against its citation when it was written.
    accepted: false,
  };
  return id === undefined ? { ...figure, id: figureKey(figure) } : figure;
}

/** What a cited report states is about its year, not about the day it is cited. */
function dateOf({
  asOf,
  asOfInferred,
  saidOn,
  sourceYear,
}: Claim): Pick<Figure, "asOf" | "asOfInferred"> {
  const said = parseDateBounds(saidOn);
  const isOlderReport = sourceYear !== null && (said === null || sourceYear < yearOf(said.start));
  if (isOlderReport && (asOf === null || asOfInferred)) {
    return { asOf: String(sourceYear), asOfInferred: true };
  }
  return { asOf, asOfInferred };
}

/**
 * What a verdict writes. `figure`: a new figure, which may replace one. `sighting`: one more telling
 * of a known one; `relayedBy` are origins to add to it. `misquote`: kept, and never compared with.
 */
export type LedgerChange =
  | { kind: "figure"; figure: Figure; supersedes: string | null }
  | { kind: "sighting"; of: string; relayedBy: readonly string[] }
  | { kind: "misquote"; of: string; figure: Figure };

/** The write that follows from a verdict. Pure; safe to repeat with the same `id`. */
export function toLedgerChange(
  claim: Claim,
  verdict: Verdict,
  context: Pick<JudgeContext, "origins">,
  id?: string,
): LedgerChange {
  const figure = toFigure(claim, context, id);
  const { against, kind } = verdict;
  if (kind === "misquoted" && against !== null) {
    return { kind: "misquote", of: against.id, figure: { ...figure, misquoteOf: against.id } };
  }
  const isSighting = kind === "repeated" || kind === "recycled";
  // A country known from a count in it gets an entry of its own when it is first named.
  const isNamedByCount = claim.value !== null && against?.measure !== claim.measure;
  // A telling that names the origin of a figure that named none is the one later texts go back to.
  const isNamed =
    against !== null &&
    namesNoOne(against.origin, context.origins) &&
    !namesNoOne(figure.origin, context.origins) &&
    figure.value === null;
  if (isSighting && against !== null && !isNamedByCount && !isNamed) {
    return { kind: "sighting", of: against.id, relayedBy: figure.relayedBy };
  }
  // A body does not replace what one of its members said, nor the other way round.
  const replaces = kind === "changed" && against !== null && against.origin === figure.origin;
  return { kind: "figure", figure, supersedes: replaces ? against.id : null };
}

/** No one is credited, or no one in particular: "the think tank", "experts". */
const namesNoOne = (origin: string | null, origins: OriginDirectory): boolean =>
  origin === null || origins.kindOf(origin) === "crowd";

/** Known figures after a change; the caller's list is left as it is. */
export function applyChange(known: readonly Figure[], change: LedgerChange): Figure[] {
  if (change.kind === "sighting") {
    return known.map((figure) =>
      figure.id === change.of ? addRelays(figure, change.relayedBy) : figure,
    );
  }
  const rest = known.filter((figure) => figure.id !== change.figure.id);
  const supersedes = change.kind === "figure" ? change.supersedes : null;
  return [
    ...rest.map((figure) =>
      figure.id === supersedes ? { ...figure, supersededBy: change.figure.id } : figure,
    ),
    change.figure,
  ];
}

function addRelays(figure: Figure, relays: readonly string[]): Figure {
  const relayedBy = [...new Set([...figure.relayedBy, ...relays])].filter(
    (relay) => relay !== figure.origin,
  );
  return relayedBy.length === figure.relayedBy.length ? figure : { ...figure, relayedBy };
}
