export type { Comparator, Dimension, Language, Period, Quantity } from "./quantity.ts";
