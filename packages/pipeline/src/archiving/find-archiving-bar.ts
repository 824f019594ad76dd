/** A source that led to a page, or lies on the same host, as far as it says what others may be told. */
export type ArchivingSource = {
  /** What it says of archives itself; nothing where undefined. */
  archive?: boolean | undefined;
  /** It is fetched through a proxy, so that nobody learns who reads it. */
  isProxied: boolean;
};

/** What the page, or a request about it, says of copies. */
export type PageRights = { noarchive: boolean; tdm: string | null; redacted: boolean };

/**
 * Why a public archive must not be asked to capture a page, in words; undefined where it may be.
 * A source that says no is heard before one that says yes.
 */
export function findArchivingBar(
  { noarchive, tdm, redacted }: PageRights,
  sources: readonly ArchivingSource[],
): string | undefined {
  if (sources.some(({ archive }) => archive === false)) {
    return "its source says archive: false";
  }
  if (noarchive) return "its publisher allows no copy (noarchive)";
  if (tdm !== null) return "its rights holder reserves text and data mining";
  if (redacted) return "names in it are masked on request";
  if (sources.some(({ archive, isProxied }) => isProxied && archive !== true)) {
    return "it is read through a proxy, and its source does not say archive: true";
  }
  return undefined;
}
