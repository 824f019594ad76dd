import type { Quantity } from "@figurewatch/quantities";
import type { Watch } from "@figurewatch/watch";
import type { NamedPlaces } from "./classifier/place-options.ts";
import type { Background } from "./context/background.ts";
import type { ArticleText } from "./claim.ts";
import type { DatedText } from "./dates/dated-text.ts";
import type { Discourse } from "./context/discourse.ts";
import type { Credit, DateMention, LanguagePack, Sentence } from "./language-pack.ts";
import type { Mention } from "./mention.ts";
import type { Taken } from "./context/quantity-context.ts";

/** A taken quantity, and all that is known where it stands. */
export type ClaimParts = {
  article: ArticleText;
  watch: Watch;
  background: Background;
  discourse: Discourse;
  sentence: Sentence;
  index: number;
  credits: readonly Credit[];
  dates: readonly DateMention[];
  /** Those of the whole text. */
  told: DatedText;
  hosts: readonly Mention[];
  /** Countries that the text names, and those of the title. */
  named: NamedPlaces;
  titled: readonly Mention[];
  quantity: Quantity;
  taken: Taken;
  /** Places and dates stand before their number, in this language. */
  precede: boolean;
  pack: LanguagePack;
};
