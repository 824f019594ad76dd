import type { DecisionView, FigureView, SightingView } from "@figurewatch/contract";
import { describeFigure } from "@figurewatch/ledger";
import type { EvidenceRow } from "@figurewatch/store";
import { sayTimestamps } from "./say-timestamps.ts";

export type EvidenceWords = {
  figure: FigureView;
  tellings: readonly SightingView[];
  decisions: readonly DecisionView[];
  at: Date;
  /** Captures in the archive of which only hashes and quotes are in it. */
  withheld: number;
  /** Captures in the archive. */
  captures: readonly EvidenceRow[];
  /** The day of the past that it is as known on; undefined for now. */
  knownOn: string | undefined;
};

const day = (iso: string | null) => iso?.slice(0, 10) ?? "undated";

/** What an evidence pack says to whoever opens it, as plain text: no program is needed to read it. */
export function sayEvidence(words: EvidenceWords): string {
  const { figure, tellings, decisions, at, withheld, captures, knownOn } = words;
  const timestamps = sayTimestamps(captures);
  const { citation } = figure;
  const lines = [
    figure.says.toUpperCase(),
    describeFigure(figure),
    "",
    `Figure ${figure.id}, written ${at.toISOString()}`,
    ...(knownOn === undefined
      ? []
      : [
          `As known on ${knownOn}: what was said after that day is left out; how it was read and`,
          "what was decided is as of the day it was written.",
        ]),
    ...(figure.review === null
      ? ["No reviewer has decided on it."]
      : [`A reviewer ${figure.review} it.`]),
    ...(citation === null
      ? []
      : [
          `In the baseline, after ${flat(citation.publisher)}, ${citation.date ?? "undated"}.${citation.url === null ? "" : ` ${citation.url}`}`,
        ]),
    "",
    `TOLD ${tellings.length} TIMES`,
    ...tellings.flatMap((telling, i) => [
      "",
      `${i + 1}. ${flat(telling.articleTitle ?? "untitled")}, ${flat(telling.publisher ?? "unnamed")}, ${day(telling.publishedAt)}`,
      `   ${telling.articleUrl}`,
      ...(telling.archived === null
        ? []
        : [`   archived copy of ${day(telling.archived.capturedAt)}: ${telling.archived.url}`]),
      `   “${flat(telling.quote)}”`,
      `   ${telling.source === null ? "credits no one" : `credits ${flat(telling.source)}`}; ${telling.verdict}${telling.reasons[0] === undefined ? "" : `: ${flat(telling.reasons[0])}`}`,
    ]),
    "",
    decisions.length === 0 ? "NO DECISIONS" : "DECISIONS, THE LATEST FIRST",
    ...decisions.map(
      ({ decidedAt, reviewer, says, undone }) =>
        `${decidedAt.slice(0, 16).replace("T", " ")} ${flat(reviewer)}: ${flat(says)}${undone ? " (taken back since)" : ""}`,
    ),
    "",
    "WHAT IS IN THIS FILE",
    "It is a WACZ 1.1.1, which is a ZIP: any tool for web archives replays its pages.",
    "archive/data.warc.gz     the pages as fetched, their texts as read, quotes with offsets and hashes",
    "evidence/figure.jsonld   the figure and its tellings, schema.org",
    "evidence/prov.jsonld     how the figure came to be, W3C PROV-O",
    "evidence/decisions.json  what reviewers decided",
    "evidence/references.*    references for BibTeX, RIS and CSL",
    ...(timestamps.length === 0
      ? []
      : ["evidence/timestamps/     captures as accounts of them were stamped, and the timestamps"]),
    "datapackage.json         SHA-256 of each file; its own is in datapackage-digest.json",
    ...(withheld === 0
      ? []
      : [
          "",
          `Of ${withheld} captures only hashes and quotes are here: their publishers allow no copy.`,
        ]),
    ...timestamps,
  ];
  return `${lines.join("\n")}\n`;
}

const flat = (text: string) => text.replaceAll(/\s+/g, " ").trim();
