import type { ClaimParts } from "../claim-parts.ts";
import { rank, unpackRankWeights, type RankWeights } from "../classifier/rank.ts";
import { takeSectorFeatures, type SectorQuestion } from "../classifier/sector-features.ts";
import { sectorWeights } from "../classifier/sector-weights.ts";
import { UNSPACED } from "../context/gather-context.ts";
import type { Span } from "../mention.ts";
import type { Place } from "../places/places.ts";

/** The question that a taken quantity puts. */
export function toSectorQuestion(
  { article, background, sentence, index, taken, pack }: ClaimParts,
  span: Span,
  place: Place,
): SectorQuestion {
  const { measure, counted } = taken;
  return {
    text: article.text,
    language: pack.language,
    spaced: !UNSPACED.has(pack.language),
    span,
    sentence,
    index,
    measure,
    counted,
    place,
    trades: background.trades,
  };
}

/** What a figure may be about: no one sector, or one of those that its text names. */
export const listSectorOptions = ({ trades }: SectorQuestion): (string | null)[] => [
  null,
  ...trades.named.keys(),
];

/** The sector a figure is about, or null where it is about none or all of them. */
export function chooseSector(question: SectorQuestion, weights: RankWeights): string | null {
  // Nothing to choose from.
  if (question.trades.named.size === 0) return null;
  const [best] = rank(
    listSectorOptions(question),
    (sector, take) => takeSectorFeatures(question, sector, take),
    weights,
  );
  return best?.option ?? null;
}

let shipped: RankWeights | null = null;

/** The weights that the project ships; decoded at the first article. */
export function shippedSectorWeights(): RankWeights {
  shipped ??= unpackRankWeights(sectorWeights);
  return shipped;
}
