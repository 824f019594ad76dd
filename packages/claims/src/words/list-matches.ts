/**
 * All matches of a global pattern, in the order of the text. Does what `matchAll` does without the
 * copy of the pattern that it makes at every call, which took a sixth of the time of reading.
 */
export function listMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`${pattern} would be found without end: add the flag g`);
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    // An empty match would be found for ever; so would one that steps into half a letter.
    if (match[0] === "") {
      const letter = pattern.unicode ? (text.codePointAt(match.index) ?? 0) : 0;
      pattern.lastIndex += letter > 0xff_ff ? 2 : 1;
    }
  }
  return found;
}
