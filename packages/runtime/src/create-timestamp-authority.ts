import { randomBytes } from "node:crypto";
import { createFetcher } from "@figurewatch/http";
import {
  buildTimestampQuery,
  NONCE_BYTES,
  parseTimestampReply,
  type TimestampAnswer,
} from "@figurewatch/pipeline";
import type { Config } from "./config.ts";
import { toFetcherOptions } from "./egress.ts";
import { splitCredentials, toHostAndPort } from "./split-credentials.ts";
import type { TimestampConfig } from "./timestamp-settings.ts";

/** An authority that says by when bytes were there; `stamp()` rejects with `FetchError`. */
export type TimestampAuthority = {
  /** Asks for a timestamp of these bytes, of which it sees the hash alone. */
  stamp(data: Uint8Array, signal?: AbortSignal): Promise<TimestampAnswer>;
  close(): Promise<void>;
};

const DEADLINE_MS = 20_000;

/**
 * The authority of the settings, over the guarded fetcher. Like the archive, it is asked directly,
 * and its host and port are opened, since they come from the settings. More than 64 KiB of an answer
 * is not read: a token has a tenth of that.
 */
export function createTimestampAuthority(
  settings: Pick<TimestampConfig, "url">,
  config: Pick<Config, "contact" | "allow" | "proxies" | "proxy">,
  { deadlineMs = DEADLINE_MS }: { deadlineMs?: number } = {},
): TimestampAuthority {
  const { url, authorization } = splitCredentials(settings.url);
  const fetcher = createFetcher({ ...toFetcherOptions(config), allow: [toHostAndPort(url)] });
  const headers = { accept: "application/timestamp-reply", ...authorization };
  return {
    async stamp(data, signal) {
      const question = { data, nonce: randomBytes(NONCE_BYTES) };
      const { body } = await fetcher.post(url, await buildTimestampQuery(question), {
        ...{ headers, deadlineMs, signal, contentType: "application/timestamp-query" },
      });
      return parseTimestampReply(body, question);
    },
    close: () => fetcher.close(),
  };
}
