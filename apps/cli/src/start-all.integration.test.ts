import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { AlertView, ArticleDetail, ArticleItem, SourcesNotice } from "@figurewatch/contract";
import { TOPICS, type Channel } from "@figurewatch/channels";
import { startMailServer, type TestMailServer } from "@figurewatch/channels/testing";
import { loadTimeline, startNewsroom, type Newsroom, type Timeline } from "@figurewatch/newsroom";
import { hasRedis, startRedis, type TestRedis } from "@figurewatch/queues/testing";
import { readConfig, readWatchFolder } from "@figurewatch/runtime";
import {
  hasOpenssl,
  startTestArchive,
  startTestCollector,
  startTestTsa,
  type TestArchive,
  type TestCollector,
  type TestTsa,
} from "@figurewatch/runtime/testing";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startForwardProxy, type ForwardProxy } from "../test/forward-proxy.ts";
import { toDemoWatch } from "./demo-watch.ts";
import { projectFolder } from "./project-folder.ts";
import { startAll, type Running } from "./start-all.ts";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/** A few articles of the newsroom: first tellings, a copy, an edit. */
function pickTimeline(): Timeline {
  const { outlets, articles } = loadTimeline();
  const picked = articles.filter(({ id }) => ["a04", "a11", "a12", "a15", "d11"].includes(id));
  const used = new Set(picked.map(({ outlet }) => outlet));
  return { outlets: outlets.filter(({ id }) => used.has(id)), articles: picked };
}

type Hook = { headers: IncomingHttpHeaders; body: string };

