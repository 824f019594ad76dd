/** Namespace addresses, in lower case and without a closing slash or hash, to our prefixes. */
const PREFIX_OF_NAMESPACE = new Map<string, string>([
  ...[
    "",
    "http://backend.userland.com/rss",
    "http://backend.userland.com/rss2",
    "http://backend.userland.com/rss091",
    "http://backend.userland.com/rss092",
    "http://backend.userland.com/rss191",
    "http://blogs.law.harvard.edu/tech/rss",
    "http://cyber.law.harvard.edu/rss",
    "http://cyber.law.harvard.edu/rss/rss.html",
    "http://my.netscape.com/rdf/simple/0.9",
    "http://my.netscape.com/publish/formats/rss-0.91.dtd",
    "http://channel.netscape.com/rdf/simple/0.9",
    "http://purl.org/atom/ns",
    "http://purl.org/atom/app",
    "http://purl.org/echo",
    "http://purl.org/net/rss1.1",
    "http://purl.org/pie",
    "http://purl.org/rss/1.0",
    "http://purl.org/rss/1.0/modules/rss091",
    "http://www.w3.org/2005/atom",
  ].map((address) => [address, ""] as const),
  ["http://purl.org/dc/elements/1.0", "dc"],
  ["http://purl.org/dc/elements/1.1", "dc"],
  ["http://purl.org/metadata/dublin_core", "dc"],
  ["http://purl.org/dc/terms", "dcterms"],
  ["http://purl.org/rss/1.0/modules/content", "content"],
  ["http://purl.org/rss/1.0/modules/link", "l"],
  ["http://purl.org/rss/1.0/modules/slash", "slash"],
  ["http://purl.org/rss/1.0/modules/syndication", "sy"],
  ["http://purl.org/rss/1.0/modules/taxonomy", "taxo"],
  ["http://search.yahoo.com/mrss", "media"],
  ["http://video.search.yahoo.com/mrss", "media"],
  ["http://tools.search.yahoo.com/mrss", "media"],
  ["http://www.rssboard.org/media-rss", "media"],
  ["http://webns.net/mvcb", "admin"],
  ["http://wellformedweb.org/commentapi", "wfw"],
  ["http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"],
  ["http://example.com/dtds/podcast-1.0.dtd", "itunes"],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"],
  ["http://www.w3.org/1999/xhtml", "xhtml"],
  ["http://www.w3.org/1999/xlink", "xlink"],
  ["http://www.w3.org/2000/svg", "svg"],
  ["http://www.w3.org/1998/math/mathml", "math"],
  ["http://www.w3.org/xml/1998/namespace", "xml"],
  ["http://xmlns.com/foaf/0.1", "foaf"],
  ["http://www.google.com/schemas/sitemap-news/0.9", "news"],
]);

/** Prefixes that mean the core vocabulary even where nothing declares them. */
const CORE_PREFIXES = new Set(["atom", "atom03", "atom10", "a10", "rss", "rss1", "feed"]);

function prefixOf(namespace: string): string | undefined {
  const address = namespace
    .trim()
    .toLowerCase()
    .replace(/^https:/, "http:")
    .replace(/[/#]$/, "");
  return PREFIX_OF_NAMESPACE.get(address);
}

/** What prefixes mean at one place of a document; a scope looks into the one around it. */
export class NamespaceScope {
  readonly depth: number;
  readonly #outer: NamespaceScope | undefined;
  readonly #declared = new Map<string, string>();
  readonly #names = new Map<string, string>();

  constructor(outer?: NamespaceScope) {
    this.#outer = outer;
    this.depth = outer === undefined ? 0 : outer.depth + 1;
  }

  declare(prefix: string, namespace: string): void {
    this.#declared.set(prefix, namespace);
  }

  #find(prefix: string): string | undefined {
    const declared = this.#declared.get(prefix);
    if (declared !== undefined || this.#outer === undefined) return declared;
    return this.#outer.#find(prefix);
  }

  #hasPrefixForRss(): boolean {
    for (const [prefix, namespace] of this.#declared) {
      if (prefix !== "" && /rss|rdf\/simple/i.test(namespace) && prefixOf(namespace) === "")
        return true;
    }
    return this.#outer !== undefined && this.#outer.#hasPrefixForRss();
  }

  /** "dc:creator" for whatever prefix Dublin Core has here; a bare name for RSS and Atom. Lower case. */
  canonical(qualifiedName: string): string {
    const known = this.#names.get(qualifiedName);
    if (known !== undefined) return known;
    const name = this.#resolve(qualifiedName);
    this.#names.set(qualifiedName, name);
    return name;
  }

  #resolve(qualifiedName: string): string {
    const colon = qualifiedName.indexOf(":");
    const given = colon > 0 ? qualifiedName.slice(0, colon) : "";
    const local = qualifiedName.slice(colon + 1).toLowerCase();
    const namespace = this.#find(given);
    let prefix = namespace === undefined ? undefined : prefixOf(namespace);
    // An unknown default namespace is some publisher's own name for RSS, unless RSS has a prefix
    // here; an unknown prefix stays.
    prefix ??= given === "" && this.#hasPrefixForRss() ? "other" : given.toLowerCase();
    if (namespace === undefined && CORE_PREFIXES.has(prefix)) prefix = "";
    return prefix === "" ? local : `${prefix}:${local}`;
  }
}
