import type { getDocumentProxy } from "unpdf";
import type { Article } from "../article.ts";
import { cleanLine } from "../clean-text.ts";
import { HostilePageError } from "../hostile-page-error.ts";
import { parseDate, parseMonth } from "../parse-date.ts";
import { readLines, type PdfLine, type PdfPage } from "./pdf-lines.ts";
import { buildParagraphs } from "./pdf-paragraphs.ts";

/** A PDF that cannot be read, in words that follow "because": locked, damaged, without text. */
export class PdfError extends Error {
  override name = "PdfError";
}

const MAX_PAGES = 1_000;
const MAX_CHARACTERS = 5_000_000;
const MAX_RUNS = 100_000;
/** How many lines of the first page may tell the day. */
const HEAD_LINES = 30;
const MAX_DATE_LINE = 80;
const TITLE_SIZE = 1.15;
const MIN_TITLE = 8;
const MAX_TITLE = 300;
/** What programs put for a title: a file's name, or that there is none. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint)|untitled|document\d|slide 1)|\.(?:docx?|pdf|indd|qxp|rtf|odt|pptx?)$|^[\w-]{1,40}$/i;

/** Whether bytes are a PDF, by their first ones. */
export function isPdf(bytes: Uint8Array): boolean {
  // The standard lets it stand anywhere in the first 1,024 bytes.
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1_024));
  return head.includes("%PDF-");
}

/**
 * Reads a PDF as an article: its text as paragraphs in reading order, without running heads, page
 * numbers and marks of notes. The day is the one on the first page, or else that of the file.
 * Throws `PdfError`, and `HostilePageError` for one that would cost too much.
 */
export async function extractPdf(bytes: Uint8Array, { url }: { url: string }): Promise<Article> {
  const document = await open(bytes);
  try {
    if (document.numPages > MAX_PAGES)
      throw new HostilePageError("too-large", `${document.numPages} pages`, MAX_PAGES);
    const lines = readLines(await readPages(document));
    const { paragraphs, bodySize } = buildParagraphs(lines);
    if (paragraphs.length === 0)
      throw new PdfError("it holds pictures of pages and no text: recognise its letters first");
    const { info } = await document.getMetadata();
    return {
      ...readHead(lines, bodySize, info as Record<string, unknown>),
      byline: null,
      modified: null,
      modifiedFrom: null,
      siteName: null,
      canonicalUrl: /^https?:/.test(url) ? url : null,
      text: paragraphs.join("\n\n"),
      paragraphs,
      links: [],
      partial: false,
      rights: { noarchive: false, noindex: false, tdmReservation: null, tdmPolicy: null },
    };
  } finally {
    await document.loadingTask.destroy();
  }
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  // Two megabytes of code that most watches never need.
  const { getDocumentProxy } = await import("unpdf");
  try {
    // A copy: the reader takes the bytes for its own. No picture of it is decoded.
    return await getDocumentProxy(bytes.slice(), { verbosity: 0, maxImageSize: 1 });
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === "PasswordException";
    throw new PdfError(isLocked ? "it is locked with a password" : "it is damaged", { cause });
  }
}

async function readPages(document: PdfDocument): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    if (items.length > MAX_RUNS)
      throw new HostilePageError("too-many-elements", `page ${number}`, MAX_RUNS);
    const [, , , height = 0] = page.view;
    const runs = items.flatMap((item) => {
      if (!("str" in item)) return [];
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
      characters += item.str.length;
      return [{ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) }];
    });
    if (characters > MAX_CHARACTERS)
      throw new HostilePageError("too-large", `${characters} characters`, MAX_CHARACTERS);
    pages.push({ height, runs });
    page.cleanup();
  }
  return pages;
}

/** Title, day and language: what the first page shows, or else what the file says of itself. */
function readHead(
  lines: readonly PdfLine[],
  bodySize: number,
  info: Record<string, unknown>,
): Pick<Article, "title" | "published" | "publishedFrom" | "lang"> {
  const head = lines.filter(({ page }) => page === 0).slice(0, HEAD_LINES);
  const short = head.map(({ text }) => text).filter((text) => text.length <= MAX_DATE_LINE);
  const shown =
    short.map((text) => parseDate(text)).find((date) => date !== null) ??
    short.map((text) => parseMonth(text)).find((date) => date !== null);
  const made = parsePdfDate(info["CreationDate"]);
  return {
    title: findTitle(head, bodySize) ?? titleOf(info["Title"]),
    published: shown ?? made,
    publishedFrom: shown === undefined ? (made === null ? null : "meta") : "text",
    lang: typeof info["Language"] === "string" ? cleanLine(info["Language"]) || null : null,
  };
}

/** The largest lines at the head of the first page. */
function findTitle(head: readonly PdfLine[], bodySize: number): string | null {
  const largest = Math.max(0, ...head.map(({ size }) => size));
  if (largest < TITLE_SIZE * bodySize) return null;
  const first = head.findIndex(({ size }) => size === largest);
  const lines: string[] = [];
  for (const { size, text } of head.slice(first)) {
    if (size < largest * 0.95) break;
    lines.push(text);
  }
  return titleOf(lines.join(" "));
}

function titleOf(value: unknown): string | null {
  const title = typeof value === "string" ? cleanLine(value) : "";
  const isTitle = title.length >= MIN_TITLE && title.length <= MAX_TITLE && !NO_TITLE.test(title);
  return isTitle ? title : null;
}

/** "D:20180305120000+00'00'" as a day. */
function parsePdfDate(value: unknown): string | null {
  const [, year, month = "01", day = "01"] =
    /^D:(\d{4})(\d{2})?(\d{2})?/.exec(typeof value === "string" ? value : "") ?? [];
  return year === undefined ? null : parseDate(`${year}-${month}-${day}`);
}
