import type { ArticleReading } from "@figurewatch/claims";
import { readText } from "@figurewatch/pipeline";
import { createArticleExtractor } from "@figurewatch/runtime";
import type { Watch } from "@figurewatch/watch";
import { EXIT, Failure } from "../failure.ts";
import { formatReading } from "../output/format-reading.ts";
import { answerLines } from "../ndjson.ts";
import { openWatch } from "../open-watch.ts";
import { readInput } from "../read-input.ts";

type ExtractOptions = { ndjson?: boolean; json?: boolean; lang?: string; published?: string };

/** `figurewatch extract`: what figures a text holds, as a table, one JSON document, or NDJSON. */
export async function extract(
  target: string | undefined,
  options: ExtractOptions,
): Promise<number> {
  const watch = openWatch();
  if (options.ndjson === true) return extractLines(watch);
  if (target === undefined) {
    throw new Failure(
      "Nothing to read: give a file, an address or - for standard input",
      EXIT.usage,
    );
  }
  const article = await readInput(target);
  const given = {
    ...article,
    ...(options.lang === undefined ? {} : { lang: options.lang }),
    ...(options.published === undefined ? {} : { published: options.published }),
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

async function extractLines(watch: Watch): Promise<number> {
  const extractor = createArticleExtractor();
  const ok = await answerLines(process.stdin, extractor, (article) =>
    toAnswer(readText(article, watch)),
  );
  await extractor.close();
  return ok ? EXIT.ok : EXIT.failed;
}

function toAnswer({ lang, relevance, claims }: ArticleReading) {
  return { lang, relevant: relevance.relevant, claims };
}
