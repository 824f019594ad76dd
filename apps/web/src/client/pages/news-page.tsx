import type { VerdictItem, VerdictList } from "@figurewatch/contract";
import { withKnownOn } from "../known-on/known-on-search.ts";
import { useKnownApi, useKnownOn } from "../known-on/use-known-on.ts";
import { groupVerdicts } from "../group-verdicts.ts";
import { Choice } from "../parts/choice.tsx";
import { Loaded } from "../parts/loaded.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { VerdictCounts } from "../parts/verdict-counts.tsx";
import { VerdictLines } from "../parts/verdict-lines.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { isVerdictKind, sayCount, sayDay, VERDICTS } from "../words.ts";

export type NewsSearch = { kind?: VerdictItem["verdict"]; days?: number };

const PERIODS = [
  { days: 1, label: "a day" },
  { days: 7, label: "a week" },
  { days: 31, label: "a month" },
  { days: 366, label: "a year" },
] as const;
const WEEK = 7;

export function readNewsSearch({ kind, days }: Record<string, unknown>): NewsSearch {
  return {
    ...(isVerdictKind(kind) ? { kind } : {}),
    ...(PERIODS.some((period) => period.days === days) ? { days: Number(days) } : {}),
  };
}

/** What the last days brought, by figure; of one verdict or of all. */
export function NewsPage({ search }: { search: NewsSearch }) {
  const { kind, days = WEEK } = search;
  const asked = new URLSearchParams({
    days: String(days),
    limit: "1000",
    ...(kind === undefined ? {} : { kind }),
  });
  const query = useKnownApi<VerdictList>(`/api/verdicts?${asked.toString()}`);
  const knownOn = useKnownOn();
  const whole = knownOn === undefined ? "What was read" : "What was told";
  const feed = kind === undefined ? "/figures.atom" : `/figures.atom?kind=${kind}`;
  return (
    <>
      <PageTitle title={kind === undefined ? whole : `${VERDICTS[kind].label} figures`} />
      <p className="lead">
        {kind === undefined
          ? "Every figure that these days brought, and what it was held to be."
          : `${VERDICTS[kind].label}: ${VERDICTS[kind].means}.`}{" "}
        Also <a href={withKnownOn(feed, knownOn)}>as a feed</a>, and for programs as{" "}
        <a href="/api/changes">a log of changes</a>.
      </p>
      <nav aria-label="Period" className="choices">
        <span>{knownOn === undefined ? "The last" : `Up to ${sayDay(knownOn)},`}</span>
        {PERIODS.map((period) => (
          <Choice
            key={period.days}
            link={{ to: "/news", search: { ...search, days: period.days } }}
            isCurrent={period.days === days}
          >
            {period.label}
          </Choice>
        ))}
      </nav>
      <Loaded query={query}>
        {({ since, counts, items }) => {
          const groups = groupVerdicts(items);
          return (
            <>
              <VerdictCounts counts={counts} days={days} current={kind} />
              {groups.length === 0 ? (
                <p className="quiet">
                  Nothing of the kind since {sayDay(since)}. Choose a longer period above.
                </p>
              ) : (
                <>
                  <p className="quiet">
                    {sayCount(groups.length, "figure")} in {sayCount(items.length, "claim")} since{" "}
                    {sayDay(since)}
                  </p>
                  <ShowMore items={groups} step={50} what="figures">
                    {(shown) => <VerdictLines groups={shown} />}
                  </ShowMore>
                </>
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}
