import { deliver, type Channel } from "@figurewatch/channels";
import { startMailServer } from "@figurewatch/channels/testing";
import { openSocket } from "@figurewatch/http";
import { openTestWatches, type TestWatch, type TestWatches } from "@figurewatch/runtime/testing";
import { listDeliveries, saveSourceState, upsertChannel, upsertWatch } from "@figurewatch/store";
import type { Source } from "@figurewatch/watch";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { readTold } from "./read-told.ts";
import { writeDueDigest } from "./start-digest.ts";

const SCHEDULE = { cadence: "daily", hour: 8, minute: 0, timeZone: "Europe/Berlin" } as const;
const CHANNEL = { id: "mail-1", kind: "mail", title: "a@b.example", tells: ["digest"] } as const;

let watches: TestWatches;
beforeAll(async () => {
  watches = await openTestWatches();
});
afterAll(() => watches.stop());

async function open() {
  // Its clock stands at 2026-01-01, 08:00 UTC, and moves on a minute with each look.
  const opened = await watches.open();
  const { kind, id, title, tells } = CHANNEL;
  await upsertChannel(opened.db, { id, kind, title, config: { tells } }, opened.now());
  const config = { digest: SCHEDULE };
  const look = (at: string) => writeDueDigest({ ...opened, config, now: () => new Date(at) });
  return { ...opened, look };
}

/** What the reader of the mail gets, newest digest first. */
async function readMails({ db }: TestWatch): Promise<string[]> {
  const server = await startMailServer();
  onTestFinished(() => server.close());
  const relay = { host: "127.0.0.1", port: server.port, tls: "off", auth: null } as const;
  const channel: Channel = { ...CHANNEL, server: relay, from: "w@b.example", to: "a@b.example" };
  for (const delivery of await listDeliveries(db)) {
    const told = await readTold(db, delivery);
    if (told === undefined) throw new Error("a delivery of nothing");
    await deliver(
      channel,
      {
        ...{ id: delivery.id, attempt: 1, told, watchId: "w", timeZone: "Europe/Berlin" },
        publicUrl: "https://watch.example",
      },
      { openSocket, now: () => new Date(), post: () => Promise.reject(new Error("no post")) },
    );
  }
  return server.mails.map(({ raw }) => raw.replace(/=\r\n/g, "").replaceAll("\r\n", "\n"));
}

test("writeDueDigest() tells what a day brought, with quotes and what is broken, once", async () => {
  const opened = await open();
  const { db, watch, look, read, now } = opened;
  await look("2026-01-01T08:00:00Z");
  const source = buildSource({ id: "harbour", title: "The Harbour Times" });
  await upsertWatch(db, { id: watch.id, title: watch.title, sources: [source] }, now());
  const since = "2026-01-01T09:00:00.000Z";
  await saveSourceState(db, {
    ...{ id: `${watch.id}.harbour`, polledAt: new Date(since), error: "403", newItems: 0 },
    nextPollAt: new Date("2026-01-02T13:00:00Z"),
    state: {
      ...{ health: "blocked", cause: "the answer is 403", since, configuredUrl: source.url },
      ...{ nextPollAt: "2026-01-02T13:00:00.000Z", lastOkAt: null },
    },
  });
  await read(
    "https://a.example/1",
    "2026-01-01",
    "A panel of experts said on Thursday that about 90,000 North Koreans worked abroad in 2025.",
  );
  await Promise.all([1, 2, 3, 4].map(() => look("2026-01-02T07:00:00Z")));
  await look("2026-01-02T20:00:00Z");
  const mails = await readMails(opened);
  expect(mails).toHaveLength(1);
  if (process.env["LOOK"]) console.log(mails[0]);
  const [mail = ""] = mails;
  expect(mail).toContain("Subject: Daily digest, 2026-01-02: 1 new");
  expect(mail).toMatch(/From 2026-01-01 08:00 UTC\+1 to 2026-01-02 08:00 UTC\+1: 1 article read/);
  expect(mail).toContain("New: about 90,000 workers abroad");
  expect(mail).toContain("90,000 North Koreans worked abroad");
  expect(mail).toContain("The Harbour Times refuses us (blocked since 2026-01-01 10:00 UTC+1)");
  expect(mail).toContain("None of 1 source is well.");
});

test("writeDueDigest() says that nothing was new, and tells a pause in one", async () => {
  const opened = await open();
  await opened.look("2026-01-01T08:00:00Z");
  await opened.look("2026-01-02T07:00:30Z");
  // Nothing ran for three days.
  await opened.look("2026-01-05T12:00:00Z");
  const mails = await readMails(opened);
  expect(mails).toHaveLength(2);
  expect(mails[1]).toContain("Subject: Daily digest, 2026-01-02: nothing new");
  expect(mails[1]).toContain("Nothing new: no known figure was told again.");
  expect(mails[0]).toMatch(/From 2026-01-02 08:00 UTC\+1 to 2026-01-05 08:00 UTC\+1/);
});

test("writeDueDigest() sends none for the time before it was switched on, nor while it is off", async () => {
  const { db, watch, look } = await open();
  const off = (at: string) =>
    writeDueDigest({ db, watch, config: { digest: null }, now: () => new Date(at) });
  await look("2026-01-01T12:00:00Z");
  await off("2026-01-01T13:00:00Z");
  await off("2026-01-02T12:00:00Z");
  await look("2026-01-02T13:00:00Z");
  expect(await listDeliveries(db)).toEqual([]);
  await look("2026-01-03T13:00:00Z");
  expect(await listDeliveries(db)).toHaveLength(1);
});

function buildSource(changes: Pick<Source, "id" | "title">): Source {
  return {
    ...{ ...changes, kind: "feed", url: "https://harbour.example/feed.xml", publisher: "press" },
    ...{ country: null, language: "en", owner: null, addressFrom: "the paper's feed page" },
    ...{ verified: true, enabled: true },
  };
}
