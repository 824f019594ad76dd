/** Spaces of every width, but not line ends. */
const SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/g;
const DASHES = /[\u2010-\u2013\u2212\uFE58\uFE63]/g;
const TILDES = /[\u223C\u301C\u02DC\uFF5E\u223D]/g;
const FULL_WIDTH = /[\uFF01-\uFF0B\uFF0D-\uFF5D]/g;
/** The comma of full width parts words, save between groups of digits of full width. */
const FULL_WIDTH_COMMA = /(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g;

/**
 * The text with each character in its plain form: full-width ASCII, odd spaces, short dashes and tildes.
 * One UTF-16 unit gives one, so that offsets into the result are offsets into the text.
 */
export function foldPlain(text: string): string {
  return text
    .replace(FULL_WIDTH_COMMA, ",")
    .replace(TILDES, "~")
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(SPACES, " ")
    .replace(DASHES, "-");
}

/** Replaces single UTF-16 units: in `pairs`, each unit at an even place becomes the one after it. */
export function createFold(pairs: string): (text: string) => string {
  // A class of so many characters is searched for each unit of the text; a table is not.
  const plainOf = new Uint16Array(0x1_00_00);
  for (let i = 0; i + 1 < pairs.length; i += 2)
    plainOf[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  return (text) => {
    let folded = "";
    let from = 0;
    for (let i = 0; i < text.length; i++) {
      const plain = plainOf[text.charCodeAt(i)];
      if (plain === undefined || plain === 0) continue;
      folded += text.slice(from, i) + String.fromCharCode(plain);
      from = i + 1;
    }
    return folded + text.slice(from);
  };
}
