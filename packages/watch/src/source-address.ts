import { buildGdeltQuery } from "./gdelt-query.ts";
import type { Source } from "./watch.ts";

/** What stands in the address of a search where its query goes. */
export const QUERY_SLOT = "{query}";

/**
 * Where a source is read: its address, and for a search that address with the query in it, which
 * shows its results to a person as well. Two searches of one service have two addresses.
 */
export function sourceAddress({ url, search }: Pick<Source, "url" | "search">): string {
  if (search === undefined) return url;
  if (search.service === "feed") {
    return url.replaceAll(QUERY_SLOT, encodeURIComponent(search.query));
  }
  const address = new URL(url);
  address.searchParams.set("query", buildGdeltQuery(search));
  address.searchParams.set("mode", "artlist");
  return address.href;
}
