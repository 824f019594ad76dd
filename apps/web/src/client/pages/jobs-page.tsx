import type { FailedJob, FailedJobs, JobAction } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { useChange } from "../accounts/use-change.ts";
import { Choice } from "../parts/choice.tsx";
import { ExternalLink } from "../parts/external-link.tsx";
import { Loaded } from "../parts/loaded.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Columns, ScrollTable } from "../parts/scroll-table.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { useRights } from "../session/use-session.ts";
import { postApi, useApi } from "../use-api.ts";
import { isWebAddress, sayCount, sayTime } from "../words.ts";

const STATES = ["set_aside", "waiting", "given_up"] as const;
const WORDS: Record<FailedJob["state"], { sign: string; label: string; means: string }> = {
  set_aside: { sign: "!", label: "set aside", means: "a fault of our own: nothing tries it again" },
  waiting: { sign: "…", label: "waiting", means: "it is tried again by itself" },
  given_up: { sign: "×", label: "given up", means: "it is tried no more" },
};
const KINDS: Record<FailedJob["kind"], string> = {
  read: "an article to read",
  poll: "a source to ask",
  send: "a message to send",
};
const ROWS = 100;

export type JobsSearch = { state?: FailedJob["state"] };

export function readJobsSearch({ state }: Record<string, unknown>): JobsSearch {
  const known = STATES.find((each) => each === state);
  return known === undefined ? {} : { state: known };
}

/** Articles, sources and deliveries whose job failed, why, and what next. */
export function JobsPage({ search: { state } }: { search: JobsSearch }) {
  const query = useApi<FailedJobs>("/api/jobs/failed");
  return (
    <>
      <p className="crumbs">
        <Link to="/sources">Sources</Link>
      </p>
      <PageTitle title="Failed jobs" />
      <p className="lead">
        Articles that could not be read and sources that could not be asked at the last try, what
        broke as it was sent, and why. What is tried again, or given up, stands in the audit log.
      </p>
      <Loaded query={query}>
        {({ jobs, isQueueAway }) => {
          const shown = jobs.filter((job) => state === undefined || job.state === state);
          return (
            <>
              {isQueueAway ? (
                <p className="notice">
                  The queue cannot be asked: jobs that it set aside are not in the list.
                </p>
              ) : null}
              {jobs.length === 0 ? (
                <p className="notice">None: all that was tried last went well.</p>
              ) : (
                <>
                  <States jobs={jobs} current={state} />
                  <ShowMore items={shown} step={ROWS} what="jobs">
                    {(some) => <JobTable jobs={some} total={shown.length} />}
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

type StatesProps = { jobs: FailedJob[]; current: FailedJob["state"] | undefined };

function States({ jobs, current }: StatesProps) {
  return (
    <nav aria-label="State" className="choices">
      <Choice link={{ to: "/jobs", search: {} }} isCurrent={current === undefined}>
        all {jobs.length}
      </Choice>
      {STATES.map((state) => (
        <Choice
          key={state}
          link={{ to: "/jobs", search: { state } }}
          title={WORDS[state].means}
          isCurrent={state === current}
        >
          {WORDS[state].label} {jobs.filter((job) => job.state === state).length}
        </Choice>
      ))}
    </nav>
  );
}

function JobTable({ jobs, total }: { jobs: FailedJob[]; total: number }) {
  return (
    <ScrollTable name="Failed jobs">
      <caption>
        <span role="status">{sayCount(total, "job")}, the last tried first</span>
      </caption>
      <Columns names={["Job", "State and cause", "Last tried", "Next try"]} />
      <tbody>
        {jobs.map((job) => (
          <JobRow key={job.kind + job.subjectId} job={job} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

function JobRow({ job }: { job: FailedJob }) {
  const { kind, title, url, state, reason, attempts, lastTriedAt, nextTryAt } = job;
  const { sign, label, means } = WORDS[state];
  return (
    <tr>
      <th scope="row">
        {isWebAddress(url) ? <ExternalLink url={url}>{title ?? url}</ExternalLink> : (title ?? url)}
        <p className="quiet">{KINDS[kind]}</p>
      </th>
      <td className="words">
        <span
          className={state === "waiting" ? "health health-late" : "health health-bad"}
          title={means}
        >
          <span aria-hidden="true">{sign}</span> {label}
        </span>
        <span className="quiet">
          {" "}
          after {attempts} {attempts === 1 ? "try" : "tries"}
        </span>
        <p className="quiet">{reason}</p>
        <JobActions job={job} />
      </td>
      <td className="nowrap">{lastTriedAt === null ? "unknown" : sayTime(lastTriedAt)}</td>
      <td className="nowrap">{nextTryAt === null ? "never" : sayTime(nextTryAt)}</td>
    </tr>
  );
}

function JobActions({ job: { kind, subjectId, title, url, state } }: { job: FailedJob }) {
  const { canDecide } = useRights();
  const { problem, isBusy, run } = useChange();
  if (!canDecide) return null;
  const name = title ?? url;
  const send = (action: JobAction) => () =>
    void run(() => postApi(`/api/jobs/${kind}/${encodeURIComponent(subjectId)}`, { action }));
  return (
    <div className="row-actions">
      <button
        type="button"
        className="button-small"
        disabled={isBusy}
        aria-label={`Try again: ${name}`}
        onClick={send("retry")}
      >
        Try again
      </button>
      {state === "given_up" ? null : (
        <button
          type="button"
          className="button-small"
          disabled={isBusy}
          aria-label={`Give up: ${name}`}
          onClick={send("give_up")}
        >
          Give up
        </button>
      )}
      <span className="problem" role="alert">
        {problem === "" ? "" : `${problem}.`}
      </span>
    </div>
  );
}
