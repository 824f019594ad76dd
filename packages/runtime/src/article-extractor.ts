import { Worker } from "node:worker_threads";
import { isPdf, type Article } from "@figurewatch/articles";
import type { ExtractReply, ExtractRequest } from "./extract-worker.ts";

/** A page that could not be taken apart: refused, too slow, or too much for the worker's memory. */
export class ExtractError extends Error {
  override name = "ExtractError";
  readonly kind: "hostile" | "timeout" | "failed";

  constructor(kind: "hostile" | "timeout" | "failed", url: string, reason: string) {
    super(`Cannot read the page "${url.slice(0, 200)}": ${reason}`);
    this.kind = kind;
  }
}

export type ArticleExtractor = {
  /** Throws `ExtractError`. Pages are read one after the other, each within the deadline. */
  extract(
    page: string | Uint8Array,
    options: { url: string; contentType?: string },
  ): Promise<Article>;
  close(): Promise<void>;
};

/** Past this no honest page goes (the slowest real ones take a tenth of it). */
const DEADLINE_MS = 5_000;
/** A report of some hundred pages takes longer than any page of the web. */
const PDF_FACTOR = 6;
const HEAP_MB = 256;
/** Buffers lie outside the heap, whose limit does not see them. */
const BUFFERS_MB = 128;
const LOOK_MS = 100;

/**
 * Takes pages apart in a worker thread that can be stopped: pages are text we did not write. A page
 * that runs out of time or memory ends the worker; the next page gets a new one.
 */
export function createArticleExtractor(
  options: { deadlineMs?: number; heapMb?: number } = {},
): ArticleExtractor {
  const { deadlineMs = DEADLINE_MS, heapMb = HEAP_MB } = options;
  let worker: Worker | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let nextId = 0;

  const start = () => {
    const started = new Worker(new URL("./extract-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
    started.unref();
    // Without a listener an out-of-memory error would end this process.
    started.on("error", () => {});
    started.once("exit", () => {
      if (worker === started) worker = undefined;
    });
    return started;
  };

  const ask = (request: ExtractRequest): Promise<Article> =>
    new Promise((resolve, reject) => {
      const { page, url } = request;
      const limitMs = deadlineMs * (typeof page !== "string" && isPdf(page) ? PDF_FACTOR : 1);
      const thread = (worker ??= start());
      let isSettled = false;
      const settle = (finish: () => void) => {
        isSettled = true;
        clearTimeout(timer);
        clearInterval(look);
        thread.off("message", onMessage);
        thread.off("exit", onExit);
        finish();
      };
      const fail = (kind: ExtractError["kind"], reason: string) =>
        settle(() => reject(new ExtractError(kind, url, reason)));
      const onMessage = (reply: ExtractReply) => {
        if (reply.id !== request.id) return;
        if (reply.kind === "article") settle(() => resolve(reply.article));
        else fail(reply.kind, reply.message);
      };
      const onExit = () => fail("failed", `it needs more than ${heapMb} MB of memory`);
      const timer = setTimeout(() => {
        worker = undefined;
        fail("timeout", `it takes longer than ${limitMs / 1000} s`);
        void thread.terminate();
      }, limitMs);
      // Compressed streams of a PDF may unfold without end.
      const look = setInterval(() => void watchMemory(), LOOK_MS);
      const watchMemory = async () => {
        const bytes = await externalMemory(thread);
        if (isSettled || bytes < BUFFERS_MB * 2 ** 20) return;
        worker = undefined;
        fail("failed", `it needs more than ${BUFFERS_MB} MB of memory`);
        void thread.terminate();
      };
      thread.on("message", onMessage);
      thread.once("exit", onExit);
      thread.postMessage(request);
    });

  return {
    extract(page, { url, contentType }) {
      const request = { id: nextId++, page, url, contentType };
      const answer = turn.then(() => ask(request));
      turn = answer.catch(() => {});
      return answer;
    },
    async close() {
      await worker?.terminate();
    },
  };
}

/** Bytes that a thread holds outside its heap; none of one that has ended. */
async function externalMemory(thread: Worker): Promise<number> {
  try {
    return (await thread.getHeapStatistics()).external_memory;
  } catch {
    return 0;
  }
}
