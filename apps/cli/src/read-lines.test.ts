import { expect, test } from "vitest";
import { readLines } from "./read-lines.ts";

async function collect(...chunks: (string | Uint8Array)[]) {
  const lines = [];
  const source = (async function* () {
    yield* chunks;
  })();
  for await (const line of readLines(source)) lines.push("text" in line ? line.text : "TOO LONG");
  return lines;
}

test("readLines() puts chunks together and drops blank lines", async () => {
  expect(await collect("a", "b\n\n  \nc\n", "d")).toEqual(["ab", "c", "d"]);
});

test("readLines() keeps a character that is cut between chunks", async () => {
  const bytes = new TextEncoder().encode("만\n");
  expect(await collect(bytes.slice(0, 2), bytes.slice(2))).toEqual(["만"]);
});

test("readLines() skips a line without end and goes on", async () => {
  const flood = Array.from({ length: 26 }, () => "x".repeat(1024 * 1024));
  expect(await collect("first\n", ...flood, "\nlast\n")).toEqual(["first", "TOO LONG", "last"]);
});
