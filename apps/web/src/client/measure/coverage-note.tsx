import type { Coverage } from "@figurewatch/contract";
import { useKnownApi, useKnownOn } from "../known-on/use-known-on.ts";
import { sayCount, sayDay } from "../words.ts";

const NOTHING: Coverage = { since: null, sources: 0, months: [], added: [], gaps: [] };

/** What the watch itself may have to do with a trend: since when it looks, and when it could not. */
export function CoverageNote() {
  const { data } = useKnownApi<Coverage>("/api/coverage");
  const knownOn = useKnownOn();
  // The line is there before it is known, so that nothing jumps when it is.
  const { since, sources, added, gaps } = data ?? NOTHING;
  const isBeforeWatch = data !== undefined && since === null && knownOn !== undefined;
  return (
    <details className="coverage">
      <summary>
        What was watched
        {since === null ? "" : `: ${sayCount(sources, "source")} since ${sayDay(since)}`}
        {isBeforeWatch ? `: no source yet on ${sayDay(knownOn)}` : ""}
        {added.length === 0 ? "" : `, ${added.length} of them added later`}
        {gaps.length === 0 ? "" : `, ${sayCount(gaps.length, "gap")}`}
      </summary>
      <p>
        The bars under the trend count the articles on the subject that were read, by the month they
        were published in{knownOn === undefined ? "" : `, up to ${sayDay(knownOn)}`}. More figures
        where they are higher may say more of the watch than of the world. {sayBefore()}
      </p>
      {added.length === 0 ? null : (
        <ul>
          {added.map(({ at, title }) => (
            <li key={at + title}>
              {title}: added {sayDay(at)}
            </li>
          ))}
        </ul>
      )}
      {gaps.length === 0 ? null : (
        <ul>
          {gaps.map(({ title, health, from, to }) => (
            <li key={from + title}>
              {title}: {health} from {sayDay(from)} {sayEnd(to)}
            </li>
          ))}
        </ul>
      )}
    </details>
  );

  function sayBefore(): string {
    if (isBeforeWatch)
      return "This watch had no source by that day: what was published by then was read later.";
    if (since === null) return "No source is watched yet.";
    return `What was told before ${sayDay(since)} is known from the baseline, and from articles that look back.`;
  }

  function sayEnd(to: string | null): string {
    if (to !== null) return `to ${sayDay(to)}`;
    return knownOn === undefined ? "until now" : `to ${sayDay(knownOn)} and on`;
  }
}
