import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { ArticleItem } from "@figurewatch/contract";
import { loadTimeline, startNewsroom, type Newsroom } from "@figurewatch/newsroom";
import { hasRedis, startRedis, type TestRedis } from "@figurewatch/queues/testing";
import { openTestPostgres, type TestPostgres } from "@figurewatch/store/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli } from "../test/run-cli.ts";
import { projectFolder } from "./project-folder.ts";

/** What a process logs when it is up: one JSON line. */
type Started = { address?: string; queue: string };
type Part = { process: ChildProcess; started: Started; status: string | undefined };

/** A watch of the project's own codebook over sources of the test. */
function writeWatch(feeds: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "figurewatch-watch-"));
  cpSync(join(projectFolder(), "watches/dprk-overseas-labour"), folder, { recursive: true });
  const sources = Object.entries(feeds).map(([id, url]) => ({
    ...{ id, title: id, kind: "feed", url, publisher: "press", country: null, language: "en" },
    ...{ owner: null, addressFrom: "the test", verified: true },
  }));
  writeFileSync(join(folder, "sources.yaml"), JSON.stringify({ sources }));
  return folder;
}

/** Starts a part as its supervisor would, and waits until it says that it is up. */
async function startPart(main: string, env: NodeJS.ProcessEnv): Promise<Part> {
  const child = spawn(process.execPath, [join(projectFolder(), main)], {
    cwd: projectFolder(),
    env: { ...process.env, FIGUREWATCH_LOG: "info", ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said: string[] = [];
  let status: string | undefined;
  for await (const line of createInterface({ input: child.stderr })) {
    said.push(line);
    if (!line.startsWith("{")) continue;
    const entry = JSON.parse(line) as Started & { msg: string; status?: string };
    status ??= entry.status;
    if (entry.msg === "started") {
      child.stderr.resume();
      return { process: child, started: entry, status };
    }
  }
  throw new Error(`${main} did not start:\n${said.join("\n")}`);
}

describe.skipIf(!hasRedis())("each part in a process of its own, on Postgres and Redis", () => {
  const timeline = loadTimeline();
  const articles = timeline.articles.filter(({ id }) => ["a04", "a11", "a12"].includes(id));
  const parts: Part[] = [];
  let newsroom: Newsroom;
  let postgres: TestPostgres;
  let redis: TestRedis;
  let watch: string;
  let env: Record<string, string>;

  beforeAll(async () => {
    const used = new Set(articles.map(({ outlet }) => outlet));
    const outlets = timeline.outlets.filter(({ id }) => used.has(id));
    newsroom = await startNewsroom(
      { outlets, articles },
      { state: () => ({ published: articles, edited: new Set() }) },
    );
    postgres = await openTestPostgres();
    redis = await startRedis("--maxmemory-policy", "noeviction");
    watch = writeWatch(newsroom.feedUrls);
    env = {
      DATABASE_URL: postgres.databaseUrl,
      REDIS_URL: redis.url,
      FIGUREWATCH_WATCH: watch,
      FIGUREWATCH_PORT: "0",
      FIGUREWATCH_WORKER_PORT: "0",
      FIGUREWATCH_ALLOW: Object.values(newsroom.ports)
        .map((port) => `127.0.0.1:${port}`)
        .join(),
      FIGUREWATCH_HOST_PAUSE_MS: "20",
      FIGUREWATCH_POLL_FLOOR_MS: "500",
    };
    // All at once, on an empty database, as a supervisor does it.
    parts.push(
      ...(await Promise.all(
        [
          "apps/web/src/main.ts",
          "apps/feed-poller/src/main.ts",
          "apps/article-reader/src/main.ts",
          "apps/alert-sender/src/main.ts",
        ].map((main) => startPart(main, env)),
      )),
    );
  });
  afterAll(async () => {
    for (const { process } of parts) process.kill("SIGKILL");
    await newsroom.close();
    await postgres.stop();
    await redis.remove();
    rmSync(watch, { recursive: true, force: true });
  });

  test("what one finds the next reads, and the web shows", async () => {
    expect(new Set(parts.map(({ started }) => started.queue))).toEqual(new Set(["redis"]));
    const url = `${parts[0]?.started.address}api/articles`;
    await expect
      .poll(
        async () => ((await (await fetch(url)).json()) as { articles: ArticleItem[] }).articles,
        { timeout: 30_000, interval: 200 },
      )
      .toHaveLength(articles.length);
  });

  test("a worker tells its supervisor that it lives, and Prometheus what it did", async () => {
    const poller = parts[1]?.status ?? "";
    expect((await fetch(`${poller}/healthz`)).status).toBe(200);
    const metrics = await (await fetch(`${poller}/metrics`)).text();
    expect(metrics).toMatch(/figurewatch_poll_seconds_count\{outcome="\w+"\} [1-9]/);
    expect(metrics).toMatch(/figurewatch_build_info\{version="\d+\.\d+\.\d+"\} 1/);
  });

  test("a port that is taken ends the part with a reason", async () => {
    const port = new URL(parts[0]?.started.address ?? "").port;
    await expect(
      startPart("apps/web/src/main.ts", { ...env, FIGUREWATCH_PORT: port }),
    ).rejects.toThrow("EADDRINUSE");
  });

  test("commands know of the parts: none fills the database under them", async () => {
    const restored = await runCli(["restore", join(projectFolder(), "package.json")], { env });
    expect(restored.code).toBe(3);
    for (const name of ["web", "feed-poller", "article-reader", "alert-sender"]) {
      expect(restored.stderr).toContain(`${name} (`);
    }
    const [source = ""] = Object.keys(newsroom.feedUrls);
    expect(await runCli(["poll", source], { env })).toMatchObject({
      code: 0,
      stdout: `${source} is asked now\n`,
    });
  });

  test("each ends by itself when it is told to, and is known to be gone", async () => {
    const ended = parts.map(({ process }) => once(process, "exit"));
    for (const { process } of parts) process.kill("SIGTERM");
    expect(await Promise.all(ended)).toEqual(parts.map(() => [0, null]));
    const [source = ""] = Object.keys(newsroom.feedUrls);
    expect((await runCli(["poll", source], { env })).stdout).toContain("nothing runs at present");
  });
});
