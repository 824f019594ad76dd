import type { BlockKind } from "./layout.ts";
import type { Noise } from "./noise-words.ts";

// What tags and roles say of what stands in them.

export const INLINE = new Set(
  (
    "a abbr acronym amp-link b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt " +
    "ruby s samp small span strike strong sub sup time tt u var wbr"
  ).split(" "),
);

export const IGNORED = new Set(
  "head noscript script audio video button textarea input datalist embed applet frameset dialog map meter progress rt rp title".split(
    " ",
  ),
);

export const STRESSED = new Set(["b", "strong", "em", "i"]);

export const SLANTED = new Set(["em", "i"]);

/** Inline tags that captions are set in. */
export const CAPTIONS = new Set(["span", "em", "i", "small", "cite"]);

/** What the blocks directly inside a tag are; other tags take after the one around. */
export const KINDS = new Map<string, BlockKind>([
  ["h1", "heading"],
  ["h2", "heading"],
  ["h3", "heading"],
  ["h4", "heading"],
  ["h5", "heading"],
  ["h6", "heading"],
  ["li", "item"],
  ["dd", "item"],
  ["dt", "item"],
  ["th", "cell"],
  ["tr", "cell"],
  ["blockquote", "quote"],
  ["pre", "code"],
  ["article", "paragraph"],
  ["section", "paragraph"],
  ["body", "paragraph"],
  // Old pages are laid out in tables; a row of values is read as one block before its cells are.
  ["td", "paragraph"],
]);

// What tag and role say outright, and what they only suggest: old pages are one form all around,
// and an aside may hold the article's own facts.
export const CERTAIN = new Map<string, Noise>([
  ["nav", "chrome"],
  ["menu", "chrome"],
  ["footer", "chrome"],
  ["figcaption", "caption"],
  ["navigation", "chrome"],
  ["contentinfo", "chrome"],
  ["search", "chrome"],
  ["menubar", "chrome"],
  ["toolbar", "chrome"],
  ["alertdialog", "chrome"],
]);

export const LIKELY = new Map<string, Noise>([
  ["aside", "related"],
  ["address", "byline"],
  ["form", "promotion"],
  ["banner", "chrome"],
  ["dialog", "chrome"],
  ["complementary", "related"],
]);

/** Whole pages stand in these, whatever class they carry. */
export const NEVER_NOISE = new Set(["html", "body", "main", "article"]);

export const SEAMED = new Set(["span", "a", "time", "em", "strong", "b", "i"]);
