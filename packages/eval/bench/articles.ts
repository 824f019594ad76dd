import { extractArticle } from "@figurewatch/articles";
import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseDocument } from "htmlparser2";
// @ts-expect-error jsdom brings no types
import { JSDOM, VirtualConsole } from "jsdom";
import { parseHTML } from "linkedom";
import { type BenchPage, loadPages } from "../src/articles-pages.ts";
import { scoreTexts } from "../src/articles-score.ts";

// Pages per second of CPU time (steadier than the clock on a shared machine) and 4-gram F1,
// ours and the peers' on the same pages in one process.
// The slow ones read only a sample; a ratio compares both on what both have read.

type Reader = (html: string, url: string) => string | Promise<string>;

const silent = new VirtualConsole();
const TAG = /<[^<>]{0,2000}>/g;
const BLOCK =
  /<\/?(?:p|div|li|h[1-6]|br|section|article|td|tr|ul|ol|blockquote|figure|pre)\b[^<>]{0,2000}>/g;

const own: Reader = (html, url) => extractArticle(html, { url }).text;
const readers: Record<string, { read: Reader; pages: number }> = {
  figurewatch: { read: own, pages: Infinity },
  "htmlparser2 DOM alone": {
    read: (html) => (parseDocument(html).children.length > 0 ? "" : ""),
    pages: Infinity,
  },
  "readability on linkedom": {
    read: (html) => textOf(new Readability(parseHTML(html).document).parse()?.content),
    pages: Infinity,
  },
  "readability on jsdom": {
    read: (html, url) => {
      const { window } = new JSDOM(html, { url, virtualConsole: silent });
      const text = textOf(new Readability(window.document).parse()?.content);
      window.close();
      return text;
    },
    pages: 30,
  },
  defuddle: {
    read: async (html, url) => textOf((await Defuddle(html, url)).content),
    pages: 30,
  },
};

function textOf(content: string | null | undefined): string {
  const { document } = parseHTML(
    `<body>${(content ?? "").replace(BLOCK, "\n\n").replace(TAG, "")}</body>`,
  );
  return document.body.textContent ?? "";
}

/** CPU time of the best of `passes`, after one that warms up and keeps the texts. */
async function run(
  pages: BenchPage[],
  read: Reader,
  passes: number,
): Promise<{ ms: number; texts: string[] }> {
  const texts: string[] = [];
  let best = Infinity;
  for (let pass = 0; pass <= passes; pass += 1) {
    globalThis.gc?.();
    let spent = 0;
    for (const { html, url } of pages) {
      const start = process.cpuUsage();
      let text = "";
      try {
        text = await read(html, url);
      } catch {
        // A page that a peer cannot read is a page it found no text on.
      }
      const { user, system } = process.cpuUsage(start);
      spent += user + system;
      if (pass === 0) texts.push(text);
      // jsdom keeps whole pages until the loop turns.
      await new Promise(setImmediate);
    }
    if (pass > 0) best = Math.min(best, spent / 1000);
  }
  return { ms: best, texts };
}

// Peers report damaged JSON-LD of single pages at length.
console.error = () => {};
for (const [name, pages] of loadPages()) {
  console.log(`${name}: ${pages.length} pages`);
  for (const [reader, { read, pages: limit }] of Object.entries(readers)) {
    const sample = pages.slice(0, limit);
    // Ours on the same sample right before and after: other work on the machine comes and goes.
    const before = await run(sample, own, 3);
    const { ms, texts } = await run(sample, read, limit === Infinity ? 3 : 1);
    const after = await run(sample, own, 3);
    const speed = (1000 * sample.length) / ms;
    const ratio = ms / Math.min(before.ms, after.ms);
    const { f1, precision, recall } = scoreTexts(sample, texts);
    const quality = texts.every((text) => text === "")
      ? ""
      : `F1 ${f1.toFixed(1)} P ${precision.toFixed(1)} R ${recall.toFixed(1)}  `;
    console.log(
      `  ${reader.padEnd(24)} ${quality}${speed.toFixed(1)} pages/s, ours is ${ratio.toFixed(2)} times that`,
    );
  }
}
