import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { extractQuantities } from "@figurewatch/quantities";
import recognizers from "@microsoft/recognizers-text-suite";
import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { sharedBench } from "../src/floors.ts";
import { QUANTITY_CASES } from "../src/quantities-cases.ts";

// News sentences per second on one core, ours and the peers' in one process on the same sentences,
// and whether our time per character is flat in the length of the text.

const wink = winkNLP(model);
const NUMBER =
  /(?:[$€£]\s?)?\d[\d,]{0,30}(?:\.\d{1,30})?(?:\s?(?:%|percent|million|billion|thousand|bn|k|m)\b)?/g;

type Reader = { name: string; read: (text: string) => unknown; sentences: number; goal?: number };

const readers: Reader[] = [
  {
    name: "figurewatch",
    read: (text) => extractQuantities(text, { lang: "en" }),
    sentences: Infinity,
  },
  { name: "bare regex scan", read: (text) => [...text.matchAll(NUMBER)], sentences: Infinity },
  {
    name: "wink-nlp",
    read: (text) => wink.readDoc(text).entities().out(wink.its.detail),
    sentences: Infinity,
    goal: 5,
  },
  {
    name: "compromise",
    read: (text) => compromise(text).numbers().json(),
    sentences: 100,
    goal: 100,
  },
  {
    name: "recognizers-text",
    read: (text) => [
      recognizers.recognizeNumber(text, recognizers.Culture.English),
      recognizers.recognizeCurrency(text, recognizers.Culture.English),
      recognizers.recognizePercentage(text, recognizers.Culture.English),
      recognizers.recognizeDimension(text, recognizers.Culture.English),
      recognizers.recognizeAge(text, recognizers.Culture.English),
    ],
    sentences: 60,
    goal: 300,
  },
];

function newsSentences(): string[] {
  const file = sharedBench("quantity/newsquant-dev.json");
  if (file === undefined) {
    return QUANTITY_CASES.filter((one) => one.lang === "en").map((one) => one.text);
  }
  const labelled = JSON.parse(readFileSync(file, "utf8")) as { text: string }[];
  return labelled.map((one) => one.text);
}

/** Best of five passes, in processor time of this thread: other work on the machine does not count. */
function perSecond(read: (text: string) => unknown, texts: string[]): number {
  let best = 0;
  runFor(300, read, texts);
  for (let pass = 0; pass < 5; pass++) {
    globalThis.gc?.();
    const before = process.threadCpuUsage();
    const count = runFor(200, read, texts);
    const { user, system } = process.threadCpuUsage(before);
    best = Math.max(best, (count * 1e6) / (user + system));
  }
  return best;
}

function runFor(ms: number, read: (text: string) => unknown, texts: string[]): number {
  const start = performance.now();
  let count = 0;
  do {
    for (const text of texts) read(text);
    count += texts.length;
  } while (performance.now() - start < ms);
  return count;
}

const sentences = newsSentences();
const characters = sentences.reduce((sum, text) => sum + text.length, 0);
console.log(
  `${sentences.length} sentences, ${Math.round(characters / sentences.length)} characters each\n`,
);
console.log("reader              sentences/s   figurewatch is");
let ours = 0;
for (const { name, read, sentences: most, goal } of readers) {
  const speed = perSecond(read, sentences.slice(0, most));
  if (ours === 0) ours = speed;
  const ratio = `${(ours / speed).toPrecision(3)} × as fast`;
  const aim = goal === undefined ? "" : ` (goal ${goal})`;
  console.log(
    `${name.padEnd(18)}${Math.round(speed).toLocaleString("en").padStart(13)}   ${name === "figurewatch" ? "(goal 20,000)" : ratio + aim}`,
  );
}

// The same million characters each time, in pieces of each length.
console.log("\ncharacters     ns/character");
const million = `${sentences.join(" ")} `.repeat(Math.ceil(1e6 / characters)).slice(0, 1e6);
for (const length of [100, 1000, 10_000, 100_000, 1_000_000]) {
  const pieces: string[] = [];
  for (let at = 0; at < million.length; at += length) pieces.push(million.slice(at, at + length));
  const speed = perSecond((text) => extractQuantities(text, { lang: "en" }), pieces);
  console.log(
    `${length.toLocaleString("en").padStart(10)}${(1e9 / speed / length).toFixed(1).padStart(17)}`,
  );
}

console.log("\nhostile text of 1,000,000 characters     ms");
for (const [name, piece] of Object.entries({
  digits: "7",
  commas: ",",
  dollars: "$",
  "lone surrogates": "\uD800",
  nul: "\0",
})) {
  const text = piece.repeat(1_000_000);
  const start = performance.now();
  extractQuantities(text, { lang: "en" });
  console.log(`${name.padEnd(36)}${(performance.now() - start).toFixed(0).padStart(7)}`);
}
