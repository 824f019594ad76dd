import type { Sentence } from "../language-pack.ts";
import type { Span } from "../mention.ts";

/** Whether a number stands in brackets: "(year earlier: 503)". */
export function isBracketed(text: string, span: Span, sentence: Sentence): boolean {
  return bracketOf(text, span, sentence) >= 0;
}

/** Offset of the bracket a span stands in; -1 outside of any. */
export function bracketOf(text: string, span: Span, sentence: Sentence): number {
  const before = text.slice(sentence.start, span.start);
  const open = Math.max(before.lastIndexOf("("), before.lastIndexOf("（"));
  const close = Math.max(before.lastIndexOf(")"), before.lastIndexOf("）"));
  return open > close ? open : -1;
}
