import { describeFigure, describeValue } from "./describe-figure.ts";
import { describeDate, parseDateBounds } from "./edtf.ts";
import type { Subject } from "./match-figure.ts";
import { modalityClass } from "./scope.ts";
import type { Figure, Verdict } from "./verdict.ts";

type Judged = Omit<Verdict, "late">;

/** A count in a country or a sector names it too, once it was said in an earlier text. */
function isNamedByFigure(figure: Figure, subject: Subject): boolean {
  const { claim } = subject;
  const said = parseDateBounds(figure.saidOn);
  if (said !== null && said.end >= subject.said.start) return false;
  if (figure.value !== null || figure.modality === "denied") return false;
  if (modalityClass(figure.modality) !== modalityClass(claim.modality)) return false;
  if (claim.measure === "host_country") return figure.place === claim.value;
  return claim.measure === "sector" && figure.sector === claim.value;
}

/** A category is `new` at its first mention, then `repeated`; a denial of a known one conflicts. */
export function judgeCategory(subject: Subject, known: readonly Figure[]): Judged {
  const { claim } = subject;
  const named = describeValue(claim);
  const what = claim.measure.replaceAll("_", " ");
  const same = known.filter(
    (figure) => figure.measure === claim.measure && figure.value === claim.value,
  );
  const isDenial = claim.modality === "denied";
  const denied = same.find((figure) => figure.modality === "denied");
  const stated = same.filter((figure) => figure.modality !== "denied");
  // A plan for a country where they work already is no news; work where it was planned is.
  const holding = stated.find(
    (figure) =>
      modalityClass(figure.modality) === "counted" ||
      modalityClass(figure.modality) === modalityClass(claim.modality),
  );
  if (isDenial && denied) return repeat(denied, `the denial of ${named} as a ${what}`);
  if (isDenial && holding) return conflict(holding, subject);
  if (!isDenial && holding) return repeat(holding, `${named} as a ${what}`);
  if (!isDenial && denied) {
    return {
      kind: "conflicting",
      against: denied,
      reasons: [`conflicting: ${named} as a ${what} was denied: ${describeFigure(denied)}`],
    };
  }
  const figure = known.find((figure) => isNamedByFigure(figure, subject));
  if (figure && isDenial) return conflict(figure, subject);
  if (figure) return repeat(figure, `${named} as a ${what}`);
  const first = isDenial
    ? `a denial of ${named} as a ${what}, which no text before had named`
    : `first mention of ${named} as a ${what}`;
  return { kind: "new", against: null, reasons: [`new: ${first}`] };
}

function conflict(against: Figure, { claim, origin }: Subject): Judged {
  const what = `that there are workers in ${describeValue(claim)}`;
  const denier = origin?.name ?? "the text";
  return {
    kind: "conflicting",
    against,
    reasons: [`conflicting: ${denier} denies ${what}, ${knownFrom(against)}`],
  };
}

function repeat(against: Figure, what: string): Judged {
  return {
    kind: "repeated",
    against,
    reasons: [`repeated: ${what}, ${knownFrom(against)}`],
  };
}

/** "known from the Panel, 2015", or from a count of workers in the place or the trade. */
function knownFrom(figure: Figure): string {
  if (figure.value === null) return `known from ${describeFigure(figure)}`;
  const when = figure.asOf === null ? "" : `, ${describeDate(figure.asOf)}`;
  return `known from ${figure.originName ?? "a text that credits no one"}${when}`;
}
