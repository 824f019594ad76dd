import type { Watch } from "@figurewatch/watch";
import type { Claim } from "./claim.ts";
import type { Sentence } from "./language-pack.ts";

/** Countries and industries named as ones where the watched people work; each is claimed once. */
export function listCategories(_input: {
  text: string;
  watch: Watch;
  sentences: readonly Sentence[];
  published: string | null;
  topical: boolean;
}): Claim[] {
  return [];
}
