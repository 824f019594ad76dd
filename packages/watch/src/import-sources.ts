import { stringify } from "yaml";
import { PublisherKind } from "./entries.ts";
import { sourceAddress } from "./source-address.ts";
import { Source } from "./watch.ts";

/** A feed of a subscription list, as `parseOpml` of the feeds package gives it. */
export type ListedFeed = {
  title: string;
  xmlUrl: string;
  folders: readonly string[];
  attributes: Readonly<Record<string, string>>;
};

export type ImportedSources = {
  sources: Source[];
  /** Feeds that the watch has. */
  known: ListedFeed[];
  /** Feeds whose address no source can have. */
  unfit: ListedFeed[];
};

const MAX_ID = 40;

/**
 * Sources out of a list of feeds: those that the watch does not have yet. What a list cannot say is
 * filled with what holds for most, for a person to look at; folders are kept in `addressFrom`.
 */
export function importSources(
  feeds: readonly ListedFeed[],
  have: readonly Pick<Source, "id" | "url" | "search">[],
  language: string,
): ImportedSources {
  const result: ImportedSources = { sources: [], known: [], unfit: [] };
  const urls = new Set(have.map(sourceAddress));
  const ids = new Set(have.map(({ id }) => id));
  for (const feed of feeds) {
    const source = Source.safeParse(toEntry(feed, toFreeId(feed, ids), language));
    if (urls.has(feed.xmlUrl)) result.known.push(feed);
    else if (!source.success || !/^https?:/i.test(feed.xmlUrl)) result.unfit.push(feed);
    else {
      urls.add(feed.xmlUrl);
      ids.add(source.data.id);
      result.sources.push(source.data);
    }
  }
  return result;
}

/** A source as a list of feeds has it, in a folder of its kind of publisher; null for no feed. */
export function toListedFeed(source: Source) {
  const { kind, title, search, publisher, language, country } = source;
  if (kind !== "feed" && search?.service !== "feed") return null;
  return {
    ...{ title, xmlUrl: sourceAddress(source), folders: [publisher] },
    attributes: { category: publisher, language, ...(country === null ? {} : { country }) },
  };
}

/** Entries as `sources.yaml` has them, a line each. */
export function writeSources(sources: readonly Source[]): string {
  return sources
    .map((source) => `  - ${stringify(source, { collectionStyle: "flow", lineWidth: 0 })}`)
    .join("");
}

function toEntry({ title, xmlUrl, folders, attributes }: ListedFeed, id: string, language: string) {
  const said = (name: string) =>
    Object.entries(attributes).find(([key]) => key.toLowerCase() === name)?.[1];
  const kinds = [said("category"), ...folders].map((word) => PublisherKind.safeParse(word));
  const country = said("country");
  return {
    ...{ id, title, kind: "feed", url: xmlUrl },
    publisher: kinds.find(({ success }) => success)?.data ?? "press",
    country: country !== undefined && /^[A-Z]{2}$/.test(country) ? country : null,
    language: /^[a-z]{2,3}\b/i.exec(said("language") ?? "")?.[0].toLowerCase() ?? language,
    addressFrom:
      folders.length === 0
        ? "an imported list of feeds"
        : `an imported list of feeds, folder ${folders.join(" / ")}`,
    verified: false,
  };
}

/** An id out of the title, else out of the host, that no other source has. */
function toFreeId({ title, xmlUrl }: ListedFeed, taken: ReadonlySet<string>): string {
  const host = URL.parse(xmlUrl)?.hostname.replace(/^(?:www|feeds?|rss)\./, "") ?? "source";
  const base = toId(title) ?? toId(host) ?? "source";
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}

function toId(words: string): string | undefined {
  const id = words
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[^a-z]+|-+$/g, "")
    .slice(0, MAX_ID)
    .replace(/-+$/, "");
  return id.length < 3 ? undefined : id;
}
