/** A word of a folded text: letters only. */
export type Word = { start: number; end: number; text: string };

/** No word that is of use here is longer; it bounds the work on a text without spaces. */
const MAX_WORD = 40;

export function isLetter(code: number): boolean {
  return (code >= 0x430 && code <= 0x44f) || (code >= 97 && code <= 122);
}

/** The word that starts at `position`, which is a letter. */
export function wordAt(text: string, position: number): Word {
  let end = position;
  while (isLetter(text.charCodeAt(end))) end++;
  return { start: position, end, text: end - position > MAX_WORD ? "" : text.slice(position, end) };
}

/** The next word after `position` past one space, hyphen or full stop; `undefined` past others. */
export function nextWord(text: string, position: number, marks = " "): Word | undefined {
  let at = position;
  while (at - position < 2 && at < text.length && marks.includes(text.charAt(at))) at++;
  return isLetter(text.charCodeAt(at)) ? wordAt(text, at) : undefined;
}

/** The word that ends at `position`, past one space. */
export function wordBefore(text: string, position: number): Word | undefined {
  const end = text.charAt(position - 1) === " " ? position - 1 : position;
  let start = end;
  while (end - start <= MAX_WORD && isLetter(text.charCodeAt(start - 1))) start--;
  if (start === end || end - start > MAX_WORD) return undefined;
  return { start, end, text: text.slice(start, end) };
}
