import type { SourcesNotice } from "@figurewatch/contract";
import { startMailServer } from "@figurewatch/channels/testing";
import {
  openStore,
  saveDeliveryOutcome,
  saveNotice,
  setChannelEnabled,
  upsertChannel,
  upsertWatch,
  type Store,
} from "@figurewatch/store";
import { openTestPostgres, type TestPostgres } from "@figurewatch/store/testing";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { runCli } from "../../test/run-cli.ts";

const NOW = new Date("2026-03-02T08:00:00Z");
const RUN_MS = 60_000;

let postgres: TestPostgres;
let store: Store;
let ids: string[];
beforeAll(async () => {
  postgres = await openTestPostgres();
  // The schema that the command itself looks into.
  store = await openStore({ databaseUrl: postgres.databaseUrl });
  await store.migrate();
  const { db } = store;
  await upsertWatch(db, { id: "watch", title: "A watch", sources: [] }, NOW);
  for (const id of ["chat", "webhook"]) {
    await upsertChannel(db, { id, kind: "webhook", title: `to ${id}`, config: {} }, NOW);
  }
  const body: SourcesNotice = {
    ...{ kind: "sources", title: "Sources: Harbour blocked", at: NOW.toISOString() },
    ...{ changes: [], moves: [], network: null, sources: 1, troubled: 1 },
  };
  const notice = { watchId: "watch", dedupKey: "k", topic: "sources", body } as const;
  ids = (await saveNotice(db, notice, NOW)).deliveryIds;
  for (const id of ids) {
    const dead = { id, at: NOW, status: 404, error: "the answer is 404" };
    await saveDeliveryOutcome(db, { ...dead, next: { kind: "dead" } });
  }
  await setChannelEnabled(db, "webhook", "the receiver answered 410");
}, RUN_MS);
afterAll(async () => {
  await store.close();
  await postgres.stop();
});

const run = (args: string[], env: Record<string, string> = {}) =>
  runCli(args, { env: { DATABASE_URL: postgres.databaseUrl, ...env } });

test("figurewatch deliveries shows what did not arrive, sends it anew and starts a channel again", async () => {
  const shown = await run(["deliveries", "--state", "dead"]);
  expect(shown).toMatchObject({ code: 0, stderr: "" });
  expect(shown.stdout).toContain("off: the receiver");
  expect(shown.stdout).toContain("Sources: Harbour blocked");
  expect(shown.stdout.replace(/\s+/g, "")).toContain(`--replay${ids[0]}:theansweris404`);

  const one = await run(["deliveries", "--replay", ids[0] ?? ""]);
  expect(one.stdout).toMatch(/^1 to be sent anew/);
  const rest = await run(["deliveries", "--replay", "all"]);
  expect(rest.stdout).toMatch(/^1 to be sent anew/);
  expect(one.stdout + rest.stdout).toContain("figurewatch deliveries --resume webhook");
  const resumed = await run(["deliveries", "--resume", "webhook"]);
  expect(resumed.stdout).toContain("webhook is on");
  const after = JSON.parse((await run(["deliveries", "--json"])).stdout) as {
    channels: { enabled: boolean; dead: number; waiting: number }[];
  };
  expect(after.channels).toMatchObject([
    { enabled: true, dead: 0, waiting: 1 },
    { enabled: true, dead: 0, waiting: 1 },
  ]);
});

test("figurewatch deliveries says what is wrong with what it is asked", async () => {
  expect(await run(["deliveries", "--state", "lost"])).toMatchObject({
    ...{ code: 2, stderr: expect.stringContaining("waiting, sent, dead, cancelled") },
  });
  expect(await run(["deliveries", "--resume", "fax"])).toMatchObject({
    ...{ code: 2, stderr: expect.stringContaining("there are: chat, webhook") },
  });
  expect(await run(["deliveries", "--replay", "d0"])).toMatchObject({ code: 1 });
});

test("figurewatch doctor --send-test sends one on every channel, and says what refused it", async () => {
  const server = await startMailServer({
    onRcptTo: ({ address }, _session, done) =>
      address === "gone@b.example"
        ? done(Object.assign(new Error("no such reader"), { responseCode: 550 }))
        : done(),
  });
  onTestFinished(() => server.close());
  const env = {
    FIGUREWATCH_MAIL_URL: `smtp://127.0.0.1:${server.port}`,
    FIGUREWATCH_MAIL_FROM: "watch@b.example",
    FIGUREWATCH_MAIL_TO: "a@b.example, gone@b.example",
  };
  const quiet = await run(["doctor"], env);
  expect(quiet.stdout).toContain("mail to a@b.example, told of figures, sources, digest");
  expect(server.mails).toEqual([]);
  const { stdout } = await run(["doctor", "--send-test"], env);
  expect(stdout).toMatch(/^ok +channel +mail to a@b\.example.*a test was taken/m);
  expect(stdout).toMatch(/^AMISS +channel +mail to gone@b\.example.*no such reader/m);
  expect(server.mails.map(({ to }) => to)).toEqual([["a@b.example"]]);
});
