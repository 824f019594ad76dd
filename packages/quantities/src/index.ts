export { detectLanguage, extractQuantities } from "./extract-quantities.ts";
export type { Comparator, Dimension, Language, Period, Quantity } from "./quantity.ts";
