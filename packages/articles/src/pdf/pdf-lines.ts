import { cleanLine } from "../clean-text.ts";

/** A run of text as the file draws it. Points from the lower left corner of its page. */
export type PdfRun = { text: string; x: number; y: number; width: number; size: number };
export type PdfPage = { height: number; runs: PdfRun[] };
/** What stands on one baseline, in one column. */
export type PdfLine = {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  /** From 0. */
  page: number;
};

/** Runs further apart than this part of their size have a space between them. */
const SPACE = 0.15;
/** A baseline may wander by this part of the size. */
const BASELINE = 0.55;
/** Marks of notes are drawn smaller than their line, and higher. */
const MARK_SIZE = 0.82;
const MARK_RISE = 0.15;
const MARK = /^\s?(?:\d{1,3}|[*†‡§]{1,3})(?:\s?,\s?\d{1,3}){0,4}\s?$/;
/** "m²" is no note. */
const UNIT = /(?:^|[\s\d])(?:k|c|m)?m$/;
/** Running heads and feet stand within this part of the height. */
const MARGIN = 0.12;
const MIN_REPEATS = 3;
const HEIGHT_STEP = 4;
const PAGE_NUMBER =
  /^[\s–—|-]{0,4}(?:page\s)?[\divxlc]{1,6}(?:\s?(?:\/|of)\s?\d{1,4})?[\s–—|-]{0,4}$/i;

/** The lines of a document in the order it draws them, without running heads and page numbers. */
export function readLines(pages: readonly PdfPage[]): PdfLine[] {
  const lines = pages.flatMap(({ runs }, page) => joinRuns(runs, page));
  const isRunning = findRunning(lines, pages);
  return lines.filter((line) => !isRunning(line));
}

function joinRuns(runs: readonly PdfRun[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfLine | undefined;
  const end = () => {
    if (line === undefined) return;
    const text = cleanLine(line.text);
    if (text !== "") lines.push({ ...line, text });
    line = undefined;
  };
  for (const run of runs) {
    if (line !== undefined && isMark(run, line)) {
      line.right = Math.max(line.right, run.x + run.width);
      continue;
    }
    if (run.text.trim() === "") {
      if (line !== undefined && run.text !== "") line.text += " ";
      continue;
    }
    if (line === undefined || !isOn(line, run)) {
      end();
      line = { text: "", x: run.x, right: run.x, y: run.y, size: run.size, page };
    }
    const isApart = run.x - line.right > SPACE * line.size && line.text !== "";
    line.text += (isApart ? " " : "") + run.text;
    line.right = Math.max(line.right, run.x + run.width);
    line.size = Math.max(line.size, run.size);
  }
  end();
  return lines;
}

function isOn(line: PdfLine, run: PdfRun): boolean {
  const size = Math.max(line.size, run.size);
  return Math.abs(run.y - line.y) <= BASELINE * size && run.x >= line.right - size;
}

/** The small raised number of a note; "12,000³" must not be read as 120,003. */
function isMark(run: PdfRun, line: PdfLine): boolean {
  return (
    run.size < MARK_SIZE * line.size &&
    run.y - line.y > MARK_RISE * line.size &&
    run.y - line.y < line.size &&
    MARK.test(run.text) &&
    !UNIT.test(line.text)
  );
}

/** What stands at the same height of page after page, near its edge, whatever number it carries. */
function findRunning(lines: readonly PdfLine[], pages: readonly PdfPage[]) {
  const keyOf = ({ text, y }: PdfLine) =>
    `${text.replaceAll(/\d+/g, "#")}@${Math.round(y / HEIGHT_STEP)}`;
  const isInMargin = ({ y, page }: PdfLine) => {
    const height = pages[page]?.height ?? 0;
    return y < MARGIN * height || y > (1 - MARGIN) * height;
  };
  const seenOn = new Map<string, Set<number>>();
  for (const line of lines.filter(isInMargin)) {
    const seen = seenOn.get(keyOf(line)) ?? new Set();
    seenOn.set(keyOf(line), seen.add(line.page));
  }
  // Two pages of two have one as well.
  const min = Math.max(2, Math.min(MIN_REPEATS, pages.length));
  return (line: PdfLine) =>
    isInMargin(line) &&
    (PAGE_NUMBER.test(line.text) || (seenOn.get(keyOf(line))?.size ?? 0) >= min);
}
