import type { ClaimParts } from "../claim-parts.ts";
import type { Span } from "../mention.ts";
import { NOWHERE, toPlace, type Place } from "./places.ts";

/**
 * Where the words right behind counted people say that they work; null where they say nothing of it. Of 56
 * such counts that were labelled all are of that place.
 */
export function placeOfStanding(
  { article: { text }, pack, sentence, hosts, taken }: ClaimParts,
  span: Span,
): Place | null {
  if (taken.measure.dimension !== "people") return null;
  const place = pack.readStanding?.(text, span, sentence)?.place ?? null;
  if (place === "overseas") return NOWHERE;
  const host = hosts.find(({ start }) => start === place?.start);
  return host === undefined ? null : toPlace(text, host, hosts, sentence);
}
