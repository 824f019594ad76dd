import type { AlertView } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { Loaded } from "../parts/loaded.tsx";
import { Quote } from "../parts/quote.tsx";
import { VerdictBadge } from "../parts/verdict-badge.tsx";
import { useApi } from "../use-api.ts";
import { sayTime } from "../words.ts";

/** Every alert with what was known before, what is said now, why it fired and where it went. */
export function AlertsPage() {
  const query = useApi<{ alerts: AlertView[] }>("/api/alerts");
  return (
    <>
      <h1>Alerts</h1>
      <p className="lead">
        What was new, changed or in conflict. Also <a href="/alerts.atom">as a feed</a>.
      </p>
      <Loaded query={query}>
        {({ alerts }) =>
          alerts.length === 0 ? (
            <p className="quiet">
              No alert yet: nothing read so far was new, changed or in conflict.
            </p>
          ) : (
            <ol className="tellings">
              {alerts.map((alert) => (
                <Alert key={alert.id} alert={alert} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </>
  );
}

function Alert({ alert }: { alert: AlertView }) {
  return (
    <li>
      <h2>
        <VerdictBadge verdict={alert.verdict} />{" "}
        {alert.figureId === null ? (
          alert.title
        ) : (
          <Link to="/figures/$figureId" params={{ figureId: alert.figureId }}>
            {alert.title}
          </Link>
        )}
      </h2>
      {alert.before === null ? null : (
        <p>
          Known before: {alert.before}. Now: <strong>{alert.says}</strong>.
        </p>
      )}
      <Quote
        quote={alert.quote}
        cite={alert.source === null ? "credited to no one" : `credited to ${alert.source}`}
      />
      <ul className="reasons">
        {alert.why.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="quiet">
        {sayTime(alert.createdAt)} ·{" "}
        <Link to="/articles/$articleId" params={{ articleId: alert.articleId }}>
          {alert.articleTitle ?? alert.articleUrl}
        </Link>
        {alert.deliveries.map(({ channel, state, attempts, lastError }) => (
          <span key={channel}>
            {" "}
            · {channel}: {state}
            {attempts > 1 ? ` after ${attempts} tries` : ""}
            {lastError === null ? "" : ` (${lastError})`}
          </span>
        ))}
      </p>
    </li>
  );
}
