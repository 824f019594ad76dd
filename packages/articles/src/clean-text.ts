// Controls, zero-width characters, soft hyphens, byte order marks and bidi overrides carry no
// words and break quotes that are searched for later. ZWNJ and ZWJ stay: they spell Persian.
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/g;
const SPACES = /[^\S\n]+/g;
const SPACED_BREAK = / ?\n ?/g;

/** Most texts are clean: one look is cheaper than three replacements. */
const UNCLEAN = new RegExp(`${INVISIBLE.source}|[^\\S\\n ]| {2}|\\n\\n| \\n|\\n `);

/** One line of text: well-formed, no invisible characters, every run of white space one space. */
export function cleanLine(text: string): string {
  const lines = cleanLines(text);
  return lines.includes("\n") ? lines.replaceAll("\n", " ") : lines;
}

/** The same, but keeps single line breaks. */
export function cleanLines(text: string): string {
  const formed = text.toWellFormed().trim();
  if (!UNCLEAN.test(formed)) return formed;
  return formed
    .replace(INVISIBLE, "")
    .replace(SPACES, " ")
    .replace(SPACED_BREAK, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}
