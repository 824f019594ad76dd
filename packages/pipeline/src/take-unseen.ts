import type { UnseenItem } from "./fetch-items.ts";
import { maskNames, type ForgottenNames } from "./mask-names.ts";

export type TakeUnseenDeps = {
  findUnseen(sourceId: string, items: UnseenItem[]): Promise<UnseenItem[]>;
  /** Makes the article and queues its reading; `quiet` tells no one of it. Safe to repeat. */
  enqueueArticle(item: UnseenItem, options: { quiet: boolean }): Promise<{ articleId: string }>;
  markSeen(sourceId: string, items: (UnseenItem & { articleId: string })[]): Promise<void>;
  /** Names that people asked to be forgotten: an item whose address holds one is passed over. */
  forgottenNames(): Promise<ForgottenNames>;
};

/** Queues the articles of the items that a source has not shown before, and gives these items. */
export async function takeUnseen(
  sourceId: string,
  items: UnseenItem[],
  isQuiet: (item: UnseenItem) => boolean,
  deps: TakeUnseenDeps,
): Promise<UnseenItem[]> {
  const names = await deps.forgottenNames();
  const unseen = (await deps.findUnseen(sourceId, items)).flatMap((item) =>
    withoutNames(item, names),
  );
  const seen: (UnseenItem & { articleId: string })[] = [];
  for (const item of unseen) {
    seen.push({ ...item, ...(await deps.enqueueArticle(item, { quiet: isQuiet(item) })) });
  }
  // Last, so that a poll cut short is repeated whole: an article made twice is one article,
  // while an item recorded and never queued would be lost.
  await deps.markSeen(sourceId, seen);
  return seen;
}

function withoutNames(item: UnseenItem, names: ForgottenNames): UnseenItem[] {
  const mask = (text: string) => maskNames(text, names);
  // An address cannot be masked and still lead to its page.
  if ([item.url, item.key, item.identity].some((text) => mask(text) !== text)) return [];
  return [{ ...item, title: item.title === null ? null : mask(item.title) }];
}
