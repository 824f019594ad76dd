/** The text of a robots.txt or tdmrep.json as last fetched; "" where the site has none. */
export type SiteFile = { text: string; fetchedAt: Date; freshUntil: Date };

/**
 * Keeps those files between fetches, by their URL, for all workers that share it: one row each.
 * An entry past `freshUntil` is still wanted: it serves while the file cannot be had.
 */
export type SiteFileStore = {
  find(url: string): Promise<SiteFile | undefined>;
  upsert(url: string, file: SiteFile): Promise<void>;
};

const MAX_FILES = 2000;
/** Most files have a few hundred; a hostile one has half a million. */
const MAX_CHARACTERS = 20_000_000;

/** A store in memory that drops what was not used for longest. */
export function createMemorySiteFiles(): SiteFileStore {
  const files = new Map<string, SiteFile>();
  let characters = 0;
  const drop = (url: string) => {
    characters -= files.get(url)?.text.length ?? 0;
    files.delete(url);
  };
  const put = (url: string, file: SiteFile) => {
    drop(url);
    files.set(url, file);
    characters += file.text.length;
    for (const oldest of files.keys()) {
      if (files.size <= MAX_FILES && characters <= MAX_CHARACTERS) break;
      drop(oldest);
    }
  };
  return {
    async find(url) {
      const file = files.get(url);
      if (file !== undefined) put(url, file);
      return file;
    },
    async upsert(url, file) {
      put(url, file);
    },
  };
}
