/**
 * What is chosen after one of a list was pressed: it alone changes, or, with `from`, all from there to it
 * become what it becomes.
 */
export function chooseRange(
  ids: readonly string[],
  chosen: ReadonlySet<string>,
  { id, from }: { id: string; from?: string | undefined },
): Set<string> {
  const next = new Set(chosen);
  const isChosen = !chosen.has(id);
  const [at, start] = [ids.indexOf(id), from === undefined ? -1 : ids.indexOf(from)];
  const range = start < 0 ? [id] : ids.slice(Math.min(at, start), Math.max(at, start) + 1);
  for (const each of range) {
    if (isChosen) next.add(each);
    else next.delete(each);
  }
  return next;
}
