import type { Sentence } from "../language-pack.ts";
import type { Mention } from "../mention.ts";

/** A word of the text that names a sector, and the number of its sentence. */
export type NamedTrade = Mention & { sentence: number };

/** The sectors that a text names, and where. */
export type Trades = {
  /** Those of the title. */
  title: ReadonlySet<string>;
  /** Every sector named, those of the title first, with its words in text order. */
  named: ReadonlyMap<string, readonly NamedTrade[]>;
  /** Of each sentence, how many sectors it names. */
  kinds: readonly number[];
};

/** Reads off, once for a text, which sectors it names where. */
export function listTrades(title: readonly Mention[], sentences: readonly Sentence[]): Trades {
  const titled = new Set(sectorsIn(title).map(({ value }) => value));
  const named = new Map<string, NamedTrade[]>([...titled].map((sector) => [sector, []]));
  const kinds = sentences.map(({ mentions }, sentence) => {
    const own = sectorsIn(mentions);
    for (const mention of own) {
      const all = named.get(mention.value) ?? [];
      all.push({ ...mention, sentence });
      named.set(mention.value, all);
    }
    return new Set(own.map(({ value }) => value)).size;
  });
  return { title: titled, named, kinds };
}

/** The words that name a sector. */
export const sectorsIn = (mentions: readonly Mention[]): Mention[] =>
  mentions.filter(({ tag }) => tag === "sector");
