import type { SourceChange, SourcesNotice } from "@figurewatch/contract";

const MAX_NAMED = 2;

/** What became of the sources, in one line that still says enough on a locked phone. */
export function titleSourcesNotice(notice: Omit<SourcesNotice, "kind" | "title" | "at">): string {
  const { changes, moves, network, sources, troubled } = notice;
  if (network?.state === "lost") return "No source can be reached: is our network down?";
  if (network?.state === "back") return "The network is back: sources answer again";
  const bad = changes.filter(({ to }) => to !== "ok");
  const well = changes.filter(({ to }) => to === "ok");
  const parts = [
    bad.length === 0 ? null : `${nameAll(bad)} ${bad.length === 1 ? sayOne(bad) : "in trouble"}`,
    well.length === 0 ? null : `${nameAll(well)} well again`,
    moves.length === 0 ? null : `${nameAll(moves)} moved`,
  ].filter((part) => part !== null);
  return `Sources: ${parts.join("; ")} (${sources - troubled} of ${sources} well)`;
}

function nameAll(named: readonly { title: string }[]): string {
  if (named.length > MAX_NAMED) return `${named.length} sources`;
  return named.map(({ title }) => title).join(" and ");
}

const sayOne = ([change]: readonly SourceChange[]) => change?.to ?? "";
