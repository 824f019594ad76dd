import { countStatus, listEventsSince, listRecentEvents } from "@figurewatch/store";
import { startLoop, type Runtime, type Service } from "@figurewatch/runtime";
import { foldEvents } from "./fold-events.ts";
import { sayCount } from "./output/say-count.ts";
import { toPrintable, widthOf } from "./output/table.ts";

const TAIL_MS = 400;
const STATUS_MS = 30_000;
const MAX_LINE = 220;

/** Signs that lead the lines: told apart without colour. */
const SIGNS: Record<string, string> = {
  source: "·",
  "source-health": "!",
  article: "+",
  "article-later": "~",
  "article-left": "-",
  archive: "+",
  "archive-later": "~",
  "archive-left": "-",
  timestamp: "+",
  "timestamp-later": "~",
  "timestamp-left": "-",
  verdict: " ",
  alert: "*",
  notice: "*",
};

/**
 * Prints every event as one line, from now on, and how the watch is doing every half a minute
 * (on a terminal: in a last line that stays).
 */
export async function startEventLog(runtime: Runtime): Promise<Service> {
  const { db, now, onTrouble } = runtime;
  let cursor = (await listRecentEvents(db, 1))[0]?.id ?? 0;
  let statusAt = 0;
  const out = process.stdout;
  const isTerminal = out.isTTY === true;
  let status = "";
  const clear = () => {
    if (isTerminal && status !== "") out.write(`\r\u001b[2K`);
  };
  return startLoop(
    async () => {
      const events = await listEventsSince(db, cursor);
      const due = now().getTime() - statusAt > (isTerminal ? 1_000 : STATUS_MS);
      if (events.length === 0 && !due) return false;
      clear();
      cursor = events.at(-1)?.id ?? cursor;
      for (const { kind, message, at } of foldEvents(events)) {
        const time = at.toTimeString().slice(0, 8);
        out.write(`${time} ${SIGNS[kind] ?? "·"} ${cut(toPrintable(message))}\n`);
      }
      if (due) {
        status = await readStatus(runtime);
        statusAt = now().getTime();
        if (!isTerminal) out.write(`${now().toTimeString().slice(0, 8)} = ${status}\n`);
      }
      if (isTerminal) out.write(cutTo(status, out.columns - 1));
      return events.length > 0;
    },
    { intervalMs: TAIL_MS, onTrouble },
  );
}

async function readStatus({ db, queues, now }: Runtime): Promise<string> {
  const counts = await countStatus(db, now());
  const queued = Object.values(await queues.count());
  const waiting = queued.reduce((sum, each) => sum + each.waiting + each.active + each.delayed, 0);
  const last =
    counts.lastNewFigureAt === null
      ? "no new figure yet"
      : `last new figure ${counts.lastNewFigureAt.toISOString().slice(0, 16).replace("T", " ")}`;
  return (
    `${sayCount(counts.sources, "source")}, ${counts.sourcesDue} due, ${counts.sourcesFailing} failing; ` +
    `${sayCount(waiting, "job")}; ${sayCount(counts.articles, "article")}, ` +
    `${sayCount(counts.figures, "figure")}, ${sayCount(counts.alerts, "alert")}; ${last}`
  );
}

function cut(text: string): string {
  return text.length > MAX_LINE ? `${text.slice(0, MAX_LINE)}…` : text;
}

function cutTo(text: string, columns: number): string {
  let line = text;
  while (widthOf(line) > columns) line = line.slice(0, -1);
  return line;
}
