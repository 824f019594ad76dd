/** One sentence of two versions of a text, in reading order; `removed` comes before `added`. */
export type SentenceChange = { kind: "same" | "removed" | "added"; text: string };

/** More pairs than this are not laid out in a table: sentences that stand once hold the texts together. */
const MAX_CELLS = 4_000_000;
const segmenter = new Intl.Segmenter(undefined, { granularity: "sentence" });

/**
 * What an edit made of a text, sentence by sentence, in any script. White space does not count. Pure,
 * and bounded for texts of any length.
 */
export function diffTexts(before: string, after: string): SentenceChange[] {
  const [left, right] = [splitSentences(before), splitSentences(after)];
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (
    end < left.length - start &&
    end < right.length - start &&
    left.at(-1 - end) === right.at(-1 - end)
  ) {
    end += 1;
  }
  const middle = diffMiddle(
    left.slice(start, left.length - end),
    right.slice(start, right.length - end),
  );
  const same = (text: string): SentenceChange => ({ kind: "same", text });
  return [...left.slice(0, start).map(same), ...middle, ...left.slice(left.length - end).map(same)];
}

function splitSentences(text: string): string[] {
  return text
    .split("\n")
    .flatMap((paragraph) => Array.from(segmenter.segment(paragraph), ({ segment }) => segment))
    .map((sentence) => sentence.replace(/\s+/g, " ").trim())
    .filter((sentence) => sentence !== "");
}

function diffMiddle(left: string[], right: string[]): SentenceChange[] {
  const kept =
    left.length * right.length <= MAX_CELLS
      ? findLongestCommon(left, right)
      : findUniqueCommon(left, right);
  const changes: SentenceChange[] = [];
  let [i, j] = [0, 0];
  for (const [atLeft, atRight] of [...kept, [left.length, right.length] as const]) {
    for (; i < atLeft; i += 1) changes.push({ kind: "removed", text: left[i] ?? "" });
    for (; j < atRight; j += 1) changes.push({ kind: "added", text: right[j] ?? "" });
    if (i < left.length && j < right.length) changes.push({ kind: "same", text: left[i] ?? "" });
    [i, j] = [atLeft + 1, atRight + 1];
  }
  return changes;
}

type Pair = readonly [left: number, right: number];

/** Longest common subsequence, by a table of lengths read from its end. */
function findLongestCommon(left: string[], right: string[]): Pair[] {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Sentences that stand once in each, as many as are in the same order. */
function findUniqueCommon(left: string[], right: string[]): Pair[] {
  const placesOf = (sentences: string[]) => {
    const places = new Map<string, number>();
    // A sentence that stands twice says nothing about where it went.
    for (const [i, sentence] of sentences.entries()) {
      places.set(sentence, places.has(sentence) ? -1 : i);
    }
    return places;
  };
  const inRight = placesOf(right);
  const pairs: Pair[] = [];
  for (const [sentence, i] of placesOf(left)) {
    const j = inRight.get(sentence) ?? -1;
    if (i >= 0 && j >= 0) pairs.push([i, j]);
  }
  return findLongestRising(pairs.sort(([a], [b]) => a - b));
}

/** Longest run of pairs whose right side rises, by patience sorting. */
function findLongestRising(pairs: Pair[]): Pair[] {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [k, [, j]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    before[k] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = k;
  }
  const run: Pair[] = [];
  for (let k = ends.at(-1) ?? -1; k >= 0; k = before[k] ?? -1) {
    const pair = pairs[k];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}
