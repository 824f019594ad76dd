import type { Sentence, Standing } from "../../language-pack.ts";
import type { Span } from "../../mention.ts";

const ADVERB =
  "(?:now|still|currently|already|all|then|today|also|reportedly|since|there|thought to be|believed to be|known to be|said to be|estimated to be)";
/** What stands between those counted and what is told of them: "or so", "of them", "who are still". */
const LEAD = `^(?: or (?:so|more))?(?: of (?:them|these|those|whom))?(?: who)?`;
/** "are working", "had been employed", "will be at work". */
const WORKS = new RegExp(
  `${LEAD} (?:are|were|is|was|will|would|could|may|might|have|had|remain|remained)(?: (?:be|been|${ADVERB}))* (?:working|employed|at work|toiling|labou?ring)\\b`,
  "u",
);
/** "2,000 will be left by the summer", "are left": they stay, nobody leaves. */
const IS_LEFT = new RegExp(
  `${LEAD} (?:are|were|will be|would be|could be|may be|might be)(?: ${ADVERB})* left(?=[.,;:)”"]|$| (?:in|at|there|here|behind|stranded|when|on)\\b)`,
  "u",
);
/** "98 had gone home", "300 or so left last winter"; "left on its books" are those who stay. */
const GOES = new RegExp(
  `${LEAD}(?: (?:have|had|has|${ADVERB}))* (?:gone home|went home|gone back|went back|flew home|flown home|departed|returned home|left (?:last|this|before|after|during|earlier|between|yesterday|for home|the country|in (?:January|February|March|April|May|June|July|August|September|October|November|December|early|late|mid|the (?:spring|summer|autumn|winter|fall)|(?:19|20)\\d\\d)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|by (?:\\p{Lu}|the))\\b)`,
  "u",
);
/** What leads from those counted, or from their work, to where they are. */
const IN = /^ (?:in|inside)(?: the)? $/;
/** "in China and Russia", "in Russia, Mongolia and the Gulf": of no one country. */
const GOES_ON = /^(?:,? (?:and|or|&)(?: in)?(?: the)? \p{Lu}|, (?:in )?(?:the )?\p{Lu}|\/)/u;
const OVERSEAS =
  /^ (?:overseas|abroad)(?!,? (?:mostly|mainly|most|chiefly|largely|in|including|notably)\b)/;

/** What the words right behind counted people say of them: that they work, and where, or have gone. */
export function readStanding(text: string, { end }: Span, sentence: Sentence): Standing | null {
  const rest = text.slice(end, sentence.end);
  const works = WORKS.exec(rest);
  if (works === null) {
    if (IS_LEFT.test(rest)) return { does: "stays", place: null };
    return GOES.test(rest) ? { does: "goes", place: null } : null;
  }
  const at = end + works[0].length;
  if (OVERSEAS.test(text.slice(at, sentence.end))) return { does: "stays", place: "overseas" };
  const place = sentence.mentions.find(
    ({ tag, start }) =>
      (tag === "country" || tag === "locality") && start >= at && IN.test(text.slice(at, start)),
  );
  return {
    does: "stays",
    place: place === undefined || GOES_ON.test(text.slice(place.end, sentence.end)) ? null : place,
  };
}
