/** Where the text of an element goes. */
export type FieldName =
  | "title"
  | "link"
  | "id"
  | "published"
  | "updated"
  | "summary"
  | "content"
  | "author"
  | "subtitle"
  | "language"
  | "ttl"
  | "selfUrl";

/**
 * `rank`: the lowest one filled wins, the first among equals. `type`: what the text is where no
 * attribute says so; `guess` is plain text unless it looks like HTML.
 */
export type Field = { name: FieldName; rank: number; type: "text" | "html" | "guess" };

const field = (name: FieldName, rank = 0, type: Field["type"] = "text"): Field => ({
  name,
  rank,
  type,
});

const SHARED: [string, Field][] = [
  ["title", field("title", 0, "guess")],
  ["dc:title", field("title", 1, "guess")],
  ["itunes:title", field("title", 2, "guess")],
  ["link", field("link")],
  // The address before a counting redirect was put in front of it.
  ["feedburner:origlink", field("link", -1)],
  ["pheedo:origlink", field("link", -1)],
  ["author", field("author", 0, "guess")],
  ["dc:creator", field("author", 1, "guess")],
  ["dc:author", field("author", 1, "guess")],
  ["managingeditor", field("author", 2, "guess")],
  ["itunes:author", field("author", 3, "guess")],
  ["dc:contributor", field("author", 6, "guess")],
];

/** Elements of an item, by canonical name. */
export const ITEM_FIELDS = new Map<string, Field>([
  ...SHARED,
  ["media:title", field("title", 3, "guess")],
  ["id", field("id")],
  ["guid", field("id")],
  ["dc:identifier", field("id", 3)],
  ["pubdate", field("published")],
  ["published", field("published")],
  ["issued", field("published", 1)],
  ["dcterms:issued", field("published", 2)],
  ["dc:date", field("published", 3)],
  ["date", field("published", 4)],
  ["created", field("published", 5)],
  ["dcterms:created", field("published", 5)],
  ["dcterms:date", field("published", 5)],
  ["updated", field("updated")],
  ["modified", field("updated")],
  ["dcterms:modified", field("updated", 1)],
  ["lastbuilddate", field("updated", 3)],
  ["description", field("summary", 0, "html")],
  ["summary", field("summary", 0, "guess")],
  ["abstract", field("summary", 1, "guess")],
  ["dc:description", field("summary", 2, "html")],
  ["dcterms:abstract", field("summary", 2, "html")],
  ["itunes:summary", field("summary", 3, "html")],
  ["media:description", field("summary", 4, "guess")],
  ["itunes:subtitle", field("summary", 5, "html")],
  ["content", field("content", 0, "guess")],
  ["content:encoded", field("content", 0, "html")],
  ["body", field("content", 0, "html")],
  ["xhtml:body", field("content", 0, "html")],
  ["fullitem", field("content", 0, "html")],
  ["prodlink", field("content", 1, "html")],
  ["content:description", field("content", 2, "html")],
  ["media:credit", field("author", 5, "guess")],
]);

/** Elements of the feed itself, by canonical name. */
export const FEED_FIELDS = new Map<string, Field>([
  ...SHARED,
  ["description", field("subtitle", 0, "html")],
  ["tagline", field("subtitle", 0, "guess")],
  ["subtitle", field("subtitle", 0, "guess")],
  ["abstract", field("subtitle", 1, "guess")],
  ["dc:description", field("subtitle", 1, "html")],
  ["itunes:summary", field("subtitle", 2, "html")],
  ["itunes:subtitle", field("subtitle", 3, "html")],
  ["language", field("language")],
  ["dc:language", field("language", 1)],
  ["lastbuilddate", field("updated")],
  ["updated", field("updated")],
  ["modified", field("updated")],
  ["pubdate", field("updated", 1)],
  ["dc:date", field("updated", 1)],
  ["dcterms:modified", field("updated", 1)],
  ["ttl", field("ttl")],
]);

/** Elements whose children say something about something else. */
export const OPAQUE = new Set([
  "image",
  "textinput",
  "source",
  "cloud",
  "items",
  "itunes:owner",
  "rdf:seq",
  "contributor",
  "media:community",
  "media:comments",
  "svg:svg",
  "math:math",
]);

/** Names of ours that are also names of HTML or of anything: within a body they end nothing. */
const AMBIGUOUS = new Set(
  "title link body summary content source author date abstract image id updated created".split(" "),
);

/**
 * Whether a start tag within a field shows that the end tag of the field is missing. Within a body
 * only what no HTML has does; `nested` elements deep in it, only the next item does.
 */
export function endsField(
  field: { name: string; field: Field; person: unknown },
  name: string,
  nested: number,
): boolean {
  if (name === "item" || name === "entry" || name === "channel") return true;
  if (nested > 0 || name === field.name || !ITEM_FIELDS.has(name)) return false;
  const { name: target } = field.field;
  if (field.person !== undefined) return name !== "id" && name !== "title";
  if (target === "summary" || target === "content" || target === "subtitle")
    return !AMBIGUOUS.has(name);
  return true;
}

/** HTML elements that are never closed. */
export const VOID_HTML = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/** HTML elements whose end is often left out: the next one of the kind ends the last. */
export const SELF_ENDING_HTML = new Set("p li td th tr dt dd option".split(" "));
