import { createServer } from "node:http";
import { openTestPostgres, type TestPostgres } from "@figurewatch/store/testing";
import {
  saveDeliveryOutcome,
  type Store,
  takeDeliveries,
  upsertChannel,
  upsertWatch,
} from "@figurewatch/store";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildAlert } from "../test/alert.ts";
import { deliverWebhook } from "./deliver-webhook.ts";
import type { Post } from "./post.ts";
import { createWebhookSecret } from "./webhook-secret.ts";

const ALERTS = 300;
const START = Date.now();
const SECRET = createWebhookSecret();

let postgres: TestPostgres;
let store: Store;
beforeAll(async () => {
  postgres = await openTestPostgres();
  store = await postgres.openStore();
});
afterAll(() => postgres.stop());

// The same faults on every run.
let state = 7;
function chance(share: number): boolean {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296 < share;
}

const post: Post = async (url, body, { headers }) => {
  const response = await fetch(url, { method: "POST", body, headers });
  if (response.ok) return { status: response.status };
  throw Object.assign(new Error(`the answer is ${response.status}`), { status: response.status });
};

test("deliverWebhook() and the store bring every alert to a flaky receiver once, as its reader sees it", async () => {
  await makeDeliveries();
  const wire: string[] = [];
  const inbox = new Set<string>();
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => (body += text));
    request.on("end", () => {
      if (chance(0.05)) return response.writeHead(503).end();
      const id = String(request.headers["webhook-id"]);
      // The test's clock runs ahead, so the verifier's own check of the time would refuse it.
      const signedAt = new Date(Number(request.headers["webhook-timestamp"]) * 1000);
      expect(request.headers["webhook-signature"]).toBe(
        new Webhook(SECRET).sign(id, signedAt, body),
      );
      wire.push(id);
      inbox.add(id);
      // Accepted, and the answer is lost.
      if (chance(0.03)) return response.destroy();
      return response.writeHead(204).end();
    });
  }).listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const url = `http://127.0.0.1:${address.port}/hook`;

  let abandoned = 0;
  // The schedule's first pauses are 5 seconds, 5 and 30 minutes; a lease here is one.
  for (let minutes = 0; minutes < 300; minutes += minutes < 12 ? 1 : 12) {
    const at = new Date(START + minutes * 60_000);
    const due = await takeDeliveries(store.db, { now: at, limit: 100, leaseMs: 60_000 });
    await Promise.all(
      due.map(async ({ delivery }) => {
        const outcome = await deliverWebhook(
          {
            id: delivery.id,
            url,
            secrets: [SECRET],
            attempt: delivery.attempts + 1,
            told: { kind: "alert", alert: buildAlert({ id: delivery.alertId ?? "" }) },
            watchId: "watch",
            publicUrl: "https://watch.example",
            timeZone: "UTC",
          },
          { post, now: () => at, random: () => 0.5 },
        );
        // A sender that is killed here has sent and not written it down: its lease runs out.
        if (chance(0.02)) {
          abandoned++;
          return;
        }
        await saveDeliveryOutcome(store.db, { id: delivery.id, ...outcome });
      }),
    );
  }
  server.closeAllConnections();
  server.close();

  expect(abandoned).toBeGreaterThan(0);
  expect(inbox.size).toBe(ALERTS);
  expect(wire.length - inbox.size).toBeLessThanOrEqual(ALERTS * 0.1);
  const { rows } = await store.pool.query("select state, count(*)::int from deliveries group by 1");
  expect(rows).toEqual([{ state: "sent", count: ALERTS }]);
});

/** Deliveries as they are written for alerts; what the alerts are about does not matter here. */
async function makeDeliveries(): Promise<void> {
  const now = new Date(START);
  await upsertWatch(store.db, { id: "watch", title: "A watch", sources: [] }, now);
  const channel = { id: "hook", kind: "webhook" as const, title: "Hook", config: {} };
  await upsertChannel(store.db, channel, now);
  await store.pool.query("alter table alerts drop constraint alerts_claim_id_fkey");
  await store.pool.query("alter table alerts drop constraint alerts_figure_id_fkey");
  await store.pool.query(
    `insert into alerts (id, watch_id, dedup_key, rule, kind, claim_id, figure_id, article_id, title, why, created_at, updated_at)
     select 't' || n, 'watch', 'k' || n, 'default', 'new', 'c', 'f', 'a', 'New', '[]', $1, $1
     from generate_series(1, $2) as n`,
    [now, ALERTS],
  );
  await store.pool.query(
    `insert into deliveries (id, alert_id, channel_id, next_at, created_at)
     select 'd' || id, id, 'hook', $1, $1 from alerts`,
    [now],
  );
}
