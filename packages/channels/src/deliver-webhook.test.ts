import { WebhookEvent } from "@figurewatch/contract";
import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { buildAlert } from "../test/alert.ts";
import { createPost, listen, receive, type Received } from "../test/receive-posts.ts";
import { buildChannelNotice, buildDigestNotice, buildSourcesNotice } from "../test/notices.ts";
import { deliverWebhook, toWebhookEvent, type WebhookDelivery } from "./deliver-webhook.ts";
import type { Told } from "./message/build-message.ts";
import { createWebhookSecret } from "./webhook-secret.ts";

const NOW = new Date();
const SECRET = createWebhookSecret();

function buildDelivery(url: string, changes: Partial<WebhookDelivery> = {}): WebhookDelivery {
  return {
    id: "d0123456789abcdef01234567",
    url,
    secrets: [SECRET],
    attempt: 1,
    told: { kind: "alert", alert: buildAlert() },
    watchId: "watch",
    publicUrl: "https://watch.example",
    timeZone: "UTC",
    ...changes,
  };
}

const deps = { post: createPost(NOW), now: () => NOW, random: () => 0.5 };
const inSeconds = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

test("deliverWebhook() sends what a Standard Webhooks receiver verifies", async () => {
  const received: Received[] = [];
  const outcome = await deliverWebhook(buildDelivery(await receive(received)), deps);
  expect(outcome).toEqual({
    at: NOW,
    status: 204,
    error: null,
    next: { kind: "sent" },
    throttledUntil: null,
  });
  const { headers = {}, body = "" } = received[0] ?? {};
  const event = new Webhook(SECRET).verify(body, headers);
  expect(event).toMatchObject({
    type: "alert.created",
    timestamp: "2026-03-02T08:00:00.000Z",
    data: {
      verdict: "changed",
      before: expect.stringContaining("50,000"),
      quote: "about 100,000 of them now work abroad",
      links: { figure: "https://watch.example/figures/f1" },
    },
  });
  expect(event).not.toHaveProperty("data.deliveries");
});

test("deliverWebhook() keeps the id over all tries and signs with every secret", async () => {
  const received: Received[] = [];
  const older = createWebhookSecret();
  const url = await receive(received, 503);
  for (const attempt of [1, 2]) {
    await deliverWebhook(buildDelivery(url, { attempt, secrets: [SECRET, older] }), deps);
  }
  expect(new Set(received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  const { headers = {}, body = "" } = received[1] ?? {};
  for (const secret of [SECRET, older]) {
    expect(() => new Webhook(secret).verify(body, headers)).not.toThrow();
  }
});

test.for([
  { status: 500, attempt: 1, next: { kind: "retry", at: inSeconds(5) }, throttled: null },
  { status: 302, attempt: 2, next: { kind: "retry", at: inSeconds(300) }, throttled: null },
  { status: 404, attempt: 3, next: { kind: "retry", at: inSeconds(1800) }, throttled: null },
  {
    status: 429,
    attempt: 2,
    next: { kind: "retry", at: inSeconds(300) },
    throttled: inSeconds(300),
  },
  { status: 502, attempt: 1, next: { kind: "retry", at: inSeconds(5) }, throttled: inSeconds(5) },
  { status: 504, attempt: 10, next: { kind: "dead" }, throttled: null },
  { status: 500, attempt: 10, next: { kind: "dead" }, throttled: null },
])(
  "deliverWebhook() takes $status at try $attempt",
  async ({ status, attempt, next, throttled }) => {
    const url = await receive([], status);
    expect(await deliverWebhook(buildDelivery(url, { attempt }), deps)).toMatchObject({
      status,
      next,
      throttledUntil: throttled,
    });
  },
);

test("deliverWebhook() stops a channel whose receiver is gone", async () => {
  const outcome = await deliverWebhook(buildDelivery(await receive([], 410)), deps);
  expect(outcome.next).toEqual({ kind: "disable", reason: expect.stringContaining("410") });
});

test.for([
  // The receiver may ask for later, never for sooner than the schedule.
  { seconds: 3600, next: 3600, throttled: 3600 },
  { seconds: 1, next: 5, throttled: 1 },
])("deliverWebhook() heeds Retry-After $seconds", async ({ seconds, next, throttled }) => {
  const url = await receive([], 503, { "retry-after": String(seconds) });
  expect(await deliverWebhook(buildDelivery(url), deps)).toMatchObject({
    next: { kind: "retry", at: inSeconds(next) },
    throttledUntil: inSeconds(throttled),
  });
});

test("deliverWebhook() tries again when the connection breaks, also after the receiver has it", async () => {
  let received = 0;
  const url = await listen((request) => {
    received++;
    request.socket.destroy();
  });
  const outcome = await deliverWebhook(buildDelivery(url), deps);
  expect(received).toBe(1);
  expect(outcome).toMatchObject({ status: null, next: { kind: "retry", at: inSeconds(5) } });
  expect(outcome.error).not.toBeNull();
});

test("deliverWebhook() rejects when it is told to stop: the try does not count", async () => {
  const controller = new AbortController();
  const url = await listen(() => controller.abort(new Error("shutting down")));
  const delivering = deliverWebhook(buildDelivery(url), { ...deps, signal: controller.signal });
  await expect(delivering).rejects.toThrow("shutting down");
});

test("deliverWebhook() without a usable secret fails as a delivery, not as a program", async () => {
  const url = "http://127.0.0.1:9/";
  expect(await deliverWebhook(buildDelivery(url, { secrets: [] }), deps)).toMatchObject({
    next: { kind: "retry" },
    error: "the channel has no secret to sign with",
  });
});

const TOLD: Told[] = [
  { kind: "alert", alert: buildAlert() },
  ...[buildSourcesNotice(), buildDigestNotice(), buildChannelNotice()].map((notice) => ({
    ...{ kind: "notice" as const, notice },
  })),
  { kind: "test", at: NOW.toISOString() },
];

test.for(TOLD)("toWebhookEvent() keeps to the contract: %j", (told) => {
  const event: unknown = JSON.parse(JSON.stringify(toWebhookEvent(buildDelivery("", { told }))));
  expect(WebhookEvent.parse(event)).toEqual(event);
});
