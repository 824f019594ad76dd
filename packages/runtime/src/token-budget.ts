import { addToMeta, getMeta, type Db } from "@figurewatch/store";
import type { TokenBudget } from "./create-second-reader.ts";

const keyOf = (day: string) => `model-tokens-${day}`;

/** The day's tokens in the database, shared by all processes. */
export function createTokenBudget(db: Db): TokenBudget {
  return {
    async used(day) {
      const value = await getMeta(db, keyOf(day));
      return typeof value === "number" ? value : 0;
    },
    add: (day, tokens) => addToMeta(db, keyOf(day), tokens, new Date()),
  };
}
