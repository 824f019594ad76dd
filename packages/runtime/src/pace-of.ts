import type { Config } from "./config.ts";

/** The floor of polls that all waits are written for. */
const REAL_FLOOR_MS = 15 * 60_000;

/** By how much all waits shrink with a floor of polls below that, as in the demo: 1 for not at all. */
export const paceOf = ({ pollFloorMs }: Pick<Config, "pollFloorMs">) =>
  Math.min(1, pollFloorMs / REAL_FLOOR_MS);
