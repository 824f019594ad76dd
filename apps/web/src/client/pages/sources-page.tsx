import type { SourceView } from "@figurewatch/contract";
import { Loaded } from "../parts/loaded.tsx";
import { useApi } from "../use-api.ts";
import { countryName, languageName, sayTime } from "../words.ts";

const HEALTHY = new Set(["ok", "new"]);
const SIGNS: Record<string, string> = { ok: "✓", new: "…" };

/** Every source with its state, the cause of it and the next try. Troubled ones first. */
export function SourcesPage() {
  const query = useApi<{ sources: SourceView[] }>("/api/sources");
  return (
    <>
      <h1>Sources</h1>
      <p className="lead">
        Where this watch looks, how each place is doing, and when it is asked next.
      </p>
      <Loaded query={query}>
        {({ sources }) => {
          const rows = sources.toSorted(
            (a, b) =>
              Number(HEALTHY.has(a.health)) - Number(HEALTHY.has(b.health)) ||
              a.title.localeCompare(b.title),
          );
          return (
            <div className="table-box" tabIndex={0} role="region" aria-label="Sources">
              <table>
                <caption>
                  {rows.length} sources, {rows.filter(({ health }) => !HEALTHY.has(health)).length}{" "}
                  in trouble
                </caption>
                <thead>
                  <tr>
                    <th scope="col">Source</th>
                    <th scope="col">State</th>
                    <th scope="col">Items</th>
                    <th scope="col">Last asked</th>
                    <th scope="col">Next try</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((source) => (
                    <tr key={source.id}>
                      <th scope="row">
                        <a href={source.url} rel="noreferrer">
                          {source.title}
                        </a>
                        <span className="quiet">
                          {" "}
                          {source.country === null ? "" : `${countryName(source.country)}, `}
                          {languageName(source.language)}
                        </span>
                      </th>
                      <td>
                        <span
                          className={HEALTHY.has(source.health) ? "health" : "health health-bad"}
                        >
                          {SIGNS[source.health] ?? "!"} {source.health}
                        </span>
                        {source.cause === null ? null : <p className="quiet">{source.cause}</p>}
                      </td>
                      <td>{source.items}</td>
                      <td>{source.lastPollAt === null ? "not yet" : sayTime(source.lastPollAt)}</td>
                      <td>{source.nextPollAt === null ? "stopped" : sayTime(source.nextPollAt)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          );
        }}
      </Loaded>
    </>
  );
}
