import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createPostingLists } from "./posting-lists.ts";

type Entry = { key: number; day: number; entry: number };

const days = fc.integer({ min: -40, max: 40 });
const keys = fc.integer({ min: 0, max: 5 });
const entries = fc.array(fc.record({ key: keys, day: days }), { maxLength: 80 });
const limits = fc.record({ before: fc.nat(4), first: fc.nat(2), after: fc.nat(2) });

/** What a plain sorted list gives for the same reading. */
function readPlainly(
  all: Entry[],
  key: number,
  day: number,
  told: { before: number; first: number; after: number },
) {
  // Keys 0 and 1 share a list.
  const list = all
    .filter((one) => (one.key || 1) === (key || 1))
    .toSorted((a, b) => a.day - b.day || a.entry - b.entry);
  const cut = list.filter((one) => one.day <= day).length;
  const last = Math.max(0, cut - told.before);
  return [...list.slice(0, Math.min(told.first, last)), ...list.slice(last, cut + told.after)].map(
    ({ entry }) => entry,
  );
}

test("createPostingLists() reads what a sorted list of each key gives, through adding and removing", () => {
  fc.assert(
    fc.property(entries, fc.array(fc.nat(79)), keys, days, limits, (told, gone, key, day, by) => {
      const lists = createPostingLists();
      let all = told.map((one, entry) => ({ ...one, entry }));
      for (const one of all) lists.add(one.key, one.day, one.entry);
      for (const entry of gone) {
        const one = all.find((known) => known.entry === entry);
        if (one === undefined) continue;
        lists.remove(one.key, one.day, one.entry);
        all = all.filter((known) => known !== one);
      }
      const found: number[] = [];
      lists.read(key, day, by, (entry) => found.push(entry));
      expect(found).toEqual(readPlainly(all, key, day, by));
    }),
  );
});

test("createPostingLists() keeps large keys apart and grows with them", () => {
  const lists = createPostingLists();
  const keyOf = (i: number) => 2 ** 52 + i * 2 ** 32;
  for (let i = 0; i < 5000; i += 1) lists.add(keyOf(i), i, i);
  const found: number[] = [];
  for (let i = 0; i < 5000; i += 1) {
    lists.read(keyOf(i), i, { before: 1, first: 0, after: 0 }, (entry) => found.push(entry));
  }
  expect(found).toEqual(Array.from({ length: 5000 }, (_, i) => i));
});
