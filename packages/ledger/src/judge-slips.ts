import { spanShape, significantDigits } from "./compare-values.ts";
import {
  closest,
  hasNoAuthority,
  isOwn,
  isSameValue,
  isWithinPlace,
  type Judged,
  type Row,
} from "./collect-matches.ts";
import { parseDateBounds } from "./edtf.ts";
import {
  explainDrift,
  explainGarbling,
  explainMixUp,
  followsClosely,
  hasSameNumbers,
  hasVeryNumbers,
} from "./garbling.ts";
import { scriptOf } from "./fold-words.ts";
import { isOffice } from "./local-office.ts";
import {
  isSoonAfter,
  matchFigure,
  TRANSLATED_DAYS,
  type Match,
  type Subject,
} from "./match-figure.ts";
import * as say from "./reasons.ts";
import { isPastShelfLife, isSameStory, isToldAsCurrent } from "./when-told.ts";
import { modalityClass } from "./scope.ts";
import type { Figure } from "./verdict.ts";

/** Numbers told this precisely are hardly the same by chance. */
const TELLING_DIGITS = 3;

/** The claim credits someone who passed the known figure on, and did not state it first. */
function isRelay(match: Match, { origin, context }: Subject): boolean {
  if (origin === null || match.origin === "same") return false;
  return match.figure.relayedBy.some(
    (relay) =>
      origin.lineage.includes(relay) || context.origins.lineageOf(relay).includes(origin.id),
  );
}

/** The same value by the one who passed it on: the speaker has changed on the way. */
export const judgeRelay: Row = (subject, { series }) => {
  const origin = subject.origin;
  if (origin === null || hasNoAuthority(subject)) return undefined;
  const relayed = series.find((match) => isSameValue(match) && isRelay(match, subject));
  if (!relayed) return undefined;
  const kind = subject.context.origins.kindOf(relayed.figure.origin ?? "");
  // Nothing is hidden where the one who stated it has no name.
  if (kind === "crowd" || kind === "unlisted") return say.repeated(relayed, subject);
  const known = relayed.figure.originName ?? "another origin";
  return say.misquoted(
    relayed.figure,
    `it is credited to ${origin.name}, who passed it on; ${known} stated it`,
    subject,
  );
};

/** Another value by the same origin that a slip on the way explains. */
export const judgeGarbled: Row = (subject, matches) => {
  const { series, incomparable, drifted, narrower, others } = matches;
  const mayBeRetold = (match: Match) =>
    subject.timing !== "explicit" || (match.time === "overlap" && match.about !== null);
  const noAuthority = hasNoAuthority(subject);
  const candidates = [...series, ...incomparable].filter(
    (match) =>
      (isOwn(match) ||
        noAuthority ||
        isRelay(match, subject) ||
        isEndOfUncredited(match, subject) ||
        isPerhapsTranslated(match, subject)) &&
      !isSameValue(match) &&
      mayBeRetold(match),
  );
  const isTelling = isTellingNumber(subject);
  const isUnlikelyByChance = isTelling || spanShape(subject.claim) === "range";
  for (const match of candidates.toReversed().sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)))) {
    const why = explainGarbling(match, subject);
    const bySlip =
      isOwn(match) ||
      isRelay(match, subject) ||
      isEndOfUncredited(match, subject) ||
      isPerhapsTranslated(match, subject) ||
      match.value?.kind === "compatible" ||
      (isUnlikelyByChance && hasVeryNumbers(match.figure, subject.claim));
    if (why !== null && bySlip) return say.misquoted(match.figure, why, subject);
    if (bySlip && say.isBoundGained(match, subject)) return say.boundGained(match, subject);
  }
  const drift = closest(
    drifted.filter(
      (match) =>
        mayBeRetold(match) &&
        (isOwn(match) ||
          isNamedSince(match, subject) ||
          (noAuthority &&
            (isTelling ||
              isSameStory(match.figure, subject) ||
              isOfOneLevel(match, subject) ||
              isTradeLeftOut(match, subject)) &&
            hasSameEnds(match.figure, subject.claim))),
    ),
  );
  if (drift) return judgeDrift(drift, subject);
  // The sector is lost beside the bound or the period: the very numbers still give it away.
  for (const match of narrower) {
    if (!isOwn(match) || !mayBeRetold(match) || !hasSameNumbers(match.figure, subject.claim))
      continue;
    const why = explainGarbling(match, subject);
    if (why !== null) return say.misquoted(match.figure, why, subject);
  }
  return judgeMixUp(subject, others);
};

