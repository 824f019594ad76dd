import type { Credit, Sentence } from "../language-pack.ts";
import type { Mention, Span, Tag } from "../mention.ts";

type Tagged = Pick<Sentence, "mentions">;

/** Characters between two spans; 0 where they touch or overlap. */
export function gap(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

/** The one nearest to a span; of several as near, the first. */
export const findNearest = (mentions: readonly Mention[], span: Span): Mention | undefined =>
  mentions.reduce<Mention | undefined>(
    (best, one) => (best === undefined || gap(one, span) < gap(best, span) ? one : best),
    undefined,
  );

/** The gap without the credits in it: "in hand, said the packer, are ninety". */
export function gapBesideCredits(a: Span, b: Span, credits: readonly Credit[]): number {
  const [from, to] = a.end <= b.start ? [a.end, b.start] : [b.end, a.start];
  const inserted = credits.filter(({ at }) => at.start >= from && at.end <= to);
  return inserted.reduce((length, { at }) => length - (at.end - at.start), gap(a, b));
}

/** The last word with a tag that ends before an offset, at most `reach` characters away. */
export function lastBefore(
  { mentions }: Tagged,
  tag: Tag,
  offset: number,
  reach = Infinity,
): Mention | undefined {
  return mentions.findLast(
    (mention) => mention.tag === tag && mention.end <= offset && offset - mention.end <= reach,
  );
}

/** The first word with a tag that starts after an offset, at most `reach` characters away. */
export function firstAfter(
  { mentions }: Tagged,
  tag: Tag,
  offset: number,
  reach = Infinity,
): Mention | undefined {
  return mentions.find(
    ({ tag: own, start }) => own === tag && start >= offset && start - offset <= reach,
  );
}

/** The first word with a tag that lies inside a span. */
export function firstInside({ mentions }: Tagged, tag: Tag, span: Span): Mention | undefined {
  return mentions.find(
    (mention) => mention.tag === tag && mention.start >= span.start && mention.end <= span.end,
  );
}

/** Whether a word with a tag stands near a span, on either side or over it. */
export function isNear({ mentions }: Tagged, tag: Tag, span: Span, reach: number): boolean {
  return mentions.some((mention) => mention.tag === tag && gap(mention, span) <= reach);
}
