import { isDateLine } from "./date-line.ts";
import type { Block, Layout } from "./layout.ts";
import { wordsOfName } from "./noise-words.ts";
import { isClosingHeading } from "./section-names.ts";

/** What starts an article's text. */
const MIN_PROSE = 120;
/** How many lines may stand between a headline and its text. */
const MAX_DISTANCE = 8;
const MIN_TITLE = 16;
const MAX_TITLE = 240;
/** Class names of headlines that are no heading by their tag. */
const TITLE_WORD =
  /^(?:title|headline|tit|subject|titolo|titulo|titre|titel|otsikko|rubrik|cim|naslov|tytul|nadpis|baslik|judul|tieude|zagolovok|biaoti|midashi)$/;

/**
 * The heading, or else the line called a title, right above the first long paragraph: for pages
 * whose own titles name the site or a section.
 */
export function lineAboveProse({ blocks }: Layout): string | undefined {
  const start = blocks.findIndex(
    ({ kind, size, linked }) => kind !== "heading" && size >= MIN_PROSE && linked < size * 0.3,
  );
  if (start === -1) return undefined;
  const above = blocks
    .slice(Math.max(0, start - MAX_DISTANCE), start)
    .filter((block) => isTitleLike(block));
  const title =
    above.findLast(({ kind }) => kind === "heading") ??
    above.findLast((block) => isCalledTitle(block)) ??
    above.findLast(({ size, stressed }) => stressed > size * 0.8);
  return title?.text.replaceAll("\n", " ");
}

function isTitleLike({ text, size, linked }: Block): boolean {
  return (
    size >= MIN_TITLE &&
    size <= MAX_TITLE &&
    linked < size * 0.5 &&
    !isClosingHeading(text) &&
    !isDateLine(text, size)
  );
}

function isCalledTitle({ box }: Block): boolean {
  const { class: names, id } = box.element.attribs;
  return wordsOfName(`${names ?? ""} ${id ?? ""}`).some((word) => TITLE_WORD.test(word));
}
