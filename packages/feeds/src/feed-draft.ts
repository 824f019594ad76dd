import type { DatePrecision } from "./feed.ts";
import type { Field, FieldName } from "./feed-fields.ts";
import type { Reading } from "./read-value.ts";

/** Nothing found yet. */
const UNFILLED = Number.POSITIVE_INFINITY;

type Slot = { value: string | undefined; rank: number };

/** The values found so far for one item or the feed, each the best by its rank. */
export class Draft {
  readonly #slots: Partial<Record<FieldName, Slot>> = {};
  /** The bodies that are plain text and not HTML. */
  summaryIsText = false;
  contentIsText = false;
  /** Of `published`. */
  precision: DatePrecision | undefined;

  get(name: FieldName): string | undefined {
    return this.#slots[name]?.value;
  }

  rankOf(name: FieldName): number {
    return this.#slots[name]?.rank ?? UNFILLED;
  }

  /** Keeps a value if none of a better or the same rank is there; an empty one never. */
  offer(name: FieldName, rank: number, value: string): boolean {
    if (value === "") return false;
    const slot = this.#slots[name];
    if (slot === undefined) this.#slots[name] = { value, rank };
    else if (rank >= slot.rank) return false;
    else {
      slot.value = value;
      slot.rank = rank;
    }
    return true;
  }

  /** Adds to a value that has the same rank, as with a second author. */
  replace(name: FieldName, value: string): void {
    const slot = this.#slots[name];
    if (slot !== undefined) slot.value = value;
  }

  offerBody(
    name: "summary" | "content" | "subtitle",
    rank: number,
    value: string,
    isText: boolean,
  ): void {
    if (!this.offer(name, rank, value)) return;
    if (name === "summary") this.summaryIsText = isText;
    else if (name === "content") this.contentIsText = isText;
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

/** The text of one field while its element is open. */
export type Capture = {
  field: Field;
  /** Canonical name of the element. */
  name: string;
  draft: Draft;
  rank: number;
  reading: Reading;
  /** Text so far, entities decoded; unused where the reading is of markup. */
  text: string;
  hasElements: boolean;
  /** Where the element's content starts in the source. */
  contentStart: number;
  base: string | undefined;
  isPermalink: boolean;
  /** Source of name, email and address of a person construct. */
  person: Map<string, string> | undefined;
};
