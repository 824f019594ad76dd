import type { Claim } from "@figurewatch/claims";
import { createJudging } from "@figurewatch/pipeline";
import { describeCount } from "@figurewatch/ledger";
import { sayDecision } from "@figurewatch/present";
import { reextract, type RereadArticle } from "@figurewatch/runtime";
import { EXIT } from "../failure.ts";
import { writeLine } from "../ndjson.ts";
import { toPrintable, wrap } from "../output/table.ts";
import { withDatabase } from "../with-database.ts";

type Options = { write?: boolean; json?: boolean; sign?: string };

const DEFAULT_WIDTH = 110;
/** A progress line on a terminal, or every so many articles in a log. */
const LOG_EVERY = 500;

/** `figurewatch reextract`: what the present rules make of every stored text. */
export async function reextractAll(options: Options): Promise<number> {
  return withDatabase(async ({ db, watch }) => {
    const deps = { db, watch, judging: createJudging(watch), now: () => new Date() };
    const lines: Promise<void>[] = [];
    const report = await reextract(deps, {
      write: options.write === true,
      signedBy: options.sign,
      onArticle: (article) => {
        if (options.json === true) lines.push(writeLine(toLine(article)));
        else process.stdout.write(`${formatArticle(article)}\n`);
      },
      onProgress: (done, of) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of} articles\r`);
        else if (done % LOG_EVERY === 0) process.stderr.write(`${done} of ${of} articles\n`);
      },
    });
    await Promise.all(lines);
    if (options.json === true) await writeLine(report);
    else process.stdout.write(`${sum(report, options)}\n`);
    return report.reversed > 0 && !report.written ? EXIT.failed : EXIT.ok;
  });
}

function sum(report: Awaited<ReturnType<typeof reextract>>, { write }: Options): string {
  const { articles, differing, same, added, gone, changed, reversed, ruleVersion, written } =
    report;
  if (articles === 0) return `Every stored text was read by the present rules (${ruleVersion})`;
  const counts = `${articles} articles read anew by rules ${ruleVersion}: ${same} claims the same, ${added} added, ${gone} gone, ${changed} changed, in ${differing} articles`;
  const undoes = `${reversed} ${reversed === 1 ? "decision" : "decisions"} of reviewers`;
  if (written) {
    const kept = reversed === 0 ? "decisions were kept" : `${undoes} undone, as signed`;
    return `${counts}. Written; ${kept}, and no one was told`;
  }
  if (reversed === 0) return `${counts}. Nothing is written yet: --write does it`;
  const why = `These rules would undo ${undoes}, marked with !`;
  return write === true
    ? `${counts}. Nothing is written. ${why}: change the rules, or answer for it by --sign NAME`
    : `${counts}. Nothing is written yet. ${why}: --write refuses that unless someone signs`;
}

function toLine({ articleId, url, title, difference, reversed }: RereadArticle) {
  return {
    ...{ articleId, url, title, ...difference },
    reversed: reversed.map(({ decision, before, after }) => ({
      ...{ decision: decision.id, reviewer: decision.reviewer, says: sayDecision(decision) },
      ...{ before, after },
    })),
  };
}

function formatArticle({ articleId, url, title, difference, reversed }: RereadArticle): string {
  const width = Math.max(60, process.stdout.columns ?? DEFAULT_WIDTH) - 5;
  const say = (claim: Claim) =>
    [describeCount(claim), claim.place, claim.asOf, claim.source]
      .filter((part) => part !== null)
      .join(", ");
  const { added, gone, changed } = difference;
  const lines = [
    ...reversed.map(
      ({ decision, before, after }) =>
        `! decision ${decision.id} of ${decision.reviewer} (${sayDecision(decision)}) on ${say(before)}: ${after === null ? "no longer read" : `now read as ${say(after)}`}`,
    ),
    ...added.map((claim) => `+ ${say(claim)} “${claim.quote}”`),
    ...gone.map((claim) => `- ${say(claim)} “${claim.quote}”`),
    ...changed.map(({ before, after }) => `~ ${say(before)} -> ${say(after)}`),
  ];
  return [
    `${toPrintable(title ?? url)} (${articleId})`,
    ...lines.flatMap((line) =>
      wrap(toPrintable(line), width).map((part, row) => `   ${row === 0 ? "" : "  "}${part}`),
    ),
  ].join("\n");
}
