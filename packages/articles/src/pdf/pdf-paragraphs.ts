import type { PdfLine } from "./pdf-lines.ts";

export type PdfText = {
  paragraphs: string[];
  /** Size of most of the text, in points. */
  bodySize: number;
};

/** A gap of more lines than this opens a paragraph. */
const GAP = 1.35;
const SIZE_CHANGE = 0.1;
const NOTE_SIZE = 0.9;
/** An opening line is moved in by about this part of its size. */
const INDENT = 0.8;
/** A line that ends before this part of the column ends its paragraph. */
const SHORT = 0.85;
const SENTENCE_END = /[.!?。！？:;”"’)\]]$/;
const ITEM = /^(?:[•▪◦●–—*]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s)/;
const UNSPACED_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，」』）]$/u;
const UNSPACED_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，「『（]/u;

/** Lines to paragraphs, over columns and pages; notes at the foot of pages come after the text. */
export function buildParagraphs(lines: readonly PdfLine[]): PdfText {
  const bodySize = findBodySize(lines);
  const { body, notes } = setNotesApart(lines, bodySize);
  return { paragraphs: [...joinLines(body), ...joinLines(notes)], bodySize };
}

/** The size in which most characters are set. */
function findBodySize(lines: readonly PdfLine[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
  }
  return [...lengths].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** Smaller lines below the last line of the text on their page are its notes. */
function setNotesApart(lines: readonly PdfLine[], bodySize: number) {
  const lowest = new Map<number, number>();
  const isSmall = ({ size }: PdfLine) => size < NOTE_SIZE * bodySize;
  for (const line of lines) {
    if (!isSmall(line)) lowest.set(line.page, Math.min(lowest.get(line.page) ?? Infinity, line.y));
  }
  const isNote = (line: PdfLine) => isSmall(line) && line.y < (lowest.get(line.page) ?? 0);
  return { body: lines.filter((line) => !isNote(line)), notes: lines.filter(isNote) };
}

function joinLines(lines: readonly PdfLine[]): string[] {
  const pitch = findPitch(lines);
  const paragraphs: string[] = [];
  let text = "";
  let widest = 0;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before === undefined) text = line.text;
    else if (isOpening(line, before, { pitch, right: widest })) {
      paragraphs.push(text);
      text = line.text;
    } else text = join(text, line.text);
    const isBelow = before !== undefined && line.page === before.page && line.y < before.y;
    widest = isBelow ? Math.max(widest, line.right) : line.right;
  });
  if (text !== "") paragraphs.push(text);
  return paragraphs;
}

/** Distance between the baselines of two lines of a paragraph: the one that is there most. */
function findPitch(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  lines.forEach(({ page, y }, i) => {
    const before = lines[i - 1];
    const step = before?.page === page ? Math.round((before.y - y) * 2) / 2 : 0;
    if (step > 0) counts.set(step, (counts.get(step) ?? 0) + 1);
  });
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function isOpening(
  line: PdfLine,
  before: PdfLine,
  column: { pitch: number; right: number },
): boolean {
  if (Math.abs(line.size - before.size) > SIZE_CHANGE * before.size) return true;
  const isEnded = SENTENCE_END.test(before.text);
  if (ITEM.test(line.text) && (isEnded || ITEM.test(before.text))) return true;
  const isElsewhere = line.page !== before.page || line.y >= before.y;
  // At the head of a column or a page a sentence goes on that has not ended.
  if (isElsewhere) return isEnded || isCapitals(before);
  if (before.y - line.y > GAP * column.pitch) return true;
  if (!isEnded) return false;
  const isMovedIn = line.x - before.x > INDENT * line.size;
  return isMovedIn || before.right - before.x < SHORT * (column.right - before.x);
}

/** A heading set in capitals has no end, and no more to say. */
function isCapitals({ text }: PdfLine): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** A word that was broken at the end of a line is made whole; scripts without spaces get none. */
function join(text: string, next: string): string {
  if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
  const isUnspaced = UNSPACED_END.test(text) && UNSPACED_START.test(next);
  return `${text}${isUnspaced ? "" : " "}${next}`;
}
