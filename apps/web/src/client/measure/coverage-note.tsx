import type { Coverage } from "@figurewatch/contract";
import { useApi } from "../use-api.ts";
import { sayCount, sayDay } from "../words.ts";

const NOTHING: Coverage = { since: null, sources: 0, months: [], added: [], gaps: [] };

/** What the watch itself may have to do with a trend: since when it looks, and when it could not. */
export function CoverageNote() {
  const { data } = useApi<Coverage>("/api/coverage");
  // The line is there before it is known, so that nothing jumps when it is.
  const { since, sources, added, gaps } = data ?? NOTHING;
  return (
    <details className="coverage">
      <summary>
        What was watched
        {since === null ? "" : `: ${sayCount(sources, "source")} since ${sayDay(since)}`}
        {added.length === 0 ? "" : `, ${added.length} of them added later`}
        {gaps.length === 0 ? "" : `, ${sayCount(gaps.length, "gap")}`}
      </summary>
      <p>
        The bars under the trend count the articles on the subject that were read, by the month they
        were published in. More figures where they are higher may say more of the watch than of the
        world.{" "}
        {since === null
          ? "No source is watched yet."
          : `What was told before ${sayDay(since)} is known from the baseline, and from articles that look back.`}
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
              {title}: {health} from {sayDay(from)} {to === null ? "until now" : `to ${sayDay(to)}`}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
