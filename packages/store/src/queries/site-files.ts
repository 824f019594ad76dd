import { eq } from "../drizzle.ts";
import { cleanText } from "../clean-text.ts";
import { sha256 } from "../content-id.ts";
import type { Db } from "../db.ts";
import { siteFiles } from "../schema/index.ts";

/** The text of a robots.txt or tdmrep.json as last fetched; "" where the site has none. */
export type SiteFile = { text: string; fetchedAt: Date; freshUntil: Date };

export type SiteFileStore = {
  find(url: string): Promise<SiteFile | undefined>;
  upsert(url: string, file: SiteFile): Promise<void>;
};

/** Keeps those files for all workers; an old one stays, to serve while no new one can be had. */
export function createSiteFiles(db: Db): SiteFileStore {
  return {
    async find(url) {
      const [row] = await db
        .select()
        .from(siteFiles)
        .where(eq(siteFiles.urlHash, sha256(url)));
      return row && { text: row.text, fetchedAt: row.fetchedAt, freshUntil: row.freshUntil };
    },
    async upsert(url, { text, fetchedAt, freshUntil }) {
      const values = { text: cleanText(text), fetchedAt, freshUntil };
      await db
        .insert(siteFiles)
        .values({ urlHash: sha256(url), url: cleanText(url), ...values })
        .onConflictDoUpdate({ target: siteFiles.urlHash, set: values });
    },
  };
}
