import type { Credit, Sentence } from "../../language-pack.ts";
import type { Span } from "../../mention.ts";
import { WATCHES } from "./credit-words.ts";
import { yearOf } from "./credits-around.ts";
import { isContract, isOneOfThem } from "./speaker-kinds.ts";
import { isPlaceName } from "./speaker-names.ts";

/** One who is credited in a sentence, and what is known of them. */
export type Found = { source: string | null; at: Span; extra: Partial<Credit> };

/** Those credited in a sentence, in order, each with what is theirs of it and of what comes next. */
export function toCredits(all: Found[], text: string, sentence: Sentence): Credit[] {
  const found = withoutReckonings(
    all.toSorted((a, b) => a.at.start - b.at.start),
    text,
  );
  // "A援引B的消息，C在声明中表示": what C says is what B hands on.
  for (const [i, one] of found.entries()) {
    if (one.extra.quoted === true && found.slice(i + 1).some(({ extra }) => isVerbal(extra)))
      one.extra = { relays: true };
  }
  const slice = text.slice(sentence.start, sentence.end);
  return found.map(({ source, at, extra }, i): Credit => {
    const next = found.slice(i + 1).find((other) => other.extra.quoted !== true);
    const whole = extra.relays === true || extra.quoted === true;
    return {
      source,
      at,
      scope: {
        start:
          i === 0 || whole
            ? sentence.start + accountFrom(slice, at.start - sentence.start, found.length === 1)
            : at.start,
        end: whole ? sentence.end : (next?.at.start ?? endOfAccount(text, source, at, sentence)),
      },
      chain: [],
      year: yearOf(source),
      holds: source === null ? "paragraph" : holdsOf(source),
      ...extra,
    };
  });
}

/** "研究员分析说，若按每人2000美元计算": what is reckoned is still told by who spoke before. */
const withoutReckonings = (found: Found[], text: string): Found[] =>
  found.filter(
    ({ at, extra }, i) =>
      i === 0 || extra.impersonal !== true || !/^[按照]/u.test(text.slice(at.start, at.end)),
  );

/** How long one is heard where no one else is named. */
function holdsOf(source: string): Credit["holds"] {
  // A state speaks for itself, and the text goes on about the next; a contract says one thing.
  if (isHost(source) || isContract(source)) return "sentence";
  return isOneOfThem(source) ? "next" : "paragraph";
}

/** "俄罗斯称降到1.1万人；科威特送回904人": a state speaks for itself, up to the next of a list. */
function endOfAccount(text: string, source: string | null, at: Span, { end }: Sentence): number {
  const next = source !== null && isPlaceName(source) ? text.indexOf("；", at.end) : -1;
  return next < 0 || next > end ? end : next;
}

/** Where the account opens of one who stands at an offset: no semicolon, and no "but", lies between. */
const accountFrom = (slice: string, at: number, isAlone: boolean): number =>
  Math.max(
    isAlone ? quotationBefore(slice, at) : 0,
    slice.lastIndexOf("；", at) + 1,
    BUT.test(slice.slice(0, at)) || SAYS_ON.test(slice.slice(at)) ? at : 0,
  );

/** "月薪五万卢布，同事说她们从不逛街": who says something else has not said what stands before. */
const SAYS_ON =
  /^[^，。；：“「]{2,16}?(?:说|称|形容|抱怨|感叹|叹|嘀咕|笑)(?:，|：)?(?:她们|他们|那里|这里|自己|没有|从不|从未|不知|不清楚)/u;

/** "厂方按每小时三点二欧元结账，而同乡表示": what stands before is another's. */
const BUT = /，(?:而|但是?|不过|然而|至于|另一边|反观)(?:据|是)?$/u;

/** "她们月薪260元，「到手三十」，金某说": where the quotation that a speaker stands behind opens, else 0. */
function quotationBefore(slice: string, at: number): number {
  const closed = /[”」』]，[^，。“”「」『』]{0,24}$/u.exec(slice.slice(0, at));
  return closed === null
    ? 0
    : Math.max(0, slice.slice(0, closed.index).search(/[“「『][^“「『]*$/u));
}

/** A state that takes workers in; those that only watch speak of all the others. */
const isHost = (source: string) => isPlaceName(source) && !WATCHES.test(source);

/** Credited by a verb of its own, with a reach of its own. */
export const isVerbal = ({ quoted, relays }: Partial<Credit>) => quoted !== true && relays !== true;
