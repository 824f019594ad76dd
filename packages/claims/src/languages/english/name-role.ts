import type { Sentence } from "../../language-pack.ts";
import { REPORT, SAYING } from "./credit-words.ts";

const ROLE =
  /^(?:the|an?|its|their|his|her|one)\s(?:.*\s)?(?:minister|ambassador|envoy|officials?|diplomat|spokes(?:man|woman|person)|governor|mayor|director|head|chief|chairman|chairwoman|president|secretary|lawmaker|senator|commissioner|rapporteur|professor|researcher|scholar|economist|activist|lawyer|manager|foreman|owner|inspector|consul|boss)\b/iu;
const NAME = "\\p{Lu}[\\p{L}'’-]{1,20}(?:\\s\\p{Lu}[\\p{L}.'’-]{1,20}){1,2}";
/** "…," Alexander Galushka said; "…", said Alexander Galushka. */
const NAMED_AFTER = new RegExp(
  `["”’][,.]?\\s(?:(?:${SAYING})\\s(${NAME})(?=[,.;\\s])|(${NAME})(?:,\\s[^,."”]{2,60},)?\\s(?:${SAYING})\\b)`,
  "u",
);
/** "Its author, rapporteur Marzuki Darusman, says". */
const AUTHOR_AFTER = new RegExp(
  `^\\s+(?:Its|Their|The (?:report|study|survey|paper)['’]s)\\s(?:lead\\s|main\\s|co-)?(?:authors?|compilers?|editors?|writers?),?\\s(?:[\\p{L}-]{1,20}\\s){0,4}?(${NAME})[,\\s]`,
  "u",
);
const REACH = 420;

/**
 * Who is meant by a role that the text goes on to name: "the minister told reporters on Tuesday",
 * and in the quotation that follows "…, Alexander Galushka said"; a report's author is its name.
 * The source as it stands where no name follows, or where the name was told before.
 */
export function nameRole(text: string, { end }: Sentence, source: string): string {
  const after = text.slice(end, end + REACH);
  const author = REPORT.test(source) ? AUTHOR_AFTER.exec(after)?.[1] : undefined;
  if (author !== undefined) return `${author}, ${source}`;
  if (!ROLE.test(source) || source.includes(", ")) return source;
  // Only the next quotation is the same speaker's: another may be named after it.
  const next = NAMED_AFTER.exec(after.slice(0, after.indexOf("\n\n", 2) + 1 || REACH));
  const name = next?.[1] ?? next?.[2];
  return name === undefined || text.slice(0, end).includes(name.split(" ").at(-1) ?? name)
    ? source
    : `${name}, ${source}`;
}
