import type { FigureView } from "@figurewatch/contract";
import { edtfSpan } from "../charts/edtf-span.ts";
import { countryName, sayCount, sayEdtf, sectorName } from "../words.ts";

type Coverage = {
  shown: readonly FigureView[];
  all: readonly FigureView[];
  place: string;
  sector: string;
};

/** What a view covers and leaves out: its scope, its span, how many name no source or no date. */
export function sayCoverage({ shown, all, place, sector }: Coverage): string {
  const where =
    place === "any" ? "all places" : place === "world" ? "worldwide" : countryName(place);
  const what =
    sector === "any" ? "" : sector === "none" ? ", no sector named" : `, ${sectorName(sector)}`;
  const count =
    shown.length === all.length
      ? sayCount(shown.length, "figure")
      : `${shown.length} of ${sayCount(all.length, "figure")}`;
  const undated = shown.filter(({ asOf }) => asOf === null).length;
  const uncredited = shown.filter(({ originName }) => originName === null).length;
  return [
    `${count}: ${where}${what}`,
    saySpan(shown),
    uncredited > 0 ? `${uncredited} ${uncredited === 1 ? "names" : "name"} no source` : "",
    undated > 0 ? `${undated} ${undated === 1 ? "carries" : "carry"} no date` : "",
  ]
    .filter((part) => part !== "")
    .join("; ")
    .concat(".");
}

function saySpan(figures: readonly FigureView[]): string {
  const dated = figures
    .flatMap(({ asOf }) => {
      const span = edtfSpan(asOf);
      return span === undefined || asOf === null ? [] : [{ asOf, ...span }];
    })
    .toSorted((a, b) => a.to - b.to);
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return "";
  if (first.asOf === last.asOf) return `as of ${sayEdtf(first.asOf)}`;
  return `as of ${sayEdtf(first.asOf)} to ${sayEdtf(last.asOf)}`;
}