describe.each([
  { backend: "postgres", isThere: true },
  { backend: "redis", isThere: hasRedis() },
])("startAll() with the queue on $backend", ({ backend, isThere }) => {
  const timeline = pickTimeline();
  const dataDir = mkdtempSync(join(tmpdir(), "figurewatch-all-"));
  const hooks: Hook[] = [];
  const edited = new Set<string>();
  let newsroom: Newsroom;
  let receiver: Server;
  let mailServer: TestMailServer;
  let redis: TestRedis | undefined;
  let running: Running;
  let proxy: ForwardProxy;
  let archive: TestArchive;
  let collector: TestCollector;
  let tsa: TestTsa | undefined;
  let hidden: string;

  beforeAll(async () => {
    if (!isThere) return;
    // Reachable by the database's own user where the tests run as root.
    chmodSync(dataDir, 0o755);
    newsroom = await startNewsroom(timeline, {
      state: () => ({ published: timeline.articles, edited }),
    });
    receiver = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += String(chunk)));
      request.on("end", () => {
        hooks.push({ headers: request.headers, body });
        // The first call fails, as calls do.
        response.writeHead(hooks.length === 1 ? 503 : 204).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
    const hookPort = (receiver.address() as AddressInfo).port;
    mailServer = await startMailServer();
    proxy = await startForwardProxy();
    archive = await startTestArchive("20260302080500");
    collector = await startTestCollector();
    if (hasOpenssl()) tsa = await startTestTsa();
    const server = { host: "127.0.0.1", port: mailServer.port, tls: "off" as const, auth: null };
    const url = `http://127.0.0.1:${hookPort}/hook`;
    const mail = { server, from: "watch@b.example", to: "a@b.example" };
    const channels: Channel[] = [
      { ...{ id: "webhook", title: "hook", tells: TOPICS }, kind: "webhook", url, secret: SECRET },
      { ...{ id: "mail-1", title: "a@b.example", tells: ["figures"] }, kind: "mail", ...mail },
    ];
    if (backend === "redis") redis = await startRedis();
    const traces = {
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
    };
    const config = {
      ...readConfig(traces, projectFolder()),
      dataDir,
      redisUrl: redis?.url ?? null,
      port: 0,
      allow: [...Object.values(newsroom.ports), hookPort].map((port) => `127.0.0.1:${port}`),
      proxies: { far: proxy.address },
      timestamps: tsa === undefined ? null : { url: tsa.url, dailyLimit: 100 },
      archive: { kind: "wayback" as const, url: archive.url, secret: "a:b", dailyLimit: 100 },
      hostPauseMs: 20,
      pollFloorMs: 500,
      quietFirstPoll: false,
      channels,
      // One mail for each alert, so that the two channels can be counted against each other.
      grouping: null,
      log: "silent" as const,
    };
    const watch = readWatchFolder(config.watchDir);
    const demo = toDemoWatch(watch, timeline, newsroom.feedUrls);
    const [first, ...others] = demo.sources;
    if (first === undefined) throw new Error("The newsroom has no outlet");
    hidden = new URL(first.url).origin;
    running = await startAll(config, {
      watch: { ...demo, sources: [{ ...first, proxy: "far" }, ...others] },
      onLost: (reason) => {
        throw new Error(reason);
      },
    });
  }, 60_000);
  afterAll(async () => {
    if (!isThere) return;
    await running.stop();
    await newsroom.close();
    await mailServer.close();
    proxy.close();
    await archive.close();
    await collector.close();
    await tsa?.close();
    receiver.closeAllConnections();
    receiver.close();
    await redis?.remove();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const firstOutlet = () =>
    Object.entries(newsroom.feedUrls).find(([, url]) => url.startsWith(hidden))?.[0] ?? "";
  const get = async <T>(path: string) =>
    (await (await fetch(`${running.address}api${path}`)).json()) as T;
  const until = async <T>(read: () => Promise<T>, isDone: (value: T) => boolean): Promise<T> => {
    for (let tries = 0; tries < 200; tries++) {
      const value = await read();
      if (isDone(value)) return value;
      await sleep(100);
    }
    throw new Error(`It did not come to pass: ${JSON.stringify(await read()).slice(0, 400)}`);
  };

  test.skipIf(!isThere)(
    "a source behind a proxy is asked through it, its pages as well",
    async () => {
      await until(
        () => get<{ articles: ArticleItem[] }>("/articles"),
        ({ articles }) => articles.length === timeline.articles.length,
      );
      const paths = proxy.asked.map((url) => new URL(url).pathname);
      expect(paths).toContain("/robots.txt");
      expect(paths).toContain(new URL(newsroom.feedUrls[firstOutlet()] ?? "").pathname);
      const stories = timeline.articles.filter(({ outlet }) => outlet === firstOutlet());
      expect(stories.length).toBeGreaterThan(0);
      expect(new Set(paths).size).toBeGreaterThanOrEqual(2 + stories.length);
      expect(new Set(proxy.asked.map((url) => new URL(url).origin))).toEqual(new Set([hidden]));
    },
  );

  test.skipIf(!isThere)(
    "pages with figures are archived, but for those behind the proxy",
    async () => {
      const copies = async () => {
        const { articles } = await get<{ articles: ArticleItem[] }>("/articles");
        const told = articles.filter(({ claims }) => claims > 0);
        const details = told.map(({ id }) => get<ArticleDetail>(`/articles/${id}`));
        return (await Promise.all(details)).map(({ url, snapshots }) => ({
          isHidden: url.startsWith(hidden),
          archived: snapshots.find((snapshot) => snapshot.archived !== null)?.archived?.url ?? null,
          link: `${archive.url}/web/${archive.timestamp}/${url}`,
        }));
      };
      const all = await until(
        copies,
        (value) =>
          value.length === timeline.articles.length &&
          value.every(({ isHidden, archived }) => isHidden || archived !== null),
      );
      expect(all.some(({ isHidden }) => isHidden)).toBe(true);
      for (const { isHidden, archived, link } of all) expect(archived).toBe(isHidden ? null : link);
      const told = archive.requests.flatMap(({ form }) => form["url"] ?? []);
      expect(told.filter((url) => url.startsWith(hidden))).toEqual([]);
    },
  );

  test.skipIf(!isThere || !hasOpenssl())(
    "every capture with figures is time-stamped, whoever may know of its page",
    async () => {
      const stamped = async () => {
        const { articles } = await get<{ articles: ArticleItem[] }>("/articles");
        const told = articles.filter(({ claims }) => claims > 0);
        const details = told.map(({ id }) => get<ArticleDetail>(`/articles/${id}`));
        const snapshots = (await Promise.all(details)).flatMap((detail) => detail.snapshots);
        return snapshots.map(({ timestamped }) => timestamped?.authority);
      };
      const isDone = (value: (string | undefined)[]) =>
        value.length >= timeline.articles.length && !value.includes(undefined);
      expect(new Set(await until(stamped, isDone))).toEqual(new Set(["Test Stamps"]));
      const sent = tsa?.queries.map(({ body }) => body.toString("latin1")).join("") ?? "";
      expect(sent).not.toContain("http");
    },
  );

  test.skipIf(!isThere)(
    "reads every article once and counts a wire copy as one telling",
    async () => {
      const { articles } = await until(
        () => get<{ articles: ArticleItem[] }>("/articles"),
        (value) => value.articles.length === timeline.articles.length,
      );
      const copy = articles.find(({ title }) => title === "North Korea's army of labourers");
      const detail = await get<ArticleDetail>(`/articles/${copy?.id}`);
      expect(detail.claims.length).toBeGreaterThan(0);
      expect(new Set(detail.claims.map(({ verdict }) => verdict))).toEqual(new Set(["repeated"]));
      for (const claim of detail.claims) {
        expect(detail.text.slice(claim.start, claim.end)).toBe(claim.quote);
      }
    },
  );

  test.skipIf(!isThere)("sends each alert to the webhook, signed, until it arrives", async () => {
    const { alerts } = await until(
      () => get<{ alerts: AlertView[] }>("/alerts"),
      (value) =>
        value.alerts.length > 0 &&
        value.alerts.every(({ deliveries }) => deliveries.every(({ state }) => state === "sent")),
    );
    const ids = hooks
      .filter(({ body }) => body.includes('"type":"alert.created"'))
      .map(({ headers }) => headers["webhook-id"]);
    expect(new Set(ids).size).toBe(alerts.length);
    // The failed first call came again under the same id.
    const first = hooks[0]?.headers["webhook-id"];
    expect(hooks.filter(({ headers }) => headers["webhook-id"] === first).length).toBe(2);
    for (const { headers, body } of hooks) {
      expect(() =>
        new Webhook(SECRET).verify(body, headers as Record<string, string>),
      ).not.toThrow();
    }
    // The other channel is told the same alerts, and of nothing else.
    expect(mailServer.mails).toHaveLength(alerts.length);
    const feed = await (await fetch(`${running.address}alerts.atom`)).text();
    expect(feed.match(/<entry>/g)).toHaveLength(alerts.length);
  });

  test.skipIf(!isThere)("one trace leads from the fetch of a page to its alert", async () => {
    const alerted = async () =>
      collector.spans().find(({ attributes }) => attributes["figurewatch.alerted"] === true);
    const alert = await until(alerted, (span) => span !== undefined);
    const trace = collector.spans().filter(({ traceId }) => traceId === alert?.traceId);
    const names = new Set(trace.map(({ name }) => name));
    const steps = ["read article", "fetch page", "extract text", "judge claims", "decide alert"];
    for (const step of steps) expect(names).toContain(step);
    const parent = trace.find(({ spanId }) => spanId === alert?.parentSpanId);
    expect(parent?.name).toBe("judge claims");
    const { articles } = await get<{ articles: ArticleItem[] }>("/articles");
    const id = trace.find(({ name }) => name === "read article")?.attributes;
    expect(articles.map((each) => each.id)).toContain(id?.["figurewatch.article.id"]);
    const said = collector.requests.map(({ body }) => body.toString()).join("");
    expect(said).toContain("poll source");
    expect(said).not.toMatch(/127\.0\.0\.1|http:/);
  });

  test.skipIf(!isThere)("tells once, on the same channel, that a source has moved", async () => {
    const told = async () =>
      hooks
        .map(({ body }) => JSON.parse(body) as { type: string; data: SourcesNotice })
        .filter(({ type }) => type === "sources.told");
    await until(told, (value) => value.length > 0);
    // Time for several more polls.
    await sleep(1_500);
    expect((await told()).map(({ data }) => data)).toMatchObject([
      { changes: [], moves: [{ title: "Worldview Digest" }], troubled: 0 },
    ]);
  });

  test.skipIf(!isThere)("asks again politely: conditional, and a 304 brings nothing", async () => {
    await until(
      async () => newsroom.requests.filter(({ status }) => status === 304).length,
      (count) => count > 0,
    );
    const feeds = newsroom.requests.filter(({ path }) => /feed|atom/.test(path));
    const second = feeds.filter(({ conditional }) => conditional);
    expect(second.length).toBeGreaterThan(0);
    const { articles } = await get<{ articles: ArticleItem[] }>("/articles");
    expect(articles.length).toBe(timeline.articles.length);
  });
});
