import { z } from "zod";
import { FigureView, Overview } from "./api.ts";

/** A country that figures are about, or that is named as a host. */
export const PlaceItem = z.object({
  /** ISO 3166-1 alpha-2; null for the world as a whole. */
  place: z.string().nullable(),
  figures: z.number(),
  /** Named as a host, with or without figures of its own. */
  isHost: z.boolean(),
  /** The latest count of the people watched; null where only other things are known. */
  latest: FigureView.nullable(),
});
export type PlaceItem = z.infer<typeof PlaceItem>;

/** Workers, pay and revenue of one time beside each other: a note with its working. */
export const CrossCheckView = z.object({
  note: z.string(),
  /** Revenue over workers × pay. */
  ratio: z.object({ low: z.number(), high: z.number() }),
  workers: FigureView,
  wage: FigureView,
  revenue: FigureView,
});
export type CrossCheckView = z.infer<typeof CrossCheckView>;

/** All that is known of one country, measure by measure. */
export const PlaceDetail = z.object({
  place: z.string().nullable(),
  knownOn: z.string().nullable(),
  /** The figure that names it as a host. */
  hostFigureId: z.string().nullable(),
  measures: Overview.shape.measures,
  checks: z.array(CrossCheckView),
});
export type PlaceDetail = z.infer<typeof PlaceDetail>;
