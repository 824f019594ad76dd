import type { FigureView } from "@figurewatch/contract";
import { toCsvTable } from "../to-csv.ts";
import { toPeriod } from "./to-period.ts";

type Cell = string | number | boolean | null;

/** Codes of CL_OBS_STATUS, the first that fits: a plan is no count, nor a vague word a number. */
function toStatus({ modality, vague, review, baseline }: FigureView): string {
  if (modality === "plan" || modality === "quota") return "F";
  if (vague) return "U";
  if (modality === "estimate") return "E";
  // A figure that no person has looked at is an unvalidated one.
  return baseline || review === "accepted" || review === "fixed" ? "A" : "V";
}

function toTime(asOf: string | null): string | null {
  const period = toPeriod(asOf);
  return period === null || typeof period === "string"
    ? period
    : `${period.start}/${period.duration}`;
}

/** What SDMX calls each thing, in its order: dimensions, measures, attributes. */
const COMPONENTS: readonly [name: string, of: (figure: FigureView) => Cell][] = [
  ["MEASURE", ({ measure }) => toCode(measure)],
  ["REF_AREA", ({ place }) => place ?? "W0"],
  ["SECTOR", ({ sector }) => (sector === null ? "_T" : toCode(sector))],
  ["PAYEE", ({ payee }) => (payee === null ? "_Z" : toCode(payee))],
  ["MODALITY", ({ modality }) => toCode(modality)],
  ["UNIT_MEASURE", ({ unit }) => (unit === null ? "_Z" : toCode(unit))],
  ["UNIT_PER", ({ per }) => (per === null ? "_Z" : toCode(per))],
  // Figures of one series and time may differ: that is what is recorded, so each is a key of its own.
  ["FIGURE", ({ id }) => id],
  ["TIME_PERIOD", ({ asOf }) => toTime(asOf)],
  ["OBS_VALUE", ({ low, high }) => (low === high ? low : null)],
  ["LOWER_BOUND", ({ low }) => low],
  ["UPPER_BOUND", ({ high }) => high],
  ["COMPARATOR", ({ comparator }) => toCode(comparator)],
  ["OBS_STATUS", toStatus],
  ["LOCALITY", ({ locality }) => locality],
  ["AS_OF", ({ asOf }) => asOf],
  ["AS_OF_INFERRED", ({ asOfInferred }) => asOfInferred],
  ["SAID_ON", ({ saidOn }) => saidOn],
  ["ORIGIN", ({ originName }) => originName],
  ["SUPERSEDED_BY", ({ supersededBy }) => supersededBy],
  ["ARTICLES", ({ articles }) => articles],
];

const toCode = (id: string) => id.toUpperCase().replaceAll(/[^A-Z0-9_@$-]/g, "_");

/**
 * Figures as an SDMX-CSV 2 data message. A value that is a bound or a range has no OBS_VALUE: its
 * bounds are measures of their own, and no middle is made up. Figures without a time, denials and
 * categories are no observations, and left out.
 */
export function toSdmxCsv(figures: readonly FigureView[], watchId: string): string {
  const structure = `FIGUREWATCH:${toCode(watchId)}(1.0)`;
  const rows = figures
    .filter(isObservation)
    .map((figure) => ["dataflow", structure, "I", ...COMPONENTS.map(([, of]) => of(figure))]);
  const header = ["STRUCTURE", "STRUCTURE_ID", "ACTION", ...COMPONENTS.map(([name]) => name)];
  return toCsvTable(header, rows);
}

/** Whether a figure is a number at a time, as a statistical observation is. */
export function isObservation({ value, modality, asOf }: FigureView): boolean {
  const isSaid = modality !== "denied" && modality !== "hypothetical";
  return value === null && isSaid && toPeriod(asOf) !== null;
}
