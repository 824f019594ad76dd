import type { Figure, VerdictKind } from "@figurewatch/ledger";
import { createReplay } from "@figurewatch/pipeline";
import type { BaselineFigure, Watch } from "@figurewatch/watch";
import type { ToldArticle } from "./ledger-texts.ts";

export const ALERTING: ReadonlySet<string> = new Set<VerdictKind>([
  "new",
  "changed",
  "conflicting",
]);
const WANTED = /^(\S+) (\S+) (\S+)(?: @(.+))?$/;

/** A label and what judging gave for it. */
export type JudgedText = { article: ToldArticle; wanted: string; isRight: boolean; got: string };

export type JudgedTexts = {
  judged: JudgedText[];
  /** First reasons of alerting verdicts in articles that only tell again what is known. */
  alerts: string[];
  /** First reasons of alerting verdicts, in any article, of claims that no label speaks of. */
  unwanted: string[];
};

/** Reads a timeline from its texts, as `figurewatch replay --baseline` does. */
export function judgeTexts(
  articles: readonly ToldArticle[],
  watch: Watch,
  baseline: readonly BaselineFigure[],
): JudgedTexts {
  const replay = createReplay(watch, baseline);
  const openedBy = new Map<string, string>();
  const judged: JudgedText[] = [];
  const alerts: string[] = [];
  const unwanted: string[] = [];
  for (const article of articles) {
    const { on, lang, title, text } = article;
    const claims = replay.read({ text, title, lang, published: on }, "2026-12-31").judged;
    const left = [...claims];
    const labelled = new Set<unknown>();
    for (const { change } of claims) {
      if (change.kind !== "sighting" && !openedBy.has(change.figure.id)) {
        openedBy.set(change.figure.id, article.id);
      }
    }
    for (const wanted of article.want) {
      const [, measure = "", value = "", verdict = "", against = ""] = WANTED.exec(wanted) ?? [];
      const at = left.findIndex(({ claim }) => claim.measure === measure && tells(claim, value));
      const [found] = at < 0 ? [] : left.splice(at, 1);
      labelled.add(found);
      const kind = found?.verdict.kind ?? "unread";
      const named = nameOf(found?.verdict.against ?? null);
      const isRight = kind === verdict && named.includes(against);
      judged.push({ article, wanted, isRight, got: `${kind} @${named}` });
    }
    for (const one of claims) {
      if (!ALERTING.has(one.verdict.kind)) continue;
      const reason = `${article.id} ${one.verdict.reasons[0]}`;
      if (article.sort !== undefined) alerts.push(reason);
      // Which countries and trades a text names first is not labelled for each.
      const isFirstMention = one.claim.value !== null && one.verdict.against === null;
      if (!labelled.has(one) && !isFirstMention) unwanted.push(reason);
    }
  }
  return { judged, alerts, unwanted };

  function nameOf(figure: Figure | null): string {
    if (figure === null) return "";
    const origin = `${figure.originName} (${figure.origin})`.toLowerCase();
    return `${openedBy.get(figure.id) ?? ""} ${origin}`;
  }
}

function tells(
  claim: { low: number | null; high: number | null; value: string | null },
  told: string,
) {
  if (claim.value !== null) return claim.value === told;
  const ends = new Set([claim.low, claim.high].filter((end) => end !== null));
  return [...ends].join("-") === told.replace(/^[<>~]=?/, "");
}
