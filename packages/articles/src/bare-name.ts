const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
/** "12 comments", "comments (12)", "comments: 12". */
const COUNTS = /^\d{1,6}\s{0,2}|\s{0,2}[(:：（]?\s?\d{1,6}\s?[)）]?$/g;

/** What stands around a name or counts it; most short lines have none of it. */
const ADORNED = /[^\p{L}\p{M} ]/u;

/** What a heading or label says, in small letters, without signs around it and counts. */
export function bareNameOf(line: string): string {
  const latin = trimLatin(line);
  const bare = latin ?? (ADORNED.test(line) ? line.replace(COUNTS, "").replace(EDGES, "") : line);
  return bare.toLowerCase().replaceAll("i̇", "i").replaceAll("’", "'");
}

/** A line that opens with a Latin letter without the signs behind it: most lines need no pattern. */
function trimLatin(line: string): string | undefined {
  if (!isLatin(line.charCodeAt(0))) return undefined;
  let end = line.length;
  while (isSign(line.charCodeAt(end - 1))) end -= 1;
  return isLatin(line.charCodeAt(end - 1)) ? line.slice(0, end) : undefined;
}

function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Signs of ASCII, which has digits and letters between them. */
function isSign(code: number): boolean {
  return code <= 126 && code >= 32 && !isLatin(code) && !(code >= 48 && code <= 57);
}
