import { listCountryNames } from "@figurewatch/claims";
import { foldWords, isUnspaced } from "./fold-words.ts";

/** The country that folded words name, and what is left of the words without it. */
export type FoundCountry = { code: string; rest: string };

type Stem = { code: string; tokens: { text: string; open: boolean }[] };

/** Names of countries by their first letters: a credit is held against a few of them only. */
const FIRST_LETTERS = 2;

function createFinder(): (folded: string) => FoundCountry | undefined {
  const exact = new Map<string, string>();
  const stems = new Map<string, Stem[]>();
  const unspaced = new Map<string, string>();
  for (const { code, name } of listCountryNames()) {
    const folded = foldWords(name.replaceAll("*", ""));
    if (folded === "") continue;
    if (isUnspaced(folded)) unspaced.set(folded.replaceAll(" ", ""), code);
    else if (name.includes("*")) {
      const tokens = name
        .split(" ")
        .map((word) => ({ text: foldWords(word.replace("*", "")), open: word.endsWith("*") }));
      const start = folded.slice(0, FIRST_LETTERS);
      stems.set(start, [...(stems.get(start) ?? []), { code, tokens }]);
    } else if (!exact.has(folded)) exact.set(folded, code);
  }
  const longest = Math.max(...[...unspaced.keys()].map((name) => name.length));

  function findStem(
    tokens: readonly string[],
    at: number,
  ): { code: string; length: number } | null {
    const start = (tokens[at] ?? "").slice(0, FIRST_LETTERS);
    const found = (stems.get(start) ?? []).find((stem) =>
      stem.tokens.every(({ text, open }, i) => {
        const token = tokens[at + i] ?? "";
        return open ? token.startsWith(text) : token === text;
      }),
    );
    return found === undefined ? null : { code: found.code, length: found.tokens.length };
  }

  function findSpaced(folded: string): FoundCountry | undefined {
    const tokens = folded.split(" ");
    const without = (at: number, length: number) => tokens.toSpliced(at, length).join(" ");
    for (let length = Math.min(5, tokens.length); length > 0; length -= 1) {
      for (let at = 0; at + length <= tokens.length; at += 1) {
        const code = exact.get(tokens.slice(at, at + length).join(" "));
        if (code !== undefined) return { code, rest: without(at, length) };
      }
    }
    for (const at of tokens.keys()) {
      const stem = findStem(tokens, at);
      if (stem !== null) return { code: stem.code, rest: without(at, stem.length) };
    }
    return undefined;
  }

  function findUnspaced(words: string): FoundCountry | undefined {
    for (let length = Math.min(longest, words.length); length > 1; length -= 1) {
      for (let at = 0; at + length <= words.length; at += 1) {
        const code = unspaced.get(words.slice(at, at + length));
        if (code === undefined) continue;
        return { code, rest: words.slice(0, at) + words.slice(at + length) };
      }
    }
    return undefined;
  }

  return (folded) =>
    isUnspaced(folded) ? findUnspaced(folded.replaceAll(" ", "")) : findSpaced(folded);
}

/** The first country, under its longest name, that a credit's folded words hold. */
export const findCountry = createFinder();
