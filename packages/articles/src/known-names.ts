/** The number of a name with one character more, alike for capitals and small letters. */
export function hashOn(before: number, code: number): number {
  return (before * 31 + (code | 32)) | 0;
}

/** The number of a whole name. */
export function hashOf(name: string): number {
  let hash = 0;
  for (let at = 0; at < name.length; at += 1) hash = hashOn(hash, name.charCodeAt(at));
  return hash;
}

/**
 * Names that documents are made of, to be found in a document without a copy of it. A name that is
 * one and the same string wherever it stands is also quicker to compare.
 */
export class KnownNames {
  readonly #names: Map<number, string>;

  /** Lower-case names, between blanks. */
  constructor(names: string) {
    this.#names = new Map(names.split(" ").map((name) => [hashOf(name), name]));
  }

  /** The name that stands in a document from one place to another, if it is one of these. */
  find(html: string, start: number, end: number, hash: number): string | undefined {
    const name = this.#names.get(hash);
    if (name === undefined || name.length !== end - start) return undefined;
    for (let at = 0; at < name.length; at += 1)
      if ((html.charCodeAt(start + at) | 32) !== name.charCodeAt(at)) return undefined;
    return name;
  }
}
