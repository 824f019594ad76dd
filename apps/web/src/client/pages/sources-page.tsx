import type { SourceView } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { Choice } from "../parts/choice.tsx";
import { ExternalLink } from "../parts/external-link.tsx";
import { Loaded } from "../parts/loaded.tsx";
import { Of } from "../parts/of.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { useApi } from "../use-api.ts";
import { countryName, languageName, sayCount, sayPublisherKind, sayTime } from "../words.ts";
import { isHealthy, sayOutage } from "./say-outage.ts";
import { saySearch } from "./say-search.ts";
import { SnoozeControl } from "../parts/snooze-control.tsx";
import { Columns, ScrollTable } from "../parts/scroll-table.tsx";

export type SourcesSearch = { state?: string };

const SIGNS = new Map([
  ["ok", "✓"],
  ["new", "…"],
]);

export function readSourcesSearch({ state }: Record<string, unknown>): SourcesSearch {
  return typeof state === "string" ? { state: state.slice(0, 40) } : {};
}

/** Every source with its state, the cause of it and the next try. Troubled ones first. */
export function SourcesPage({ search: { state } }: { search: SourcesSearch }) {
  const query = useApi<{ sources: SourceView[] }>("/api/sources");
  return (
    <>
      <PageTitle title="Sources" />
      <p className="lead">
        Where this watch looks, how each place is doing, and when it is asked next. Also{" "}
        <a href="/sources.atom">as a feed</a>, and for a feed reader{" "}
        <a href="/api/sources.opml" download>
          as OPML
        </a>
        . What failed at the last try, articles too, is among the{" "}
        <Link to="/jobs">failed jobs</Link>.
      </p>
      <Loaded query={query}>
        {({ sources }) => {
          const outage = sayOutage(sources);
          const rows = sources
            .filter(({ health }) => state === undefined || health === state)
            .toSorted(
              (a, b) =>
                Number(isHealthy(a)) - Number(isHealthy(b)) || a.title.localeCompare(b.title),
            );
          return (
            <>
              {outage === undefined ? null : (
                <p className="notice notice-bad" role="alert">
                  {outage}
                </p>
              )}
              {sources.length === 0 ? (
                <p className="notice">
                  This watch names no source. Add some to its <code>sources.yaml</code>.
                </p>
              ) : (
                <>
                  <States sources={sources} current={state} />
                  <SourceTable sources={rows} hasCause={outage === undefined} />
                </>
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function States({ sources, current }: { sources: SourceView[]; current: string | undefined }) {
  const counts = Map.groupBy(sources, ({ health }) => health);
  return (
    <nav aria-label="State" className="choices">
      <Choice link={{ to: "/sources", search: {} }} isCurrent={current === undefined}>
        all {sources.length}
      </Choice>
      {[...counts].map(([health, group]) => (
        <Choice
          key={health}
          link={{ to: "/sources", search: { state: health } }}
          isCurrent={current === health}
        >
          {health} {group.length}
        </Choice>
      ))}
    </nav>
  );
}

function SourceTable({ sources, hasCause }: { sources: SourceView[]; hasCause: boolean }) {
  return (
    <ScrollTable name="Sources">
      <caption>
        {sayCount(sources.length, "source")},{" "}
        {sources.filter((source) => !isHealthy(source)).length} in trouble
      </caption>
      <Columns names={["Source", "State", "Items", "Last asked", "Next try"]} />
      <tbody>
        {sources.map((source) => (
          <SourceRow key={source.id} source={source} hasCause={hasCause} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

function SourceRow({ source, hasCause }: { source: SourceView; hasCause: boolean }) {
  const { url, title, country, language, search, health, cause, since, history } = source;
  return (
    <tr>
      <th scope="row">
        <ExternalLink url={url}>{title}</ExternalLink>
        <p className="quiet">
          {country === null ? "" : `${countryName(country)}, `}
          {languageName(language)} · {sayPublisherKind(source.publisher)}
          {search === null ? "" : ` · ${saySearch(search)}`}
          {source.verified ? "" : " · address not yet verified"}
          {source.proxy === null
            ? ""
            : source.proxy === "direct"
              ? " · fetched directly"
              : ` · through ${source.proxy}`}
          {source.archive === null
            ? ""
            : source.archive
              ? " · pages may be archived"
              : " · pages are kept from archives"}
        </p>
      </th>
      <td className="words">
        <span className={isHealthy(source) ? "health" : "health health-bad"}>
          <span aria-hidden="true">{SIGNS.get(health) ?? "!"}</span> {health}
        </span>
        {since === null ? null : <span className="quiet"> since {sayTime(since)}</span>}
        {cause === null || isHealthy(source) ? null : hasCause ? (
          <p className="quiet">{cause}</p>
        ) : null}
        {isHealthy(source) && source.snooze === null ? null : (
          <SnoozeControl kind="source" subject={source.id} name={title} snooze={source.snooze} />
        )}
        {history.length === 0 ? null : (
          <details>
            <summary>
              {hasCause ? "History" : "Cause and history"}
              <Of name={title} />
            </summary>
            <ol className="history">
              {history.map(({ at, message }) => (
                <li key={at + message}>
                  {sayTime(at)}: {message}
                </li>
              ))}
            </ol>
          </details>
        )}
      </td>
      <td>{source.items}</td>
      <td className="nowrap">
        {source.lastPollAt === null ? "not yet" : sayTime(source.lastPollAt)}
      </td>
      <td className="nowrap">
        {source.nextPollAt === null ? "stopped" : sayTime(source.nextPollAt)}
      </td>
    </tr>
  );
}
