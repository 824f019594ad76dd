/** A word found in a text, with what it stands for. */
export type Found<T> = { start: number; end: number; word: string; value: T };

type Entry<T> = { word: string; value: T };

/**
 * Words with a meaning, looked up by longest match at a place in a text. A look-up costs no more
 * than the longest word, whatever the text, so a scan over a text stays linear.
 */
export class Lexicon<T> {
  readonly #byFirst = new Map<number, Entry<T>[]>();
  readonly #byLast = new Map<number, Entry<T>[]>();

  /** `entries` are `[meaning, "word|other word"]`; a later entry replaces an equal word. */
  constructor(entries: readonly (readonly [T, string])[]) {
    const words = new Map<string, T>();
    for (const [value, list] of entries) {
      for (const word of list.split("|")) if (word !== "") words.set(word, value);
    }
    const sorted = [...words].sort(([a], [b]) => b.length - a.length);
    for (const [word, value] of sorted) {
      push(this.#byFirst, word.charCodeAt(0), { word, value });
      push(this.#byLast, word.charCodeAt(word.length - 1), { word, value });
    }
  }

  /** Whether any word starts with the UTF-16 unit at `position`. */
  mayStart(text: string, position: number): boolean {
    return this.#byFirst.has(text.charCodeAt(position));
  }

  /** The longest word that starts at `position`. */
  at(text: string, position: number): Found<T> | undefined {
    const entries = this.#byFirst.get(text.charCodeAt(position));
    if (entries === undefined) return undefined;
    for (const { word, value } of entries) {
      if (text.startsWith(word, position)) {
        return { start: position, end: position + word.length, word, value };
      }
    }
    return undefined;
  }

  /** The longest word that ends just before `position`. */
  before(text: string, position: number): Found<T> | undefined {
    const entries = this.#byLast.get(text.charCodeAt(position - 1));
    if (entries === undefined) return undefined;
    for (const { word, value } of entries) {
      const start = position - word.length;
      if (start >= 0 && text.startsWith(word, start)) return { start, end: position, word, value };
    }
    return undefined;
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
