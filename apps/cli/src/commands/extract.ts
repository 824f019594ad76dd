import type { ArticleReading } from "@figurewatch/claims";
import { canonicalDate, readText } from "@figurewatch/pipeline";
import { createArticleExtractor } from "@figurewatch/runtime";
import type { Watch } from "@figurewatch/watch";
import { EXIT, Failure } from "../failure.ts";
import { formatReading } from "../output/format-reading.ts";
import { answerLines } from "../ndjson.ts";
import { openWatch } from "../open-watch.ts";
import { openLines, readInput } from "../read-input.ts";

type ExtractOptions = { ndjson?: boolean; json?: boolean; lang?: string; published?: string };

/** `figurewatch extract`: what figures a text holds, as a table, one JSON document, or NDJSON. */
export async function extract(
  target: string | undefined,
  options: ExtractOptions,
): Promise<number> {
  const watch = openWatch();
  if (options.ndjson === true) return extractLines(watch, openLines(target));
  if (target === undefined) {
    throw new Failure(
      "Nothing to read: give a file, an address or - for standard input",
      EXIT.usage,
    );
  }
  checkOptions(options);
  const article = await readInput(target, watch);
  const given = {
    ...article,
    ...(options.lang === undefined ? {} : { lang: options.lang }),
    ...(options.published === undefined ? {} : { published: canonicalDate(options.published) }),
  };
  const reading = readText(given, watch);
  if (options.json === true) {
    const { lang, relevance, claims, dropped } = reading;
    const document = { id: target, lang, relevant: relevance.relevant, relevance, claims, dropped };
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    process.stdout.write(`${formatReading(given, reading, process.stdout.columns)}\n`);
  }
  return EXIT.ok;
}

const LANGUAGES = ["en", "ko", "zh", "ja", "ru"];

function checkOptions({ lang, published }: ExtractOptions): void {
  if (lang !== undefined && !LANGUAGES.includes(lang.slice(0, 2).toLowerCase())) {
    throw new Failure(
      `--lang is "${lang}", which is not read yet: use ${LANGUAGES.join(", ")}, or leave it out`,
      EXIT.usage,
    );
  }
  if (published !== undefined && canonicalDate(published) === null) {
    throw new Failure(
      `--published is "${published}": use an ISO date such as 2015-10-28`,
      EXIT.usage,
    );
  }
}

async function extractLines(watch: Watch, lines: AsyncIterable<Uint8Array>): Promise<number> {
  const extractor = createArticleExtractor();
  const ok = await answerLines(lines, extractor, (article) => toAnswer(readText(article, watch)));
  await extractor.close();
  return ok ? EXIT.ok : EXIT.failed;
}

function toAnswer({ lang, relevance, claims }: ArticleReading) {
  return { lang, relevant: relevance.relevant, claims };
}
