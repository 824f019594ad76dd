import { diffTexts, type Claim } from "@figurewatch/claims";
import { createFetcher, FetchError, type RobotsDecision } from "@figurewatch/http";
import { shouldAlert, toFigure, type Figure, type Verdict } from "@figurewatch/ledger";
import type { AlertRule } from "@figurewatch/watch";
import { canonicalUrl, createJudging, judgeDecided, readText } from "@figurewatch/pipeline";
import {
  chooseProxy,
  createArticleExtractor,
  ExtractError,
  toFetcherOptions,
} from "@figurewatch/runtime";
import {
  addDecided,
  figureId,
  findArticleByUrl,
  findFiledFigures,
  getArticle,
} from "@figurewatch/store";
import { EXIT } from "../failure.ts";
import { formatSteps, type Step } from "../output/format-steps.ts";
import { isAddress, readInput } from "../read-input.ts";
import { requireLoaded } from "../require-loaded.ts";
import { withDatabase, type Opened } from "../with-database.ts";

type Read = Awaited<ReturnType<typeof readInput>>;

/**
 * `figurewatch explain`: every step from fetch to verdict for one article, what it saw, and why it
 * went on or stopped. Writes nothing.
 */
export async function explain(target: string, options: { json?: boolean }): Promise<number> {
  return withDatabase(async (opened) => {
    // Without the baseline every figure would be called new.
    await requireLoaded(opened.db, opened.watch);
    const steps: Step[] = [];
    const article = await explainArticle(target, opened, steps);
    if (article !== null) {
      await explainEdits(target, article, opened, steps);
      await explainClaims(article, opened, steps);
    }
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ target, steps }, null, 2)}\n`
        : `${formatSteps(steps, process.stdout.columns)}\n`,
    );
    return steps.some(({ stopped }) => stopped) ? EXIT.failed : EXIT.ok;
  });
}

async function explainArticle(
  target: string,
  { config, watch }: Opened,
  steps: Step[],
): Promise<Read | null> {
  if (!isAddress(target)) {
    const input = await readInput(target, watch);
    steps.push({
      name: "read",
      lines: [`${input.bytes.length} bytes from ${target === "-" ? "standard input" : target}`],
    });
    steps.push(toArticleStep(input));
    return input;
  }
  const fetcher = createFetcher(toFetcherOptions(config));
  const proxy = chooseProxy(watch.sources, target);
  const extractor = createArticleExtractor();
  try {
    const page = await fetcher.get(target, { readTdmFile: true, proxy });
    if (page.kind !== "ok") return null;
    const { redirects, status, robots, finalUrl, body, contentType, tdm } = page;
    steps.push({
      name: "fetch",
      lines: [
        `robots.txt: ${sayRobots(robots)}`,
        ...redirects.map(({ from, to, status: hop }) => `${hop} from ${from} to ${to}`),
        `${status} from ${finalUrl}, ${body.length} bytes, ${contentType ?? "no content type"}`,
        `text and data mining: ${tdm.reservation === 1 ? `reserved by ${tdm.from}` : "not reserved"}`,
      ],
    });
    const article = await extractor.extract(body, {
      url: finalUrl,
      ...(contentType === undefined ? {} : { contentType }),
    });
    const read = { ...article, url: finalUrl, bytes: body };
    steps.push(toArticleStep(read));
    return read;
  } catch (error) {
    if (!(error instanceof FetchError || error instanceof ExtractError)) throw error;
    steps.push({ name: "fetch", lines: [error.message], stopped: true });
    return null;
  } finally {
    await extractor.close();
    await fetcher.close();
  }
}

function sayRobots({ allowed, crawlDelayMs, contentUsage }: RobotsDecision): string {
  return [
    allowed ? "we may read it" : "we may not read it",
    ...(crawlDelayMs === undefined ? [] : [`${crawlDelayMs / 1000} s between requests`]),
    ...(contentUsage === undefined ? [] : [`content usage ${contentUsage}`]),
  ].join("; ");
}

const MAX_CHANGES = 20;

/** What became of the text since it was read, where it was: each version, then the page as it is now. */
async function explainEdits(
  target: string,
  article: Read,
  { db }: Opened,
  steps: Step[],
): Promise<void> {
  const known =
    (await findArticleByUrl(db, canonicalUrl(target))) ??
    (article.url ? await findArticleByUrl(db, canonicalUrl(article.url)) : undefined);
  const snapshots = known === undefined ? [] : ((await getArticle(db, known.id))?.snapshots ?? []);
  const versions = [
    ...snapshots.map(({ version, finishedAt, text }) => ({
      name: `version ${version} of ${finishedAt.toISOString().slice(0, 16).replace("T", " ")}`,
      text,
    })),
    { name: "the page as it is now", text: article.text },
  ];
  const lines = versions.slice(1).flatMap(({ name, text }, i) => {
    const before = versions[i];
    if (before === undefined || before.text === text) return [];
    const changes = diffTexts(before.text, text).filter(({ kind }) => kind !== "same");
    return [
      `${before.name} -> ${name}: ${changes.length} sentences`,
      ...changes
        .slice(0, MAX_CHANGES)
        .map((change) => `${change.kind === "added" ? "+" : "-"} ${change.text}`),
      ...(changes.length > MAX_CHANGES ? [`and ${changes.length - MAX_CHANGES} more`] : []),
    ];
  });
  if (snapshots.length === 0) return;
  steps.push({ name: "edits", lines: lines.length === 0 ? ["none since it was read"] : lines });
}

function toArticleStep(article: Read): Step {
  const { title, published, text } = article;
  const from = "publishedFrom" in article ? ` (from ${String(article.publishedFrom)})` : "";
  return {
    name: "article",
    lines: [
      `title: ${title ?? "none found"}`,
      `published: ${published ?? "unknown"}${published === null || published === undefined ? "" : from}`,
      `text: ${text.length} characters in ${text.split("\n\n").length} paragraphs`,
      ...("partial" in article && article.partial ? ["partial: a teaser or a paywall"] : []),
    ],
  };
}

async function explainClaims(article: Read, { db, watch }: Opened, steps: Step[]): Promise<void> {
  const reading = readText(article, watch);
  const { relevance, claims, dropped } = reading;
  const { score, relevant, reasons } = relevance;
  steps.push({
    name: "relevance",
    lines: [
      `${score.toFixed(2)} where ${watch.relevance.threshold} is needed, language ${reading.lang}`,
      ...reasons,
    ],
    ...(relevant ? {} : { stopped: true }),
  });
  if (!relevant) return;
  steps.push({
    name: "numbers left out",
    lines:
      dropped.length === 0 ? ["none"] : dropped.map(({ raw, reason }) => `"${raw}": ${reason}`),
  });
  const judging = createJudging(watch);
  const context = judging.context(new Date().toISOString().slice(0, 10));
  const { lookUp } = judging.filing(context);
  const idOf = (figure: Figure) => figureId(watch.id, figure);
  const stated = claims.map((claim) => idOf(toFigure(claim, context)));
  const found = await findFiledFigures(db, watch.id, claims.map(lookUp));
  const { known, decisions } = await addDecided(db, found, stated);
  const before = { decisions, previous: () => undefined };
  for (const { claim, verdict } of judgeDecided(claims, known, before, context, idOf)) {
    const { originName } = toFigure(claim, context);
    steps.push({
      name: `claim ${claim.measure}`,
      lines: [
        `“${claim.quote}”`,
        `origin: ${originName ?? "no one credited"}; about ${claim.asOf ?? "no date"}${claim.asOfInferred ? " (inferred)" : ""}; confidence ${claim.confidence}`,
        ...claim.reasons,
        `verdict ${verdict.kind}`,
        ...verdict.reasons,
        ...watch.alertRules.map((rule) => sayRule(rule, verdict, claim)),
      ],
    });
  }
}

/** What a rule makes of a first telling; the rule is named where there may be others. */
function sayRule(rule: AlertRule, verdict: Verdict, claim: Claim): string {
  const { reason } = shouldAlert(verdict, claim, rule);
  return rule.id === "default" ? reason : `rule ${rule.id}: ${reason}`;
}
