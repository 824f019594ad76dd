import type { Sentence } from "../../language-pack.ts";
import type { Span } from "../../mention.ts";

/** What may follow a counter before the particle: "5千人余りが", "2万人前後を". */
const ROUND =
  /^(?:余り|あまり|余|以上|以下|ほど|程度|前後|近く|超|未満|規模|弱|強|足らず|ずつ|もの|だけ){0,2}/u;
/** The number is what the sentence says of its subject: "労働者は1万人だ", "人数は5万人に上る". */
const SAID_OF =
  /^(?:だ|で(?:、|あ|し)|です|に(?:上|達|のぼ|及|増|減|な[っりる]|とどま|膨|迫|満た|すぎ|過ぎ)|を(?:超|越|上回|下回|数え|割)|と(?:推|み|見|さ|な[っり]|し|い|予)|まで(?:に)?(?:増|減)|へと|[、。」)）]|$)/u;
const MAX_CLAUSE = 90;

/**
 * Japanese puts the verb last: a number that is the subject or object of a verb is governed by the
 * words after it ("70人が全員帰国した"), one that is said of a noun by those before that noun.
 */
export function findGovernor(
  text: string,
  counted: Span,
  sentence: Sentence,
): Span & { before: boolean } {
  const { start, end } = counted;
  const tail = text.slice(end, Math.min(sentence.end, end + MAX_CLAUSE));
  const rest = tail.slice(ROUND.exec(tail)?.[0].length ?? 0);
  const others = sentence.quantities.filter(({ dimension }) => dimension === "people");
  if (SAID_OF.test(rest)) {
    const from = others.findLast((other) => other.end <= start)?.end ?? sentence.start;
    return { start: Math.max(from, start - MAX_CLAUSE), end: start, before: true };
  }
  const to = others.find((other) => other.start >= end)?.start ?? sentence.end;
  return { start: end, end: Math.min(to, end + MAX_CLAUSE), before: false };
}
