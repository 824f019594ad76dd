import { generateOpml as writeOpml } from "feedsmith";
import { cleanText, toOneLine } from "./clean-text.ts";
import { decodeFeed } from "./decode-feed.ts";
import { FeedError } from "./feed-error.ts";
import { dropDoctype } from "./sniff-document.ts";
import { walkMarkup } from "./walk-markup.ts";

/** One feed of a subscription list. */
export type OpmlSource = {
  title: string;
  xmlUrl: string;
  htmlUrl: string | null;
  /** Names of the folders it is in, outermost first. */
  folders: string[];
  /** Attributes of other programs, kept for the way back. */
  attributes: Record<string, string>;
};

export type Opml = { title: string | null; sources: OpmlSource[]; damaged: string[] };

const OWN_ATTRIBUTES = new Set(["text", "title", "type", "xmlurl", "htmlurl"]);
/** Names that a well-formed document can have, and no object mind. */
const PLAIN_NAME = /^[A-Za-z][\w.-]{0,60}(?::[A-Za-z][\w.-]{0,60})?$/;
const MAX_SOURCES = 10_000;
const MAX_ATTRIBUTES = 30;

/** An attribute whatever the case it is written in: programs differ on "xmlUrl". */
function attribute(attributes: Record<string, string>, name: string): string {
  for (const [key, value] of Object.entries(attributes)) {
    if (key.toLowerCase() === name) return toOneLine(cleanText(value));
  }
  return "";
}

/**
 * The feeds of an OPML list with their folders and foreign attributes. A list cut short gives the
 * feeds so far. Throws `FeedError` when it is no OPML.
 */
export function parseOpml(bytes: Uint8Array | string): Opml {
  const decoded =
    typeof bytes === "string" ? { text: bytes, damaged: [] } : decodeFeed(bytes, undefined);
  const text = cleanText(decoded.text);
  if (!/<opml[\s>]/i.test(text)) throw new FeedError("not-a-feed", "This is no OPML list");
  const opml: Opml = { title: null, sources: [], damaged: [...decoded.damaged] };
  const folders: (string | undefined)[] = [];
  let inTitle = false;
  walkMarkup(dropDoctype(text), true, {
    open(rawName, attributes) {
      const name = rawName.toLowerCase();
      if (name === "title" && opml.title === null) inTitle = true;
      if (name !== "outline") return;
      const xmlUrl = attribute(attributes, "xmlurl");
      const title = attribute(attributes, "title") || attribute(attributes, "text");
      if (xmlUrl === "") folders.push(title === "" ? undefined : title);
      else {
        addSource(opml, xmlUrl, title, folders, attributes);
        folders.push(undefined);
      }
    },
    text(chunk) {
      if (inTitle) opml.title = (opml.title ?? "") + chunk;
    },
    close(rawName, isImplied) {
      const name = rawName.toLowerCase();
      if (name === "title") inTitle = false;
      else if (name === "outline") folders.pop();
      if (name === "opml" && isImplied) opml.damaged.push("the list ends in the middle");
    },
  });
  opml.title = toOneLine(opml.title ?? "") || null;
  return opml;
}

function addSource(
  opml: Opml,
  xmlUrl: string,
  title: string,
  folders: (string | undefined)[],
  attributes: Record<string, string>,
): void {
  if (opml.sources.length >= MAX_SOURCES) return;
  const foreign = Object.entries(attributes)
    .filter(([key]) => PLAIN_NAME.test(key) && !OWN_ATTRIBUTES.has(key.toLowerCase()))
    .slice(0, MAX_ATTRIBUTES)
    .map(([key, value]) => [key, cleanText(value)] as const);
  opml.sources.push({
    title: title === "" ? xmlUrl : title,
    xmlUrl,
    htmlUrl: attribute(attributes, "htmlurl") || null,
    folders: folders.filter((folder) => folder !== undefined),
    attributes: Object.fromEntries(foreign),
  });
}

type Outline = {
  text: string;
  title?: string;
  type?: string;
  xmlUrl?: string;
  htmlUrl?: string;
  outlines?: Outline[];
};

/** An OPML 2.0 document of the sources, in their folders; `parseOpml` reads back the same. */
export function generateOpml(title: string, sources: OpmlSource[], createdAt: Date): string {
  const outlines: Outline[] = [];
  const extra = new Set<string>();
  for (const source of sources) {
    for (const key of Object.keys(source.attributes)) extra.add(key);
    folderAt(outlines, source.folders).push({
      ...source.attributes,
      text: source.title,
      title: source.title,
      type: "rss",
      xmlUrl: source.xmlUrl,
      ...(source.htmlUrl === null ? {} : { htmlUrl: source.htmlUrl }),
    });
  }
  const document = { head: { title, dateCreated: createdAt }, body: { outlines } };
  return writeOpml(document, { extraOutlineAttributes: [...extra] });
}

function folderAt(outlines: Outline[], folders: string[]): Outline[] {
  let level = outlines;
  for (const name of folders) {
    let folder = level.find((outline) => outline.text === name && outline.xmlUrl === undefined);
    if (folder === undefined) {
      folder = { text: name, title: name, outlines: [] };
      level.push(folder);
    }
    folder.outlines ??= [];
    level = folder.outlines;
  }
  return level;
}
