import { hintCommand, DeliveryQuery, DeliveryState } from "@figurewatch/contract";
import { toChannelView, toDeliveryView } from "@figurewatch/present";
import {
  listDeliveryLog,
  replayDelivery,
  reportChannels,
  setChannelEnabled,
  type Db,
  type DeliveryRow,
} from "@figurewatch/store";
import { EXIT, Failure } from "../failure.ts";
import { formatTable } from "../output/table.ts";
import { withDatabase } from "../with-database.ts";

export type DeliveriesOptions = {
  json?: boolean;
  state?: string;
  limit: string;
  replay?: string;
  resume?: string;
};

const MAX_REPLAYED = 1_000;
const DEFAULT_WIDTH = 110;

/** `figurewatch deliveries`: what was sent where, and what was not; sends dead letters anew. */
export async function deliveries(options: DeliveriesOptions): Promise<number> {
  const query = DeliveryQuery.safeParse({ state: options.state, limit: options.limit });
  if (!query.success) {
    throw new Failure(
      `--state is one of ${DeliveryState.options.join(", ")}; --limit a number up to 1000`,
      EXIT.usage,
    );
  }
  const { replay, resume } = options;
  return withDatabase(async ({ db }) => {
    if (resume !== undefined) return resumeChannel(db, resume);
    if (replay !== undefined) return replayDead(db, replay);
    const [channels, log] = await Promise.all([
      reportChannels(db),
      listDeliveryLog(db, query.data),
    ]);
    if (options.json === true) {
      const views = {
        channels: channels.map(toChannelView),
        deliveries: log.map(toDeliveryView),
      };
      process.stdout.write(`${JSON.stringify(views, null, 2)}\n`);
      return EXIT.ok;
    }
    print(channels, log);
    return EXIT.ok;
  });
}

function print(
  channels: Awaited<ReturnType<typeof reportChannels>>,
  log: Awaited<ReturnType<typeof listDeliveryLog>>,
): void {
  const width = process.stdout.columns ?? DEFAULT_WIDTH;
  if (channels.length === 0) {
    process.stdout.write("No channel was ever set; docs/add-a-channel.md has the settings\n");
    return;
  }
  const reports = channels.map(({ channel, waiting, sent, dead, lastSentAt }) => [
    channel.id,
    channel.title,
    channel.enabled ? "on" : `off: ${channel.disabledReason ?? ""}`,
    ...[String(sent), String(waiting), String(dead)],
    sayTime(lastSentAt),
  ]);
  const channelColumns = [
    { title: "channel", share: 2 },
    { title: "to", share: 3 },
    { title: "state", share: 3 },
    { title: "sent", width: 5 },
    { title: "waits", width: 5 },
    { title: "dead", width: 5 },
    { title: "last arrived", width: 16 },
  ];
  process.stdout.write(`${formatTable(channelColumns, reports, width)}\n\n`);
  const rows = log.map(({ delivery, channel, title, together }) => [
    sayTime(delivery.createdAt),
    together > 1 ? `${title} (with ${together - 1} more in one message)` : title,
    channel.id,
    sayState(delivery),
    sayWhy(delivery),
  ]);
  const columns = [
    { title: "when", width: 16 },
    { title: "what", share: 4 },
    { title: "channel", share: 2 },
    { title: "state", share: 2 },
    { title: "why not, and what next", share: 5 },
  ];
  process.stdout.write(
    rows.length === 0 ? "Nothing to show\n" : `${formatTable(columns, rows, width)}\n`,
  );
}

function sayState({ state, attempts }: DeliveryRow): string {
  if (state === "sent" && attempts <= 1) return state;
  return attempts === 0 ? state : `${state}, ${attempts} ${attempts === 1 ? "try" : "tries"}`;
}

function sayWhy({ id, state, lastError, nextAt }: DeliveryRow): string {
  if (state === "dead") return `--replay ${id}: ${lastError ?? ""}`;
  if (state !== "waiting") return "";
  return `next try ${sayTime(nextAt)}${lastError === null ? "" : `: ${lastError}`}`;
}

async function replayDead(db: Db, which: string): Promise<number> {
  const dead = await listDeliveryLog(db, { state: "dead", limit: MAX_REPLAYED });
  const chosen = which === "all" ? dead : dead.filter(({ delivery }) => delivery.id === which);
  if (chosen.length === 0 && which !== "all") {
    throw new Failure(`There is no delivery "${which}" that was given up`, EXIT.failed);
  }
  for (const { delivery } of chosen) await replayDelivery(db, delivery.id, new Date());
  const off = new Set(chosen.flatMap(({ channel }) => (channel.enabled ? [] : [channel.id])));
  process.stdout.write(`${chosen.length} to be sent anew by what runs\n`);
  for (const id of off) {
    process.stdout.write(`${id} is switched off: ${hintCommand(`deliveries --resume ${id}`)}\n`);
  }
  return EXIT.ok;
}

async function resumeChannel(db: Db, id: string): Promise<number> {
  const channels = await reportChannels(db);
  if (!channels.some(({ channel }) => channel.id === id)) {
    const known = channels.map(({ channel }) => channel.id).join(", ") || "none";
    throw new Failure(`There is no channel "${id}"; there are: ${known}`, EXIT.usage);
  }
  await setChannelEnabled(db, id, null);
  process.stdout.write(`${id} is on; what waits for it is sent by what runs\n`);
  return EXIT.ok;
}

function sayTime(date: Date | null): string {
  return date === null ? "never" : date.toISOString().slice(0, 16).replace("T", " ");
}
