import { decideAlerts, findUntoldRules, type SendAlertsDeps } from "@figurewatch/pipeline";
import { paceOf, startLoop, type Runtime, type Service } from "@figurewatch/runtime";
import {
  disableOtherChannels,
  failOutbox,
  findVerdictToTell,
  insertEvents,
  listSnoozes,
  saveAlert,
  takeOutbox,
} from "@figurewatch/store";
import { startCorrections } from "./start-corrections.ts";
import { startDeliveries } from "./start-deliveries.ts";
import { startDigest } from "./start-digest.ts";
import { TO_PEOPLE } from "./to-people.ts";
import { startSourceNews } from "./start-source-news.ts";

const LOOK_MS = 1_000;
const LEASE_MS = 60_000;
const RETRY_MS = 60_000;

/** Worker: outbox -> alerts -> deliveries, on the channels of its settings and no others. */
export async function startAlertSender(runtime: Runtime): Promise<Service> {
  const channelIds = runtime.config.channels.map(({ id }) => id);
  await disableOtherChannels(runtime.db, channelIds);
  for (const { id, missing } of findUntoldRules(runtime.watch.alertRules, channelIds)) {
    const trouble = `the rule "${id}" of alerts.yaml tells ${missing.join(", ")}, which is not set`;
    runtime.onTrouble(new Error(`Alerts: ${trouble}: set it, or take it out of the rule`));
  }
  const deps = buildSendDeps(runtime);
  const decide = startLoop(async () => (await decideAlerts(deps)).decided > 0, {
    intervalMs: Math.min(LOOK_MS, runtime.config.pollFloorMs),
    onTrouble: runtime.onTrouble,
  });
  const writers = [
    decide,
    startSourceNews(runtime),
    startCorrections(runtime),
    startDigest(runtime),
  ];
  const deliveries = startDeliveries(runtime);
  return {
    async stop() {
      await Promise.all(writers.map((writer) => writer.stop()));
      await deliveries.stop();
    },
  };
}

export { sendTold } from "./send-delivery.ts";

/** Decides on everything in the outbox now, for a command that has just written to it. */
export async function decideNow(runtime: Runtime): Promise<void> {
  const deps = buildSendDeps(runtime);
  while ((await decideAlerts(deps)).decided > 0);
}

export type SendContext = Pick<Runtime, "db" | "watch" | "tracer" | "now"> & {
  config: Pick<Runtime["config"], "grouping" | "pollFloorMs">;
  metrics: Pick<Runtime["metrics"], "alerted">;
};

/** What deciding on alerts needs, of the database. */
export function buildSendDeps({
  db,
  watch,
  config,
  metrics,
  tracer,
  now,
}: SendContext): SendAlertsDeps {
  const { grouping } = config;
  const hold =
    grouping === null ? null : { kinds: TO_PEOPLE, ms: grouping.windowMs * paceOf(config) };
  /** The outbox rows in hand, with the span in which each was written. */
  let inHand = new Map<number, { claimId: string; within: string | undefined }>();
  return {
    watchId: watch.id,
    rules: watch.alertRules,
    now,
    async takeOutbox(limit) {
      const rows = await takeOutbox(db, { now: now(), limit, leaseMs: LEASE_MS });
      const taken = rows.map(({ id, payload }) => {
        const { claimId, traceparent } = payload;
        const within = typeof traceparent === "string" ? traceparent : undefined;
        return { id, claimId: String(claimId), within };
      });
      inHand = new Map(taken.map((row) => [row.id, row]));
      return taken;
    },
    async listSnoozed() {
      const standing = await listSnoozes(db, watch.id, now());
      const ofRules = standing.filter(({ kind }) => kind === "rule");
      return new Map(ofRules.map((snooze) => [snooze.subjectId, snooze]));
    },
    findVerdict: (claimId) => findVerdictToTell(db, claimId),
    async saveAlert(outboxId, draft) {
      const { claimId, within } = inHand.get(outboxId) ?? {};
      const about = {
        "figurewatch.claim.id": claimId,
        "figurewatch.figure.id": draft?.figureId,
        "figurewatch.article.id": draft?.articleId,
        "figurewatch.verdict": draft?.kind,
      };
      return tracer.span(
        "decide alert",
        about,
        async (note) => {
          const saved = await saveAlert(db, outboxId, draft, now(), hold);
          note({ "figurewatch.alerted": saved.isNew });
          if (saved.isNew && draft !== null) metrics.alerted(draft.kind);
          return saved;
        },
        { within },
      );
    },
    failOutbox: (outboxId, error) =>
      failOutbox(db, outboxId, error, new Date(now().getTime() + RETRY_MS)),
    insertEvents: (events) => insertEvents(db, events),
  };
}
