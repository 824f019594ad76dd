import { readFileSync } from "node:fs";
import type { Claim } from "@figurewatch/claims";
import type { Figure, Verdict } from "@figurewatch/ledger";
import { createReplay, type Replay } from "@figurewatch/pipeline";
import { createArticleExtractor } from "@figurewatch/runtime";
import { parseBaseline, WatchError, type BaselineFigure, type Watch } from "@figurewatch/watch";
import { EXIT, Failure } from "../failure.ts";
import { readLine, writeLine, type LineArticle, sayBadLines } from "../ndjson.ts";
import { openWatch } from "../open-watch.ts";
import { createProgress } from "../output/progress.ts";
import { openLines } from "../read-input.ts";
import { readLines } from "../read-lines.ts";

type ReplayOptions = { ndjson?: boolean; baseline?: string };

/**
 * `figurewatch replay --ndjson`: reads articles in the order of their dates and tells for each
 * claim what it was against all before it, in memory, writing nothing.
 */
export async function replay(target: string | undefined, options: ReplayOptions): Promise<number> {
  if (options.ndjson !== true) {
    throw new Failure("replay reads and writes lines of JSON: call it with --ndjson", EXIT.usage);
  }
  const watch = openWatch();
  const run = createReplay(watch, readBaseline(options.baseline, watch));
  const extractor = createArticleExtractor();
  const articles: LineArticle[] = [];
  let bad = 0;
  const progress = createProgress("Replaying");
  try {
    for await (const line of readLines(openLines(target))) {
      const read = await readLine(line, extractor);
      if ("error" in read) {
        bad += 1;
        await writeLine(read);
      } else articles.push(read);
      progress.step(`${articles.length} articles read`);
    }
  } finally {
    await extractor.close();
  }
  const today = new Date().toISOString().slice(0, 10);
  for (const [done, { id, article }] of sortByDate(articles).entries()) {
    await writeLine({ id, ...toAnswer(run, article, today) });
    if (!process.stdout.isTTY) progress.step(`${done + 1} of ${articles.length} judged`);
  }
  progress.end();
  sayBadLines(bad, bad + articles.length);
  return bad === 0 ? EXIT.ok : EXIT.failed;
}

function toAnswer(run: Replay, article: LineArticle["article"], today: string) {
  const { reading, copyOf, judged } = run.read(article, today);
  return {
    lang: reading.lang,
    relevant: reading.relevance.relevant,
    ...(copyOf === null ? {} : { copyOf }),
    claims: judged.map(({ claim, verdict }) => toLine(claim, verdict)),
  };
}

function toLine(
  claim: Claim,
  verdict: Verdict,
): Claim & { verdict: string; against: Figure | null; reasons: string[]; readAs: string[] } {
  return {
    ...claim,
    readAs: claim.reasons,
    verdict: verdict.kind,
    against: verdict.against,
    reasons: verdict.reasons,
  };
}

/** Oldest first; an undated article stays behind the one it was given after. */
export function sortByDate(articles: readonly LineArticle[]): LineArticle[] {
  let last = "";
  return articles
    .map((entry) => ({ entry, date: (last = entry.article.published ?? last) }))
    .toSorted((a, b) => compareDates(a.date, b.date))
    .map(({ entry }) => entry);
}

/** By the start of what each names: "2015" comes before "2015-02", zones are minded. */
function compareDates(a: string, b: string): number {
  const time = (date: string) => (date === "" ? -Infinity : Date.parse(date));
  return time(a) - time(b) || 0;
}

function readBaseline(choice: string | undefined, watch: Watch): BaselineFigure[] {
  if (choice === undefined) return watch.baseline;
  if (choice === "none") return [];
  let text: string;
  try {
    text = readFileSync(choice, "utf8");
  } catch {
    throw new Failure(
      `Cannot read the baseline "${choice}": give "none" or a file like baseline.yaml`,
      EXIT.usage,
    );
  }
  try {
    return parseBaseline(text, watch);
  } catch (error) {
    if (!(error instanceof WatchError)) throw error;
    throw new Failure(error.message.replaceAll("baseline.yaml", choice), EXIT.usage);
  }
}
