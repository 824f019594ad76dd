// Controls, zero-width characters, soft hyphens, byte order marks and bidi overrides carry no
// words and break quotes that are searched for later. ZWNJ and ZWJ stay: they spell Persian.
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/g;
const SPACES = /[^\S\n]+/g;
const SPACED_BREAK = / ?\n ?/g;

/** One line of text: well-formed, no invisible characters, every run of white space one space. */
export function cleanLine(text: string): string {
  const lines = cleanLines(text);
  return lines.includes("\n") ? lines.replaceAll("\n", " ") : lines;
}

/** The same, but keeps single line breaks. */
export function cleanLines(text: string): string {
  const trimmed = text.trim();
  if (isClean(trimmed)) return trimmed;
  return trimmed
    .toWellFormed()
    .replace(INVISIBLE, "")
    .replace(SPACES, " ")
    .replace(SPACED_BREAK, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

/**
 * True for most texts: one look at each character is cheaper than three replacements. May say no to
 * a text that needs none.
 */
function isClean(text: string): boolean {
  let wasBlank = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 32 && code < 127) wasBlank = false;
    else if (code === 32 || code === 10) {
      if (wasBlank) return false;
      wasBlank = true;
    } else {
      if (code <= 0xa0 || code === 0xad || code === 0x1680 || code === 0x3000) return false;
      // Blanks, marks of direction and their like; dashes, quotes and dots lie between.
      if (code >= 0x2000 && code < 0x2070 && !(code >= 0x2010 && code < 0x2028)) return false;
      // Halves of surrogate pairs, the byte order mark, and what follows it.
      if ((code >= 0xd800 && code < 0xe000) || code === 0xfeff || code >= 0xfff9) return false;
      wasBlank = false;
    }
  }
  return true;
}
