export type { ArticleText, Claim, Modality, Payee } from "./claim.ts";
export { toldAs, type ToldAs } from "./modality.ts";
export {
  extractClaims,
  readArticle,
  readBuiltClaims,
  readCandidates,
  readSpeakerQuestions,
  scoreRelevance,
} from "./read-article.ts";
export type { ArticleReading } from "./read-article.ts";
export type { Dropped } from "./read-claims.ts";
export type { Relevance } from "./relevance/relevance.ts";
export { anchorQuote, type Anchor, type QuoteSelector } from "./quotes/anchor-quote.ts";
export { diffTexts, type SentenceChange } from "./quotes/diff-texts.ts";
export { listCountryNames, type CountryName } from "./words/country-names.ts";
export { toConfidence, toLogOdds } from "./confidence.ts";
export type { PackedWeights } from "./classifier/classify.ts";
export { hashFeature, type TakeHash } from "./classifier/feature-hash.ts";
export { takeOwnFeatures, takeRuleFeatures, takeSentenceFeatures } from "./classifier/features.ts";
export { toChances } from "./classifier/chances.ts";
export {
  rank,
  toRankWeights,
  unpackRankWeights,
  type PackedRankWeights,
} from "./classifier/rank.ts";
export { takeSectorFeatures } from "./classifier/sector-features.ts";
export { listSectorOptions } from "./sectors/sectors.ts";
export { toRuleReading, toShareSide } from "./classifier/second-look.ts";
export { isPeriodOpen, takePeriodFeatures } from "./classifier/usual-period.ts";
export { takeShareFeatures, type ShareSide } from "./classifier/share-side.ts";
export { toPercent, toRest } from "./measures/share.ts";
export { chooseTime, isTimeOpen } from "./classifier/look-again-at-time.ts";
export { chooseModalityByChance } from "./classifier/look-again-at-modality.ts";
export { MODALITIES, takeModalityFeatures } from "./classifier/modality-features.ts";
export { hasPayee, takePayeeFeatures, toPayee } from "./classifier/payee-choice.ts";
export { choosePlaceOption, isPlaceOpen } from "./classifier/look-again-at-place.ts";
export { takePlaceFeatures, toPlaceChoice } from "./classifier/place-features.ts";
export { takeTimeFeatures } from "./classifier/time-features.ts";
export { listTimeOptions } from "./classifier/time-options.ts";
export { chooseSpeakers, type SpeakerWeights } from "./classifier/choose-speaker.ts";
export {
  aheadOf,
  listAhead,
  takeEnd,
  takeGlance,
  takeStart,
} from "./classifier/speaker-boundaries.ts";
export { takeCompany } from "./classifier/speaker-company.ts";
export {
  listOptions,
  listReached,
  standOf,
  toQuestion,
  type Told,
} from "./classifier/speaker-options.ts";
export { takeSpot } from "./classifier/speaker-name-features.ts";
export { isSameSpeaker } from "./classifier/speaker-names.ts";
export { takeOption } from "./classifier/speaker-option-features.ts";
export { isSince, takeTurn, toTurn, Turn } from "./classifier/speaker-sequence.ts";
export { findSpots, listEndUnits, type BoundaryWeights } from "./classifier/speaker-spots.ts";
export { LEADING_WORDS, mayStart, toUnits, type Telling } from "./classifier/speaker-units.ts";
