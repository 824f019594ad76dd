export { simplifyChinese } from "./chinese/simplified.ts";
export { detectLanguage, extractQuantities } from "./extract-quantities.ts";
export { normalise } from "./normalise.ts";
export type { ExchangeRate, Normalised, NormaliseOptions } from "./normalise.ts";
export { printQuantity } from "./print-quantity.ts";
export type { Meaning } from "./print-quantity.ts";
export type { Comparator, Dimension, Language, Period, Quantity } from "./quantity.ts";
