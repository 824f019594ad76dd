const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
/** "12 comments", "comments (12)", "comments: 12". */
const COUNTS = /^\d{1,6}\s{0,2}|\s{0,2}[(:：（]?\s?\d{1,6}\s?[)）]?$/g;

/** What stands around a name or counts it; most short lines have none of it. */
const ADORNED = /[^\p{L}\p{M} ]/u;

/** What a heading or label says, in small letters, without signs around it and counts. */
export function bareNameOf(line: string): string {
  const bare = ADORNED.test(line) ? line.replace(COUNTS, "").replace(EDGES, "") : line;
  return bare.toLowerCase().replaceAll("i̇", "i").replaceAll("’", "'");
}
