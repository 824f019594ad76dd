import type { FigureView, ReviewItem } from "@figurewatch/contract";

type Wanted = Pick<ReviewItem, "figureId" | "against"> & {
  claim: Pick<
    FigureView,
    "low" | "high" | "value" | "unit" | "place" | "locality" | "sector" | "asOf"
  >;
};

/** As many as one number key each can choose. */
const SHOWN = 9;

/**
 * Known figures that a claim may be telling, the likeliest first: the one it was held against, then
 * those of its scope, value and time. `words` leaves only figures that hold all of them.
 */
export function rankFigures(
  figures: readonly FigureView[],
  { figureId, against, claim }: Wanted,
  words: string,
): FigureView[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const distance = (figure: FigureView) => {
    if (figure.id === against?.figureId) return -1;
    const scope = ["place", "locality", "sector"] as const;
    const otherScope = scope.filter((part) => figure[part] !== claim[part]).length;
    const otherUnit = Number(figure.unit !== claim.unit);
    const otherYear = Number(figure.asOf?.slice(0, 4) !== claim.asOf?.slice(0, 4));
    return otherUnit * 8 + otherScope * 2 + farness(figure, claim) + otherYear / 2;
  };
  return figures
    .filter(({ id, says, originName, asOf }) => {
      const told = `${says} ${originName ?? ""} ${asOf ?? ""}`.toLowerCase();
      return id !== figureId && wanted.every((word) => told.includes(word));
    })
    .map((figure) => ({ figure, far: distance(figure) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, SHOWN)
    .map(({ figure }) => figure);
}

/** 0 for the same value, 1 for twice or half of it, and so on. */
function farness(figure: FigureView, claim: Wanted["claim"]): number {
  if (claim.value !== null) return figure.value === claim.value ? 0 : 4;
  const [a, b] = [figure.low ?? figure.high ?? 0, claim.low ?? claim.high ?? 0];
  if (a <= 0 || b <= 0) return 4;
  return Math.abs(Math.log2(a / b));
}
