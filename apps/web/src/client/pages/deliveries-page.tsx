import type { ChannelView, DeliveryLog, DeliveryView } from "@figurewatch/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Choice } from "../parts/choice.tsx";
import { Command } from "../parts/command.tsx";
import { Loaded } from "../parts/loaded.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { useRights } from "../session/use-session.ts";
import { postApi, useFilteredApi } from "../use-api.ts";
import { sayCount, sayTime } from "../words.ts";
import { Columns, ScrollTable } from "../parts/scroll-table.tsx";

const STATES = ["waiting", "sent", "dead", "cancelled"] as const;
type State = (typeof STATES)[number];
const STATE_WORDS: Record<State, { sign: string; label: string }> = {
  waiting: { sign: "…", label: "waiting" },
  sent: { sign: "✓", label: "sent" },
  dead: { sign: "!", label: "given up" },
  cancelled: { sign: "×", label: "cancelled" },
};

export type DeliveriesSearch = { state?: State };

export function readDeliveriesSearch({ state }: Record<string, unknown>): DeliveriesSearch {
  const known = STATES.find((each) => each === state);
  return known === undefined ? {} : { state: known };
}

/** What was sent on each channel, what waits, and what was given up and can be sent anew. */
export function DeliveriesPage({ search: { state } }: { search: DeliveriesSearch }) {
  const path = `/api/deliveries${state === undefined ? "" : `?state=${state}`}`;
  const query = useFilteredApi<DeliveryLog>(path);
  return (
    <>
      <p className="crumbs">
        <Link to="/alerts">Alerts</Link>
      </p>
      <PageTitle title="Deliveries" />
      <p className="lead">
        What was sent on each channel, and what did not arrive. The alerts themselves are here in
        any case.
      </p>
      <Loaded query={query}>
        {({ channels, deliveries }) =>
          channels.length === 0 ? (
            <p className="notice">
              No channel is set: alerts are in this web app and its feeds only. The settings for
              mail, chat, ntfy and webhooks are in docs/add-a-channel.md. They are tried by{" "}
              <Command args="doctor --send-test" />.
            </p>
          ) : (
            <>
              <ChannelTable channels={channels} />
              <h2>Messages</h2>
              <nav aria-label="State" className="choices">
                <Choice link={{ to: "/deliveries", search: {} }} isCurrent={state === undefined}>
                  all
                </Choice>
                {STATES.map((each) => (
                  <Choice
                    key={each}
                    link={{ to: "/deliveries", search: { state: each } }}
                    isCurrent={state === each}
                  >
                    {STATE_WORDS[each].label}
                  </Choice>
                ))}
              </nav>
              <DeliveryTable deliveries={deliveries} path={path} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function ChannelTable({ channels }: { channels: ChannelView[] }) {
  return (
    <ScrollTable name="Channels">
      <caption>{sayCount(channels.length, "channel")}</caption>
      <Columns names={["Channel", "State", "Sent", "Waiting", "Given up", "Last sent"]} />
      <tbody>
        {channels.map((channel) => (
          <tr key={channel.id}>
            <th scope="row">{channel.id}</th>
            <td className="words">
              <span className={channel.enabled ? "health" : "health health-bad"}>
                <span aria-hidden="true">{channel.enabled ? "✓" : "!"}</span>{" "}
                {channel.enabled ? "on" : "off"}
              </span>
              {channel.disabledReason === null ? null : (
                <p className="quiet">{channel.disabledReason}</p>
              )}
              {channel.throttledUntil === null ? null : (
                <p className="quiet">asked to wait until {sayTime(channel.throttledUntil)}</p>
              )}
            </td>
            <td>{channel.sent}</td>
            <td>{channel.waiting}</td>
            <td>{channel.dead}</td>
            <td className="nowrap">
              {channel.lastSentAt === null ? "not yet" : sayTime(channel.lastSentAt)}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function DeliveryTable({ deliveries, path }: { deliveries: DeliveryView[]; path: string }) {
  if (deliveries.length === 0) return <p className="notice">Nothing here.</p>;
  return (
    <ScrollTable name="Messages">
      <caption>The last {sayCount(deliveries.length, "delivery", "deliveries")}</caption>
      <Columns names={["What", "Channel", "State", "Written"]} />
      <tbody>
        {deliveries.map((delivery) => (
          <tr key={delivery.id}>
            <th scope="row">
              {delivery.title}
              {delivery.together > 1 ? (
                <p className="quiet">
                  in one message with {sayCount(delivery.together - 1, "other")}
                </p>
              ) : null}
            </th>
            <td>{delivery.channel}</td>
            <td className="words">
              <DeliveryState delivery={delivery} path={path} />
            </td>
            <td className="nowrap">{sayTime(delivery.createdAt)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function DeliveryState({ delivery, path }: { delivery: DeliveryView; path: string }) {
  const { id, state, attempts, lastStatus, lastError, nextTryAt, settledAt, title } = delivery;
  const { sign, label } = STATE_WORDS[state];
  const client = useQueryClient();
  const { canRun } = useRights();
  const replay = useMutation({
    mutationFn: () => postApi<DeliveryView>(`/api/deliveries/${id}/replay`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: [path] }),
  });
  return (
    <>
      <span className={state === "dead" ? "health health-bad" : "health"}>
        <span aria-hidden="true">{sign}</span> {label}
      </span>
      <span className="quiet">
        {" "}
        {state === "sent" && settledAt !== null ? sayTime(settledAt) : ""}
        {attempts > 1 ? ` after ${attempts} tries` : ""}
        {state === "waiting" && nextTryAt !== null ? `, next try ${sayTime(nextTryAt)}` : ""}
      </span>
      {lastError === null ? null : (
        <p className="quiet">
          {lastStatus === null ? "" : `${lastStatus}: `}
          {lastError}
        </p>
      )}
      {state === "dead" && canRun ? (
        <button
          type="button"
          className="button-small"
          disabled={replay.isPending}
          aria-label={`Send again: ${title}`}
          onClick={() => replay.mutate()}
        >
          Send again
        </button>
      ) : null}
      {replay.isError ? <p role="alert">It was not sent again: {replay.error.message}.</p> : null}
    </>
  );
}
