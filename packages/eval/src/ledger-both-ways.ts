import type { ToldArticle } from "./ledger-texts.ts";
import type { LabelledArticle, LabelledClaim } from "./ledger-timeline.ts";

/** A labelled claim, and the article (or part of the origin) of the figure it is compared with. */
export type AnchoredClaim = LabelledClaim & { against?: string };

/**
 * An article with both its text and its claims as a perfect reader would give them: the law can be
 * tried on the claims alone, and the whole program on the text, by the same labels.
 */
export type BothWaysArticle = Pick<LabelledArticle, "id" | "on" | "sort"> & {
  lang: string;
  title: string;
  text: string;
  claims: AnchoredClaim[];
};

/** The same article as a text with the labels that judging it from its text must give. */
export function toTold({ claims, ...article }: BothWaysArticle): ToldArticle {
  const want = claims.map((claim): ToldArticle["want"][number] => {
    const label = `${claim.m} ${claim.v ?? claim.value ?? ""} ${claim.want}` as const;
    return claim.against === undefined ? label : `${label} @${claim.against}`;
  });
  return { ...article, want };
}
