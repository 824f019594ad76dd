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
  /^ (?:who )?(?:have|had) been \p{Ll}+ing\b|^, (?:all |mostly |most )?\p{Ll}+ [^,;]{3,90}, (?:were|are|had been|have been) (?:still |all |now )?\p{Ll}+ing\b/u;
/** "less than 1,000 are in the country". */
const LOCATED =
  /^ (?:are|were|remain|remained|stay|stayed|live|lived) (?:now |still |currently |all )?(?:in|at|there|inside|abroad|overseas)\b/;
/** "the 300 people it has there will have to go": someone has them. */
const HAS_THEM =
  /^ (?:that |whom |which )?(?:it|he|she|they|we|(?:the|its) \p{Ll}+) (?:still |now |currently )?(?:has|have|had|keeps?|kept|employs?|employed|hosts?|hosted|houses?|housed|runs?)\b/u;
/** "found 29 North Koreans there, supplied by a firm", "where he counted a thousand": an object that is there. */
const FOUND =
  /\b(?:found|finds|counted|counts|identified|discovered|uncovered|detected|registered|recorded|listed|lists|keeps|kept|employs?|employed|hosts|hosted)\s["“]?$/u;
/** "the number is nearer 60,000, as the rest were moved": what a number is, is a stock. */
const NUMBER_IS =
  /\b(?:number|figure|total|count|tally|headcount|strength)(?: (?:of them|there|here|today|now))? (?:is|was|stands at|stood at|has (?:fallen|risen|dropped|grown|shrunk) to) (?:now |then |today |still |nearer |closer to |about |around |some |nearly |almost )*$/iu;
/** "put those still in the two provinces at 90,000". */
const PUT_AT =
  /\bputs? (?:those|them|the(?:ir)? (?:number|total|figure|strength))\b[^.;,]{0,60} at (?:about |around |some |nearly |close to )?$/u;
const AT_WORK = /^ (?:who (?:are|were) )?(?:working|employed|labou?ring|living|at work|hired)\b/;
/** "has let its last 27 women go". */
const LET = /\blet(?:s|ting)? (?:the |its |their |all |another )?(?:last |remaining |final )?$/i;
const GO = /^[^.;,]{0,24} go\b/;
const PUT =
  /\bput(?:s|ting)? (?:the |its |all |another |some |about )?(?:last |first |remaining )?$/i;
const ABOARD =
  /^ (?:back )?(?:on|aboard|onto) (?:an? |the )?(?:\p{Ll}+ )?(?:plane|aeroplane|airplane|flight|train|bus|buses|ship|ferry|boat)s?\b/u;
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
  if (LIVES.test(rest) || LOCATED.test(rest) || HAS_THEM.test(rest)) return "exists";
  const before = text.slice(sentence.start, counted.start);
  const { mentions } = sentence;
  // "it found 29 working at a yard, who were supplied by a firm": they are there, whoever sent them.
  if (AT_WORK.test(rest) && FOUND.test(before)) return "exists";
  // "it put 23 fishermen on an aeroplane in March": sent off, though no single word says so.
  const aboard = PUT.test(before) ? ABOARD.exec(rest) : LET.test(before) ? GO.exec(rest) : null;
  if (aboard !== null) {
    const start = counted.end + 1;
    const end = counted.end + aboard[0].length;
    const sent: Mention = {
      tag: "measure:workers_repatriated",
      value: text.slice(start, end),
      start,
      end,
    };
    if (flows(sent)) return sent;
  }
  const numbered = PUT_AT.exec(before) ?? NUMBER_IS.exec(before);
  if (numbered !== null) {
    // "he put the number flown out since then at 186": what is told of the number.
    const from = sentence.start + numbered.index;
    return (
      mentions.find((cue) => cue.start >= from && cue.end <= counted.start && flows(cue)) ??
      "exists"
    );
  }
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
  return THERE.test(before) || FOUND.test(before) ? "exists" : null;
}
