import type { Clock } from "./clock.ts";
import { pathOf } from "./match-robots.ts";
import type { Route } from "./proxies.ts";
import type { SiteText } from "./robots-policy.ts";
import type { SiteFile, SiteFileStore } from "./site-files.ts";
import { findTdmRule, parseTdmFile, type TdmStatement } from "./tdm.ts";

const FRESH_MS = 24 * 60 * 60 * 1000;
const RECHECK_MS = 60 * 60 * 1000;

/**
 * What a site's `/.well-known/tdmrep.json` says about a URL; asked for once a day and site.
 * Never rejects: a file that cannot be had says nothing, or what it said last.
 */
export function createTdmFiles(options: {
  store: SiteFileStore;
  clock: Clock;
  fetchText(url: URL, route: Route): Promise<SiteText>;
}): { find(url: URL, route: Route): Promise<TdmStatement> } {
  const { store, clock } = options;
  const fetching = new Map<string, Promise<SiteFile>>();

  const refresh = async (url: URL, old: SiteFile | undefined, route: Route): Promise<SiteFile> => {
    const now = clock.now();
    let file: SiteFile;
    try {
      const { bytes } = await options.fetchText(url, route);
      // Text goes to a store, and no database takes a NUL.
      const text = Buffer.from(bytes).toString("utf8").replaceAll("\0", "");
      file = { text, fetchedAt: now, freshUntil: new Date(now.getTime() + FRESH_MS) };
    } catch {
      // Most sites have none. One that fails for another reason is asked again within the hour.
      const freshUntil = new Date(now.getTime() + RECHECK_MS);
      file = { text: old?.text ?? "", fetchedAt: old?.fetchedAt ?? now, freshUntil };
    }
    await store.upsert(url.href, file);
    return file;
  };

  return {
    async find(url, route) {
      const fileUrl = new URL("/.well-known/tdmrep.json", url.origin);
      const key = fileUrl.href;
      let file = await store.find(key);
      if (file === undefined || file.freshUntil.getTime() <= clock.now().getTime()) {
        const way = `${route.proxy ?? ""} ${key}`;
        let shared = fetching.get(way);
        if (shared === undefined) {
          shared = refresh(fileUrl, file, route).finally(() => fetching.delete(way));
          fetching.set(way, shared);
        }
        file = await shared;
      }
      return findTdmRule(parseTdmFile(file.text), pathOf(url.href));
    },
  };
}
