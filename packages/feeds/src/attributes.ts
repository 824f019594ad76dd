import { decodeClean } from "./clean-text.ts";

/** Attributes of the start tag being read; refilled for every tag that has any. */
export class Attributes {
  readonly #names: string[] = [];
  readonly #values: string[] = [];

  get size(): number {
    return this.#names.length;
  }

  clear(): void {
    if (this.#names.length === 0) return;
    this.#names.length = 0;
    this.#values.length = 0;
  }

  add(name: string, source: string): void {
    this.#names.push(name);
    this.#values.push(source);
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
