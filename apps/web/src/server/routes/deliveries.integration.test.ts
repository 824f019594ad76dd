import { DeliveryLog, DeliveryView, type SourcesNotice } from "@figurewatch/contract";
import type { TestWatch } from "@figurewatch/runtime/testing";
import { saveDeliveryOutcome, saveNotice, upsertChannel } from "@figurewatch/store";
import type { FastifyInstance } from "fastify";
import { expect, test } from "vitest";
import { onceWithTestApp } from "../../../test/build-test-app.ts";

let own: TestWatch;
let app: FastifyInstance;
let id = "";
onceWithTestApp(async (testApp, testWatch) => {
  app = testApp;
  own = testWatch;
  const { db, watch, now } = own;
  const channel = { id: "mail-1", kind: "mail" as const, title: "desk@b.example", config: {} };
  await upsertChannel(db, channel, now());
  const body: SourcesNotice = {
    ...{ kind: "sources", title: "Sources: one blocked", at: now().toISOString() },
    ...{ changes: [], moves: [], network: null, sources: 1, troubled: 1 },
  };
  const notice = { watchId: watch.id, dedupKey: "k", topic: "sources", body } as const;
  [id = ""] = (await saveNotice(db, notice, now())).deliveryIds;
  await saveDeliveryOutcome(db, {
    ...{ id, at: now(), status: 550, error: "no such reader", next: { kind: "dead" } },
  });
});

const list = async (query = "") => {
  const response = await app.inject(`/api/deliveries${query}`);
  return { text: response.body, log: DeliveryLog.parse(response.json()) };
};
const replay = (which: string) =>
  app.inject({ method: "POST", url: `/api/deliveries/${which}/replay` });

test("GET /api/deliveries says what did not arrive and why, and names no one's address", async () => {
  const { log, text } = await list("?state=dead");
  expect(log.channels).toMatchObject([{ id: "mail-1", kind: "mail", dead: 1, lastSentAt: null }]);
  expect(log.deliveries).toMatchObject([
    {
      ...{ id, channel: "mail-1", kind: "sources", title: "Sources: one blocked", state: "dead" },
      ...{ attempts: 1, lastStatus: 550, lastError: "no such reader", nextTryAt: null },
    },
  ]);
  expect(text).not.toContain("desk@b.example");
  expect((await list("?state=sent")).log.deliveries).toEqual([]);
  expect((await app.inject("/api/deliveries?state=lost")).statusCode).toBe(400);
});

test("POST /api/deliveries/:id/replay sends a dead letter anew, and nothing else", async () => {
  const response = await replay(id);
  expect(DeliveryView.parse(response.json())).toMatchObject({ state: "waiting", attempts: 0 });
  expect((await replay(id)).statusCode).toBe(409);
  expect((await replay("nothing")).statusCode).toBe(404);
});