/** Two names that the directory lacks, in two scripts and in one story: it may be one body. */
function isPerhapsTranslated({ figure }: Match, { origin, context, said }: Subject): boolean {
  if (origin?.kind !== "unlisted" || figure.origin === null || isOffice(origin.id)) return false;
  if (context.origins.kindOf(figure.origin) !== "unlisted" || isOffice(figure.origin)) return false;
  const isSoon = isSoonAfter(figure, said.start, TRANSLATED_DAYS);
  return isSoon && scriptOf(figure.origin) !== scriptOf(origin.id);
}

function hasSameEnds(a: Pick<Figure, "low" | "high">, b: Pick<Figure, "low" | "high">): boolean {
  return a.low === b.low && a.high === b.high;
}

function isTellingNumber(subject: Subject): boolean {
  const { low, high } = subject.claim;
  return Math.max(significantDigits(low ?? 0), significantDigits(high ?? 0)) >= TELLING_DIGITS;
}

function judgeDrift(match: Match, subject: Subject): Judged {
  const { scope } = match;
  // A country that is not named may be any; a sector may go unsaid. Less is not else.
  const isNarrowed = scope.kind === "drift" && scope.lost.length === 0;
  const isPlaceOnlyLost =
    scope.kind === "drift" && scope.gained.length === 0 && scope.lost.includes("place");
  const gainsPlace = scope.kind === "drift" && scope.gained.includes("place");
  if ((isNarrowed && !gainsPlace) || isPlaceOnlyLost || isOfOneLevel(match, subject)) {
    return isToldAsCurrent(subject) && isPastShelfLife(match, subject)
      ? say.recycled(match, subject)
      : say.repeated(match, subject, explainDrift(match, subject));
  }
  return say.misquoted(match.figure, explainDrift(match, subject), subject);
}

/** Soon after a range that credits no one by name, one of its ends, with its source. */
function isEndOfUncredited({ figure, origin }: Match, subject: Subject): boolean {
  const { low, high } = subject.claim;
  if (origin !== "none" || figure.comparator !== "range" || low === null || low !== high)
    return false;
  return (figure.low === low || figure.high === low) && isSameStory(figure, subject);
}

/** Soon after a telling that names no one, its source is named, and the trade or site is not. */
function isNamedSince({ figure, origin, scope }: Match, subject: Subject): boolean {
  if (origin !== "none" || scope.kind !== "drift" || !isWithinPlace(scope)) return false;
  return isSameStory(figure, subject) && hasSameEnds(figure, subject.claim);
}

/** A text that credits no one, and leaves out the trade or the site of a figure of that time. */
function isTradeLeftOut({ scope, time }: Match, { origin }: Subject): boolean {
  if (origin !== null || time !== "overlap" || scope.kind !== "drift") return false;
  return isWithinPlace(scope) && scope.gained.length === 0;
}

/** Pay or hours in one trade, told without the trade: no sum, of which a part would be less. */
function isOfOneLevel({ scope }: Match, { rules }: Subject): boolean {
  return rules.kind === "level" && scope.kind === "drift" && isWithinPlace(scope);
}

function judgeMixUp(subject: Subject, others: readonly Figure[]): Judged | undefined {
  const distinct = spanShape(subject.claim) !== "point" || isTellingNumber(subject);
  const noAuthority = hasNoAuthority(subject);
  for (const figure of others.toReversed()) {
    const match = matchFigure(figure, subject);
    if (subject.timing === "explicit" && match.time !== "overlap") continue;
    const mayBeAnyones = noAuthority && (distinct || isSameStory(figure, subject));
    if (!isOwn(match) && !isRelay(match, subject) && !mayBeAnyones) continue;
    const isPlan = modalityClass(figure.modality) === "planned";
    if (isPlan && !followsClosely(parseDateBounds(figure.saidOn)?.start ?? null, subject)) continue;
    // "Tens of thousands are sent abroad" says nothing beside "more than 50,000 work abroad".
    if (isOwn(match) && isVaguely(match, subject)) return say.repeated(match, subject);
    if (isOwn(match) && isPromised(match, subject)) return say.repeated(match, subject);
    const why = explainMixUp(figure, subject, isOwn(match));
    if (why !== null) return say.misquoted(figure, why, subject);
  }
  return undefined;
}

/** "They will be paid $2.50 an hour", of what its origin has given as the pay: the same terms. */
function isPromised(match: Match, subject: Subject): boolean {
  const { claim, rules } = subject;
  if (rules.kind !== "level" || match.figure.measure !== claim.measure) return false;
  if (modalityClass(claim.modality) !== "planned" || match.scope.kind !== "same") return false;
  return modalityClass(match.figure.modality) === "counted" && match.value?.kind === "same";
}

function isVaguely(match: Match, { claim }: Subject): boolean {
  if (!claim.vague || match.scope.kind !== "same" || match.value?.kind !== "same") return false;
  return modalityClass(match.figure.modality) === modalityClass(claim.modality);
}
