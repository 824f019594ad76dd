import type { DatePrecision } from "./feed.ts";
import type { Field, FieldName } from "./feed-fields.ts";
import type { Piece } from "./read-value.ts";

/** The values found so far for one item or the feed, each the best by its rank. */
export class Draft {
  readonly values = new Map<FieldName, string>();
  readonly #ranks = new Map<FieldName, number>();
  /** The bodies that are plain text and not HTML. */
  readonly plain = new Set<FieldName>();
  /** Of `published`. */
  precision: DatePrecision | undefined;

  get(name: FieldName): string | undefined {
    return this.values.get(name);
  }

  rankOf(name: FieldName): number {
    return this.#ranks.get(name) ?? Number.POSITIVE_INFINITY;
  }

  /** Keeps a value if none of a better or the same rank is there; an empty one never. */
  offer(name: FieldName, rank: number, value: string, isText = false): void {
    if (value === "" || rank >= this.rankOf(name)) return;
    this.values.set(name, value);
    this.#ranks.set(name, rank);
    if (isText) this.plain.add(name);
    else this.plain.delete(name);
  }
}

/** What the tidy step found in a document. */
export type FeedDraft = {
  kind: "rss" | "atom" | "rdf" | "json";
  feed: Draft;
  items: Draft[];
  skipHours: number[];
  skipDays: number[];
  damaged: string[];
};

/** The text of a field being collected. */
export type Capture = {
  field: Field;
  name: string;
  draft: Draft;
  pieces: Piece[];
  hasElements: boolean;
  contentStart: number;
  attributes: ReadonlyMap<string, string> | undefined;
  base: string | undefined;
  /** name, email and address of a person construct. */
  person: Map<string, string> | undefined;
  penalty: number;
};
