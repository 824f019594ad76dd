/**
 * Entries under 53-bit keys, each an integer with a day, in the order of days. All lie in two arrays
 * of numbers: to read one list touches few places in memory, which is what a look-up among millions
 * costs. Key 0 cannot be told from an empty place and is taken for 1.
 */
export type PostingLists = {
  add(key: number, day: number, entry: number): void;
  remove(key: number, day: number, entry: number): void;
  /**
   * Tells `found` the entries of a list that stand nearest to the end of `day`: the `before` last
   * ones up to it, the `first` of the list among those, and the `after` next ones.
   */
  read(key: number, day: number, limits: PostingLimits, found: (entry: number) => void): void;
};

export type PostingLimits = { before: number; first: number; after: number };

const FIRST_PLACES = 1024;
const FIRST_ROOM = 4096;
/** Above this share of places taken, looking for a free one takes long. */
const MAX_LOAD = 0.6;
/** A list stands as its length, its room, and a day and an entry for each. */
const HEAD = 2;
const FIRST_LIST = 2;

/** No lists yet; entries must be whole numbers from 0, days 32-bit integers. */
export function createPostingLists(): PostingLists {
  // A key and, beside it, where its list starts, in turns; linear probing.
  let table = new Float64Array(2 * FIRST_PLACES);
  let places = FIRST_PLACES;
  let taken = 0;
  let lists = new Int32Array(FIRST_ROOM);
  let used = 0;

  /** Where in the table the key stands, or would. */
  function placeOf(key: number): number {
    // The keys are hashes already: their low bits are spread as they are.
    let place = (key & (places - 1)) * 2;
    while (table[place] !== 0 && table[place] !== key) place = (place + 2) & (2 * places - 1);
    return place;
  }

  function growTable(): void {
    const old = table;
    places *= 2;
    table = new Float64Array(2 * places);
    for (let i = 0; i < old.length; i += 2) {
      const key = old[i] ?? 0;
      if (key === 0) continue;
      const place = placeOf(key);
      table[place] = key;
      table[place + 1] = old[i + 1] ?? 0;
    }
  }

  /** A list with this much room at the end of all; the place it starts at. */
  function startList(room: number): number {
    const start = used;
    used += HEAD + 2 * room;
    if (used > lists.length) {
      const old = lists;
      lists = new Int32Array(Math.max(used, 2 * old.length));
      lists.set(old);
    }
    lists[start + 1] = room;
    return start;
  }

  /** First position in a list whose day is later than `day`. */
  function firstAfter(start: number, length: number, day: number): number {
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((lists[start + HEAD + 2 * middle] ?? 0) <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function add(given: number, day: number, entry: number): void {
    const key = given || 1;
    if (taken > places * MAX_LOAD) growTable();
    const place = placeOf(key);
    if (table[place] === 0) {
      taken += 1;
      table[place] = key;
      table[place + 1] = startList(FIRST_LIST);
    }
    let start = table[place + 1] ?? 0;
    const length = lists[start] ?? 0;
    const room = lists[start + 1] ?? 0;
    if (length === room) {
      const moved = startList(2 * room);
      lists.copyWithin(moved + HEAD, start + HEAD, start + HEAD + 2 * length);
      table[place + 1] = moved;
      start = moved;
    }
    const at = start + HEAD + 2 * firstAfter(start, length, day);
    lists.copyWithin(at + 2, at, start + HEAD + 2 * length);
    lists[at] = day;
    lists[at + 1] = entry;
    lists[start] = length + 1;
  }

  function remove(given: number, day: number, entry: number): void {
    const key = given || 1;
    const place = placeOf(key);
    if (table[place] === 0) return;
    const start = table[place + 1] ?? 0;
    const length = lists[start] ?? 0;
    for (let i = firstAfter(start, length, day - 1); i < length; i += 1) {
      const at = start + HEAD + 2 * i;
      if (lists[at] !== day) return;
      if (lists[at + 1] !== entry) continue;
      lists.copyWithin(at, at + 2, start + HEAD + 2 * length);
      lists[start] = length - 1;
      return;
    }
  }

  function read(
    given: number,
    day: number,
    { before, first, after }: PostingLimits,
    found: (entry: number) => void,
  ): void {
    const place = placeOf(given || 1);
    if (table[place] === 0) return;
    const start = table[place + 1] ?? 0;
    const length = lists[start] ?? 0;
    const cut = firstAfter(start, length, day);
    const tell = (from: number, to: number) => {
      for (let i = from; i < to; i += 1) found(lists[start + HEAD + 2 * i + 1] ?? 0);
    };
    const last = Math.max(0, cut - before);
    tell(0, Math.min(first, last));
    tell(last, Math.min(length, cut + after));
  }

  return { add, remove, read };
}
