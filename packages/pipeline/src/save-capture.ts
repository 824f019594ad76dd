import type { ArticleText } from "@figurewatch/claims";
import { describeFigure } from "@figurewatch/ledger";
import { mergeClaims, type SecondReading } from "@figurewatch/second-reader";
import type { Watch } from "@figurewatch/watch";
import type { Judging } from "./judging.ts";
import type { ForgottenNames } from "./mask-names.ts";
import { maskPage } from "./mask-page.ts";
import type {
  ArticleToRead,
  CapturedPage,
  EventInput,
  SavedVerdict,
  SaveReading,
} from "./ports.ts";
import { readText, traceReading } from "./read-text.ts";
import { toJudge, toReadingFields } from "./reading-fields.ts";

export type SaveCaptureDeps = {
  watch: Watch;
  judging: Judging;
  saveReading: SaveReading;
  now(): Date;
  /** Names that people asked to be forgotten: masked before anything is read or kept. */
  forgottenNames(): Promise<ForgottenNames>;
  /** The optional second reader; without one the rules read alone. */
  readAgain?: (article: ArticleText) => Promise<SecondReading>;
};

export type CaptureOutcome =
  | { kind: "read"; articleId: string; relevant: boolean; verdicts: SavedVerdict[] }
  | { kind: "unchanged"; articleId: string };

/** Reads and judges a capture; also for text that came from a file or a stored snapshot. */
export async function saveCapture(
  article: Pick<ArticleToRead, "id" | "quiet">,
  captured: CapturedPage,
  nextVisitAt: Date | null,
  deps: SaveCaptureDeps,
): Promise<CaptureOutcome> {
  const { watch } = deps;
  const page = maskPage(captured, await deps.forgottenNames());
  const { text, title, published, lang, finalUrl } = page;
  const given = { text, title, published, lang, url: finalUrl };
  const byRules = readText(given, watch);
  const second = byRules.relevance.relevant ? await deps.readAgain?.(given) : undefined;
  const reading = { ...byRules, claims: mergeClaims(byRules.claims, second?.claims ?? []) };
  const seenAt = deps.now();
  const saved = await deps.saveReading(
    {
      ...toReadingFields(article.id, reading, deps, seenAt),
      page,
      trace: [...traceReading(reading), ...(second === undefined ? [] : [second.note])],
      nextVisitAt,
      quiet: article.quiet,
      events: (verdicts) => toEvents(page, reading.relevance.relevant, verdicts, watch.id, seenAt),
    },
    toJudge(deps.judging, seenAt),
  );
  if (saved.kind === "unchanged") return { kind: "unchanged", articleId: saved.articleId };
  return {
    kind: "read",
    articleId: saved.articleId,
    relevant: reading.relevance.relevant,
    verdicts: saved.verdicts,
  };
}

function toEvents(
  page: CapturedPage,
  relevant: boolean,
  verdicts: SavedVerdict[],
  watchId: string,
  at: Date,
): EventInput[] {
  const where = `"${page.title ?? page.finalUrl}" (${page.siteName ?? "unknown publisher"})`;
  const what = !relevant
    ? "off the subject"
    : `${verdicts.length} ${verdicts.length === 1 ? "claim" : "claims"}`;
  return [
    { kind: "article", watchId, at, message: `read ${where}: ${what}` },
    ...verdicts.map(({ claim, verdict, claimId, figureId }) => ({
      kind: "verdict",
      watchId,
      at,
      subjectId: claimId,
      message: sayVerdict({ claim, verdict }),
      data: { figureId, claimId, verdict: verdict.kind },
    })),
  ];
}

/** A verdict in one line of words; its first reason begins with its kind. */
export function sayVerdict({ claim, verdict }: Pick<SavedVerdict, "claim" | "verdict">): string {
  const { kind, reasons } = verdict;
  const [first] = reasons;
  if (first !== undefined) return first.startsWith(kind) ? first : `${kind}: ${first}`;
  return `${kind}: ${describeFigure({ ...claim, originName: claim.source, originYear: claim.sourceYear })}`;
}
