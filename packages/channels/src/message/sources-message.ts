import type { SourcesNotice, SourceTrouble } from "@figurewatch/contract";
import {
  type Block,
  type Message,
  type MessageOptions,
  toOneLine,
  toPage,
  toWebLink,
} from "./message.ts";
import { sayTime } from "./say-time.ts";

/** A list that goes on for longer is read on the page. */
const MAX_LISTED = 25;

/** What each state means for whoever keeps the watch. */
const STATES: Record<string, string> = {
  failing: "cannot be had",
  blocked: "refuses us",
  broken: "answers, and cannot be read",
  silent: "answers, and brings nothing new for longer than it ever did",
  stopped: "is gone for good",
};

/** What became of the sources, in words: each with its cause, next try and when it was last read. */
export function buildSourcesMessage(
  notice: SourcesNotice,
  { publicUrl, timeZone }: MessageOptions,
): Message {
  const link = toPage(publicUrl, "sources");
  const at = (iso: string) => sayTime(iso, timeZone);
  const bad = notice.changes.filter(({ to }) => to !== "ok");
  const well = notice.changes.filter(({ to }) => to === "ok");
  const blocks: Block[] = [
    ...(notice.network === null ? [] : [sayNetwork(notice.network, at)]),
    ...toList(
      "In trouble",
      bad.map((change) => sayTrouble(change, at)),
    ),
    ...toList(
      "Well again",
      well.map(({ title, from, since }) => `${title}, which was ${from}, since ${at(since)}`),
    ),
    ...toList(
      "Moved: write the new address into the watch's sources",
      notice.moves.map(
        ({ title, to }) => `${title} is now at ${toWebLink(to) ?? "no web address"}`,
      ),
    ),
    // While nothing can be reached, how many are well is what nobody knows.
    ...(notice.network?.state === "lost"
      ? []
      : [{ kind: "lines" as const, lines: [sayRest(notice.sources, notice.troubled)] }]),
    { kind: "links", links: [{ label: "Sources", url: link }] },
  ];
  return { title: toOneLine(notice.title), blocks, link };
}

/** One source in trouble, in a line. */
export function sayTrouble(
  { title, to, cause, since, nextTryAt, lastReadAt }: SourceTrouble,
  at: (iso: string) => string,
): string {
  const why = cause === null ? "" : `: ${toOneLine(cause)}`;
  const next =
    nextTryAt === null
      ? "It is not asked again until a person starts it."
      : `Next try ${at(nextTryAt)}.`;
  const last = lastReadAt === null ? "It was never read yet." : `Last read ${at(lastReadAt)}.`;
  return `${title} ${STATES[to] ?? `is ${to}`} (${to} since ${at(since)})${why}. ${next} ${last}`;
}

function sayNetwork(
  { state, since, until, asked }: NonNullable<SourcesNotice["network"]>,
  at: (iso: string) => string,
): Block {
  if (state === "back") {
    const missed =
      asked === 0
        ? ""
        : ` ${countSources(asked)} that gave no answer meanwhile will be asked again.`;
    return {
      kind: "lines",
      lines: [
        `No source could be reached from ${at(since)} to ${at(until ?? since)}.${missed} What was ` +
          "published meanwhile is read at the next polls, as far as the sources still show it.",
      ],
    };
  }
  return {
    kind: "lines",
    lines: [
      `No source was heard from since ${at(since)}, though ${asked} were asked: it seems to be this ` +
        "machine's network or name server, not they.",
      "The sources are not told one by one. They are asked again by themselves; you are told when " +
        "one answers.",
    ],
  };
}

/** Items under a title; nothing where there is none, and no more than can be read. */
export function toList(title: string, items: string[]): Block[] {
  if (items.length === 0) return [];
  const left = items.length - MAX_LISTED;
  const shown = left > 0 ? [...items.slice(0, MAX_LISTED), `and ${left} more`] : items;
  return [{ kind: "list", title, items: shown }];
}

/** How all of the sources are, in a sentence. */
export function sayRest(sources: number, troubled: number): string {
  if (troubled === 0) return `All ${countSources(sources)} are well.`;
  if (troubled === sources) return `None of ${countSources(sources)} is well.`;
  return `${sources - troubled} of ${countSources(sources)} are well.`;
}

const countSources = (count: number) => `${count} ${count === 1 ? "source" : "sources"}`;
