import { type Source, sourceAddress } from "@figurewatch/watch";
import type { SourceRow } from "./sources.ts";

/** A source of the watch's file, and as it was known before; null where it was not. */
export type ListedSource = { id: string; source: Source; before: SourceRow | null };

/** What became of the list of sources, in words: each change may change what is read. */
export function saySourceChanges(
  listed: readonly ListedSource[],
  gone: readonly SourceRow[],
): { subjectId: string; message: string }[] {
  const changes = listed.flatMap(({ id, source, before }) => {
    const { title, enabled } = source;
    const url = sourceAddress(source);
    const say = (words: string) => ({ subjectId: id, message: `${title} ${words}` });
    if (before === null) return [say("was added to the watch")];
    return [
      ...(before.removedAt === null ? [] : [say("is back in the watch")]),
      ...(sourceAddress(before.definition) === url
        ? []
        : [say(`is read from ${url}, no longer from ${sourceAddress(before.definition)}`)]),
      ...(before.enabled === enabled ? [] : [say(enabled ? "is polled again" : "is stopped")]),
    ];
  });
  const left = gone.map(({ id, definition: { title } }) => ({
    ...{ subjectId: id, message: `${title} left the watch` },
  }));
  return [...changes, ...left];
}
