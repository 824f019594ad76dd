export type { ArticleText, Claim, Modality, Payee } from "./claim.ts";
export { extractClaims, readArticle, scoreRelevance } from "./read-article.ts";
export type { ArticleReading, Dropped } from "./read-article.ts";
export type { Relevance } from "./relevance.ts";
export { anchorQuote, type Anchor, type QuoteSelector } from "./anchor-quote.ts";
export { diffTexts, type SentenceChange } from "./diff-texts.ts";
export { listCountryNames, type CountryName } from "./country-names.ts";
export { toConfidence, type Evidence } from "./confidence.ts";
