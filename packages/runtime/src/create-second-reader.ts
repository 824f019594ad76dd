import type { ArticleText } from "@figurewatch/claims";
import { createFetcher, FetchError } from "@figurewatch/http";
import { readAgain, type SecondReading } from "@figurewatch/second-reader";
import type { Watch } from "@figurewatch/watch";

export type SecondReaderConfig = {
  url: string;
  key: string | null;
  model: string;
  dailyTokens: number;
};

/** Tokens used, by day (ISO); kept in the database so that a restart does not start the day anew. */
export type TokenBudget = {
  used(day: string): Promise<number>;
  add(day: string, tokens: number): Promise<void>;
};

export type SecondReader = {
  /** Never throws: on any failure the reading is empty and its note says why. */
  read(article: ArticleText, watch: Watch): Promise<SecondReading>;
  close(): Promise<void>;
};

/** A model on a small machine is slow; a reading that takes longer is not waited for. */
const DEADLINE_MS = 60_000;
/** After a "too many requests" without a time of its own. */
const PAUSE_MS = 60_000;

/**
 * The optional second reader over any OpenAI-compatible server, through the guarded fetcher. The
 * address comes from the operator's settings, so that exactly its host and port are opened.
 */
export function createSecondReader(
  { url, key, model, dailyTokens }: SecondReaderConfig,
  budget: TokenBudget,
  options: { now?: () => Date; deadlineMs?: number } = {},
): SecondReader {
  const { now = () => new Date(), deadlineMs = DEADLINE_MS } = options;
  const address = new URL(`${url.replace(/\/+$/, "")}/chat/completions`);
  const port =
    address.port === "" ? (address.protocol === "https:" ? 443 : 80) : Number(address.port);
  const fetcher = createFetcher({
    allow: [`${address.hostname}:${port}`],
    deadlineMs,
  });
  let pausedUntil = 0;

  const ask = async (body: string) => {
    if (now().getTime() < pausedUntil) {
      throw new Error(`it asked for a pause until ${new Date(pausedUntil).toISOString()}`);
    }
    try {
      const answer = await fetcher.post(address.href, body, {
        contentType: "application/json",
        deadlineMs,
        headers: key === null ? {} : { authorization: `Bearer ${key}` },
      });
      return new TextDecoder().decode(answer.body);
    } catch (error) {
      if (error instanceof FetchError && error.kind === "throttled") {
        pausedUntil = error.retryAt?.getTime() ?? now().getTime() + PAUSE_MS;
      }
      throw error;
    }
  };
  const day = () => now().toISOString().slice(0, 10);
  return {
    read: (article, watch) =>
      readAgain(article, watch, {
        model,
        ask,
        hasBudget: async (tokens) => (await budget.used(day())) + tokens <= dailyTokens,
        spend: (tokens) => budget.add(day(), tokens),
      }),
    close: () => fetcher.close(),
  };
}
