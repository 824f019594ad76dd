import { createFetcher, isPublicUrl } from "@figurewatch/http";
import {
  parseSaveAnswer,
  parseStatusAnswer,
  type SaveAnswer,
  type StatusAnswer,
} from "@figurewatch/pipeline";
import type { ArchiveConfig } from "./archive-settings.ts";
import type { Config } from "./config.ts";
import { toFetcherOptions } from "./egress.ts";
import { toHostAndPort } from "./split-credentials.ts";

/** A public archive that captures pages on request; its methods reject with `FetchError`. */
export type Archive = {
  /** Asks for a capture, unless there is one that is younger than so many seconds. */
  save(url: string, youngerThanS: number, signal?: AbortSignal): Promise<SaveAnswer>;
  /** What became of a request for the capture of `url`. */
  readStatus(jobId: string, url: string, signal?: AbortSignal): Promise<StatusAnswer>;
  /** Whether it may know of an address, and can ask for it. */
  isPublic(url: string): boolean;
  close(): Promise<void>;
};

/** Save Page Now may think about a request for as long as it may about a page. */
const DEADLINE_MS = 60_000;

/**
 * The archive of the settings, over the guarded fetcher, by the interface of Save Page Now 2. It is
 * asked directly, whatever proxies there are: the key says who asks. Its host and port are opened,
 * since they come from the settings; one of a private network may know of addresses there.
 */
export function createArchive(
  { url: archiveUrl, secret }: ArchiveConfig,
  config: Pick<Config, "contact" | "allow" | "proxies" | "proxy">,
  { deadlineMs = DEADLINE_MS }: { deadlineMs?: number } = {},
): Archive {
  const address = new URL(archiveUrl);
  const isOurs = !isPublicUrl(archiveUrl, config.allow);
  const fetcher = createFetcher({ ...toFetcherOptions(config), allow: [toHostAndPort(address)] });
  const headers = { accept: "application/json", authorization: `LOW ${secret}` };
  const asked = (signal: AbortSignal | undefined) => ({ headers, deadlineMs, signal });
  const decode = (body: Uint8Array) => new TextDecoder().decode(body);
  return {
    async save(url, youngerThanS, signal) {
      const form = new URLSearchParams({
        url,
        if_not_archived_within: String(youngerThanS),
        // Whether it is the first copy ever is of no use here, and costs the archive a search.
        skip_first_archive: "1",
      });
      const { body } = await fetcher.post(`${archiveUrl}/save`, form.toString(), {
        ...asked(signal),
        contentType: "application/x-www-form-urlencoded",
      });
      return parseSaveAnswer(decode(body));
    },
    async readStatus(jobId, url, signal) {
      const { body } = await fetcher.ask(`${archiveUrl}/save/status/${jobId}`, asked(signal));
      return parseStatusAnswer(decode(body), { url, archiveUrl });
    },
    isPublic: (url) => isOurs || isPublicUrl(url, config.allow),
    close: () => fetcher.close(),
  };
}
