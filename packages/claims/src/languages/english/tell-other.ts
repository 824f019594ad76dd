import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../../language-pack.ts";
import { tellNotTheirs } from "./not-theirs.ts";
import { tellOtherCount } from "./other-counts.ts";
import { tellOtherShare } from "./other-shares.ts";
import { tellOtherSum } from "./other-sums.ts";

/** Why a number of an English sentence is about other people, things or sums, or null. */
export function tellOther(text: string, quantity: Quantity, sentence: Sentence): string | null {
  return (
    tellOtherShare(text, quantity, sentence) ??
    tellOtherCount(text, quantity, sentence) ??
    tellOtherSum(text, quantity, sentence) ??
    tellNotTheirs(text, quantity, sentence)
  );
}
