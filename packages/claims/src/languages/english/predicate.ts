import type { Sentence } from "../../language-pack.ts";
import type { Mention, Span } from "../../mention.ts";

/** "… were sent", "… have all been sent": how a passive leads up to its participle. */
const PASSIVE = /\b(?:were|was|are|is|been|being) (?:\p{L}+ly |also |then |all |now |since )?$/u;
/** What would make the verb another subject's. */
const OTHER_SUBJECT =
  /[;:]|\b(?:that|which|where|when|because|but|while|whereas|if|I|we|he|she|it|they|you)\b/i;
/** "There were about 500 labourers in our company". */
const THERE =
  /\bthere(?:'s| (?:are|were|is|was|have been|had been|may be|might be|could be|would be)) (?:\p{Ll}+ ){0,2}$/iu;
/** "1,800 workers, sent to earn hard currency, were living together": the verb after the insertion. */
const LIVES =
  /^, (?:all |mostly |most )?\p{Ll}+ [^,;]{3,90}, (?:were|are|had been|have been) (?:still |all |now )?\p{Ll}+ing\b/u;
/** "less than 1,000 are in the country". */
const LOCATED =
  /^ (?:are|were|remain|remained|stay|stayed|live|lived) (?:now |still |currently |all )?(?:in|at|there|inside|abroad|overseas)\b/;
const REACH = 160;

/**
 * What the sentence says of counted people in so many words: the passive that they are the subject
 * of, however long they are described before it ("100 women of good family … were sent"), or that
 * they exist ("there were 500 labourers"), which makes no one come or go.
 */
export function findPredicate(
  text: string,
  counted: Span,
  sentence: Sentence,
  flows: (mention: Mention) => boolean,
): Mention | "exists" | null {
  const rest = text.slice(counted.end, sentence.end);
  if (LIVES.test(rest) || LOCATED.test(rest)) return "exists";
  const { mentions } = sentence;
  // "10,000 are left": a verb that takes no object has no passive.
  const isActive = (at: number) =>
    mentions.some(({ tag, start }) => tag === "intransitive" && start === at);
  const cue = mentions.find(
    (mention) => mention.start >= counted.end && flows(mention) && !isActive(mention.start),
  );
  if (cue !== undefined && cue.start - counted.end <= REACH) {
    const between = text.slice(counted.end, cue.start);
    if (PASSIVE.test(between) && !OTHER_SUBJECT.test(between)) return cue;
    // "there were 500 workers sent": those who were sent.
    if (between === " ") return null;
  }
  return THERE.test(text.slice(sentence.start, counted.start)) ? "exists" : null;
}
