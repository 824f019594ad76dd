import type { AlertItem } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { withKnownOn } from "../known-on/known-on-search.ts";
import { useKnownApi, useKnownOn } from "../known-on/use-known-on.ts";
import { AlertRules } from "./alert-rules.tsx";
import { ArchivedCopy } from "../parts/archived-copy.tsx";
import { Choice } from "../parts/choice.tsx";
import { Loaded } from "../parts/loaded.tsx";
import { NotPublicYet } from "../parts/not-public-yet.tsx";
import { Of } from "../parts/of.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Quote } from "../parts/quote.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { VerdictBadge } from "../parts/verdict-badge.tsx";
import { useRights } from "../session/use-session.ts";
import {
  isVerdictKind,
  sayCount,
  sayDay,
  sayTime,
  sayWhyFired,
  VERDICT_KINDS,
  VERDICTS,
  withoutVerdict,
} from "../words.ts";

export type AlertsSearch = { kind?: AlertItem["verdict"] };

const ALERTS_SHOWN = 25;

export function readAlertsSearch({ kind }: Record<string, unknown>): AlertsSearch {
  return isVerdictKind(kind) ? { kind } : {};
}

/** Every alert with what was known before, what is said now, why it fired and where it went. */
export function AlertsPage({ search: { kind } }: { search: AlertsSearch }) {
  const query = useKnownApi<{ alerts: AlertItem[] }>("/api/alerts");
  const { canRead } = useRights();
  const knownOn = useKnownOn();
  return (
    <>
      <PageTitle title="Alerts" />
      <p className="lead">
        What was new, changed or in conflict. Also{" "}
        <a href={withKnownOn("/alerts.atom", knownOn)}>as a feed</a>
        {canRead ? (
          <>
            ; and <Link to="/deliveries">where it was sent</Link>
          </>
        ) : null}
        .
      </p>
      {canRead && knownOn === undefined ? <AlertRules /> : null}
      <Loaded query={query}>
        {({ alerts }) => {
          const shown = kind === undefined ? alerts : alerts.filter((a) => a.verdict === kind);
          if (alerts.length === 0 && knownOn !== undefined) {
            return (
              <p className="notice">
                No alert had been written by {sayDay(knownOn)}. An alert is of the day on which this
                watch wrote it, whatever day it is about. Choose a later day above.
              </p>
            );
          }
          if (alerts.length === 0) {
            return (
              <p className="notice">
                No alert yet: nothing read so far was new, changed or in conflict.{" "}
                <Link to="/sources">How the sources are doing</Link> tells whether anything is being
                read at all.
              </p>
            );
          }
          return (
            <>
              <Kinds alerts={alerts} current={kind} />
              <ShowMore key={kind ?? "all"} items={shown} step={ALERTS_SHOWN} what="alerts">
                {(some) => (
                  <ol className="tellings">
                    {some.map((alert) => (
                      <Alert key={alert.id} alert={alert} />
                    ))}
                  </ol>
                )}
              </ShowMore>
            </>
          );
        }}
      </Loaded>
    </>
  );
}

type KindsProps = { alerts: AlertItem[]; current: AlertItem["verdict"] | undefined };

function Kinds({ alerts, current }: KindsProps) {
  const counts = Map.groupBy(alerts, ({ verdict }) => verdict);
  return (
    <nav aria-label="Kind of alert" className="choices">
      <Choice link={{ to: "/alerts", search: {} }} isCurrent={current === undefined}>
        all {alerts.length}
      </Choice>
      {VERDICT_KINDS.filter((kind) => counts.has(kind)).map((kind) => (
        <Choice key={kind} link={{ to: "/alerts", search: { kind } }} isCurrent={current === kind}>
          {VERDICTS[kind].label.toLowerCase()} {counts.get(kind)?.length}
        </Choice>
      ))}
    </nav>
  );
}

function Alert({ alert }: { alert: AlertItem }) {
  const { figureId, before, says, quote, source, why, deliveries } = alert;
  const undelivered = deliveries.filter(({ state }) => state !== "delivered" && state !== "sent");
  return (
    <li>
      <h2>
        <VerdictBadge verdict={alert.verdict} />{" "}
        {figureId === null ? (
          withoutVerdict(alert.title, alert.verdict)
        ) : (
          <Link to="/figures/$figureId" params={{ figureId }}>
            {withoutVerdict(alert.title, alert.verdict)}
          </Link>
        )}
        <NotPublicYet of={alert.acceptance} />
      </h2>
      {alert.correction === null ? null : (
        <p className="notice">
          Since then, {sayDay(alert.correction.at)}: {alert.correction.text}
        </p>
      )}
      {before === null ? null : (
        <p>
          Known before: {before}. Now: <strong>{says}</strong>.
        </p>
      )}
      <Quote
        quote={quote}
        cite={source === null ? "credited to no one" : `credited to ${source}`}
      />
      <p className="quiet">
        Told {sayTime(alert.createdAt)}, from{" "}
        <Link to="/articles/$articleId" params={{ articleId: alert.articleId }}>
          {alert.articleTitle ?? alert.articleUrl}
        </Link>
        <ArchivedCopy archived={alert.archived} of={alert.articleTitle ?? alert.articleUrl} />
      </p>
      <details>
        <summary>
          Why it fired
          <Of name={alert.title} />
          {deliveries.length === 0
            ? ""
            : `, and where it went (${sayCount(deliveries.length, "channel")}${undelivered.length > 0 ? `, ${undelivered.length} not delivered` : ""})`}
        </summary>
        <ul className="reasons">
          {why.map((line) => (
            <li key={line}>{sayWhyFired(line, alert.verdict)}</li>
          ))}
          {deliveries.map(({ channel, state, attempts, lastError }) => (
            <li key={channel}>
              {channel}: {state}
              {attempts > 1 ? ` after ${attempts} tries` : ""}
              {lastError === null ? "" : ` (${lastError})`}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
