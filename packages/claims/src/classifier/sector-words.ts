import type { Mention } from "../mention.ts";
import { hashFeature, type TakeHash } from "./feature-hash.ts";
import { join, toKinds } from "./numbered-features.ts";
import type { SectorQuestion } from "./sector-features.ts";
import { countBefore, hashWords, tokenizeSentence } from "./tokens.ts";

const kindsOf = toKinds("sector", ["none", "one", "trade", "at", "of", "behind", "then"]);

/** Takes what the sentence of a figure says for no one sector. */
export function takeCompanyOfNone(question: SectorQuestion, take: TakeHash): void {
  const { none } = kindsOf(question.language);
  for (const hash of hashWords(tokenizeSentence(question))) take(join(none, hash));
}

/** Takes what it says for a sector that stands so to it. */
export function takeCompanyOfOne(question: SectorQuestion, stand: number, take: TakeHash): void {
  const { one } = kindsOf(question.language);
  for (const hash of hashWords(tokenizeSentence(question))) take(join(one, hash, stand));
}

/** Takes the words by which a sector is named: "restaurants" are no workers, "waitresses" are. */
export function takeTradeWords(
  question: SectorQuestion,
  trade: Mention,
  isHere: boolean,
  ofWhat: string,
  take: TakeHash,
): void {
  const { text, language, span } = question;
  const kinds = kindsOf(language);
  const word = hashFeature("trade", text.slice(trade.start, trade.end).toLowerCase());
  const where = describeWhere(trade, span, isHere);
  take(join(kinds.trade, word));
  take(join(kinds.at, word, where));
  take(join(kinds.of, word, where, hashFeature("of", ofWhat)));
  if (!isHere) return;
  const tokens = tokenizeSentence(question);
  const hashes = hashWords(tokens);
  const at = (place: number) => hashes[place] ?? -1;
  const from = countBefore(tokens, trade.start);
  const to = countBefore(tokens, trade.end);
  take(join(kinds.behind, at(from - 1), where));
  take(join(kinds.behind, at(from - 1), where, at(from - 2), 1));
  take(join(kinds.then, at(to), where));
  take(join(kinds.then, at(to), where, at(to + 1), 1));
}

/** Inside the figure, before or after it in its sentence, or in another one: as a number. */
function describeWhere(
  { start, end }: Mention,
  span: SectorQuestion["span"],
  isHere: boolean,
): number {
  if (!isHere) return 3;
  if (start < span.end && span.start < end) return 0;
  return start < span.start ? 1 : 2;
}
