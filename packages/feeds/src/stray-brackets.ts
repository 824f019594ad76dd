/** A "<" that starts no tag, as in "I <3 you"; before white space the tokenizer knows it for text. */
const STRAY = /<(?![A-Za-z_:/!?\s\u0080-\uffff])/;
const CDATA_OR_STRAY = /<!\[CDATA\[|(?:<(?![A-Za-z_:/!?\s\u0080-\uffff]))+/g;
const CDATA_START_LENGTH = "<![CDATA[".length;

/** Escapes every "<" that starts no tag, but not within CDATA, where it may stand. */
export function escapeStrayBrackets(xml: string): string {
  if (!STRAY.test(xml)) return xml;
  const parts: string[] = [];
  let from = 0;
  CDATA_OR_STRAY.lastIndex = 0;
  for (let match = CDATA_OR_STRAY.exec(xml); match !== null; match = CDATA_OR_STRAY.exec(xml)) {
    const [found] = match;
    if (found.startsWith("<!")) {
      const end = xml.indexOf("]]>", match.index + CDATA_START_LENGTH);
      if (end < 0) break;
      CDATA_OR_STRAY.lastIndex = end;
    } else {
      parts.push(xml.slice(from, match.index), "&lt;".repeat(found.length));
      from = match.index + found.length;
    }
  }
  parts.push(xml.slice(from));
  return parts.join("");
}
