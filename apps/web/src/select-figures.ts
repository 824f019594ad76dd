import type { FigureView } from "@figurewatch/contract";

/** What a view shows: `any` or nothing for all, `world` for no place, `none` for no sector. */
export type FigureSelection = { place?: string | undefined; sector?: string | undefined };

/** The figures of a place and a sector; the page and its CSV choose by the same rule. */
export function selectFigures<Figure extends Pick<FigureView, "place" | "sector">>(
  figures: readonly Figure[],
  { place = "any", sector = "any" }: FigureSelection,
): Figure[] {
  return figures.filter(
    (figure) =>
      (place === "any" || (figure.place ?? "world") === place) &&
      (sector === "any" || (figure.sector ?? "none") === sector),
  );
}
