import type { FigureView } from "@figurewatch/contract";
import { edtfSpan } from "../charts/edtf-span.ts";
import { countryName, sayCount, sayDay, sayEdtf, sectorName } from "../words.ts";

type Coverage = {
  shown: readonly FigureView[];
  all: readonly FigureView[];
  place: string;
  sector: string;
};

/** What a view covers and leaves out: its scope, its span, how many name no source or no date. */
export function sayCoverage({ shown, all, place, sector }: Coverage): string {
  const count =
    shown.length === all.length
      ? sayCount(shown.length, "figure")
      : `${shown.length} of ${sayCount(all.length, "figure")}`;
  const undated = shown.filter(({ asOf }) => asOf === null).length;
  const uncredited = shown.filter(({ originName }) => originName === null).length;
  return [
    `${count}: ${saySelection(place, sector)}`,
    saySpan(shown),
    uncredited > 0 ? `${uncredited} ${uncredited === 1 ? "names" : "name"} no source` : "",
    undated > 0 ? `${undated} ${undated === 1 ? "carries" : "carry"} no date` : "",
  ]
    .filter((part) => part !== "")
    .join("; ")
    .concat(".");
}

/** The place and the sector of a view: "Russia, construction". */
export function saySelection(place: string, sector: string): string {
  const where =
    place === "any" ? "all places" : place === "world" ? "worldwide" : countryName(place);
  const what =
    sector === "any" ? "" : sector === "none" ? ", no sector named" : `, ${sectorName(sector)}`;
  return where + what;
}

/** That a measure has no figure, now or on a day of the past. */
export const sayNothingKnown = (knownOn: string | null) =>
  knownOn === null
    ? "No figure of this measure is known yet. It fills as articles are read."
    : `Nothing of this measure was known on ${sayDay(knownOn)}.`;

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
