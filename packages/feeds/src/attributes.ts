import { decodeClean } from "./clean-text.ts";
import { FeedError } from "./feed-error.ts";

/** More on one element are an attack; they are refused before anything is built. */
const MAX_ATTRIBUTES = 1000;
const MAX_NAME_LENGTH = 200;

/** Attributes of the start tag being read, refilled for every tag from the tokenizer's offsets. */
export class Attributes {
  readonly #source: string;
  readonly #names: string[] = [];
  readonly #values: string[] = [];
  #count = 0;
  #name = "";
  #valueStart = -1;
  #valueEnd = -1;
  /** Whether any value so far held a "<": the quote before it is open. */
  sawOpenQuote = false;

  constructor(source: string) {
    this.#source = source;
  }

  get size(): number {
    return this.#names.length;
  }

  startTag(): void {
    this.#count = 0;
    if (this.#names.length === 0) return;
    this.#names.length = 0;
    this.#values.length = 0;
  }

  /** Throws `FeedError` "hostile" at one too many; `isRead` is false where it only counts. */
  startName(start: number, end: number, isRead: boolean): void {
    if (++this.#count > MAX_ATTRIBUTES) {
      throw new FeedError(
        "hostile",
        `Refused a feed with over ${MAX_ATTRIBUTES} attributes on one element`,
      );
    }
    this.#valueStart = -1;
    this.#name = isRead && end - start < MAX_NAME_LENGTH ? this.#source.slice(start, end) : "";
  }

  addData(start: number, end: number): void {
    if (this.#valueStart < 0) this.#valueStart = start;
    this.#valueEnd = end;
  }

  endValue(): void {
    if (this.#name === "") return;
    const value = this.#valueStart < 0 ? "" : this.#source.slice(this.#valueStart, this.#valueEnd);
    if (value.includes("<")) this.sawOpenQuote = true;
    this.#names.push(this.#name);
    this.#values.push(value);
  }

  /** The first attribute of this lower-case name, however it is written; entities decoded. */
  get(name: string): string | undefined {
    for (let i = 0; i < this.#names.length; i++) {
      const given = this.#names[i] ?? "";
      if (given === name || (given.length === name.length && given.toLowerCase() === name)) {
        return decodeClean(this.#values[i] ?? "").trim();
      }
    }
    return undefined;
  }

  /** Calls back with the prefix and namespace of every declaration. */
  forEachNamespace(callback: (prefix: string, namespace: string) => void): void {
    for (let i = 0; i < this.#names.length; i++) {
      const name = this.#names[i] ?? "";
      if (name.startsWith("xmlns") && (name.length === 5 || name.charAt(5) === ":")) {
        callback(name.slice(6), decodeClean(this.#values[i] ?? ""));
      }
    }
  }
}
