import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type EmbeddedPostgres, openEmbeddedPostgres } from "./open-embedded-postgres.ts";
import { isAlive } from "./postmaster.ts";

const HOLDER = fileURLToPath(new URL("../../test/hold-postgres.ts", import.meta.url));
const PATIENT = { timeout: 20_000, interval: 25 };
const isRoot = process.getuid?.() === 0;

let template: string;
let folder: string;
let dataDir: string;
const servers: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

beforeAll(async () => {
  template = await mkdtemp(join(tmpdir(), "figurewatch-template-"));
  await chmod(template, 0o755);
  const made = await openEmbeddedPostgres({ dataDir: template, durable: false });
  await made.stop();
});
afterAll(() => rm(template, { recursive: true, force: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "figurewatch embedded "));
  await chmod(folder, 0o755);
  dataDir = join(folder, "data folder");
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  // A server whose owner was killed may still be writing its last.
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
});

async function open(changes: { dataDir?: string; log?: (message: string) => void } = {}) {
  const server = await openEmbeddedPostgres({ dataDir, durable: false, ...changes });
  servers.push(server);
  return server;
}

/** A data folder in which a database was made before; making one takes seconds. */
async function copyMadeFolder(target = dataDir): Promise<void> {
  execFileSync("cp", ["-a", template, target]);
  const recordFile = join(target, "postgres.json");
  const record: object = JSON.parse(await readFile(recordFile, "utf8"));
  const here = { dataDir: target, home: join(target, "postgres") };
  await writeFile(recordFile, JSON.stringify({ ...record, ...here }));
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

type Told = { pid?: number; url?: string; kind?: string; message?: string };

async function hold(): Promise<{ child: ChildProcess; told: Told }> {
  const child = spawn(process.execPath, [HOLDER, dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const [line] = await once(child.stdout, "data");
  const told: Told = JSON.parse(String(line));
  return { child, told };
}

test("openEmbeddedPostgres() keeps its data from one start to the next, in a folder with spaces", async () => {
  const first = await open();
  expect(await query(first.databaseUrl, "show server_version")).toEqual([
    { server_version: expect.stringMatching(/^18/) },
  ]);
  await query(first.databaseUrl, "create table kept as select 42 as answer");
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  const second = await open();
  expect(await query(second.databaseUrl, "select * from kept")).toEqual([{ answer: 42 }]);
});

test("openEmbeddedPostgres() asks for a password and listens on this machine alone", async () => {
  await copyMadeFolder();
  const server = await open();
  const url = new URL(server.databaseUrl);
  url.password = "guess";
  await expect(query(url.href, "select 1")).rejects.toMatchObject({ code: "28P01" });
  expect(await query(server.databaseUrl, "show listen_addresses")).toEqual([
    { listen_addresses: "127.0.0.1" },
  ]);
  expect((await stat(join(dataDir, "postgres.json"))).mode & 0o077).toBe(0);
});

test("openEmbeddedPostgres() leaves no server behind when its process is killed", async () => {
  await copyMadeFolder();
  const { child, told } = await hold();
  const pid = told.pid ?? 0;
  await query(told.url ?? "", "create table kept as select 42 as answer");
  child.kill("SIGKILL");
  // At once, amid the shutdown of the other.
  const next = await open();
  expect(await query(next.databaseUrl, "select * from kept")).toEqual([{ answer: 42 }]);
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), PATIENT);
});

test("openEmbeddedPostgres() starts again after the server itself was killed", async () => {
  await copyMadeFolder();
  const { child, told } = await hold();
  await query(told.url ?? "", "create table kept as select 42 as answer");
  process.kill(told.pid ?? 0, "SIGKILL");
  child.kill("SIGKILL");
  const next = await open();
  expect(await query(next.databaseUrl, "select * from kept")).toEqual([{ answer: 42 }]);
});

test("openEmbeddedPostgres() says that another instance has the folder, and leaves it alone", async () => {
  await copyMadeFolder();
  const { child, told } = await hold();
  await expect(open()).rejects.toMatchObject({
    kind: "in_use",
    message: expect.stringMatching(new RegExp(`process ${child.pid}.*Stop that one`)),
  });
  expect(await query(told.url ?? "", "select 1 as one")).toEqual([{ one: 1 }]);
});

test("openEmbeddedPostgres() lets one of many starts at once have a new folder", async () => {
  const all = await Promise.all(Array.from({ length: 3 }, hold));
  const winners = all.filter(({ told }) => told.url !== undefined);
  const refusals = all.filter(({ told }) => told.url === undefined);
  expect(winners).toHaveLength(1);
  expect(refusals.map(({ told }) => told.kind)).toEqual(["in_use", "in_use"]);
  expect(await query(winners[0]?.told.url ?? "", "select 1 as one")).toEqual([{ one: 1 }]);
});

test("openEmbeddedPostgres() is not held up by a number that another process has by now", async () => {
  await copyMadeFolder();
  const first = await open();
  const pidFile = join(first.home, "data", "postmaster.pid");
  const text = await readFile(pidFile, "utf8");
  await first.stop();
  // This test's own process is alive and no Postgres.
  await writeFile(pidFile, text.replace(/^\d+/, String(process.pid)));
  const second = await open();
  expect(await query(second.databaseUrl, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("openEmbeddedPostgres() finds another port when its own is taken", async () => {
  await copyMadeFolder();
  await copyMadeFolder(join(folder, "other"));
  const first = await open();
  const other = await open({ dataDir: join(folder, "other") });
  await other.stop();
  const recordFile = join(folder, "other", "postgres.json");
  const record: object = JSON.parse(await readFile(recordFile, "utf8"));
  await writeFile(recordFile, JSON.stringify({ ...record, port: first.port }));
  const again = await open({ dataDir: join(folder, "other") });
  expect(again.port).not.toBe(first.port);
  expect(await query(again.databaseUrl, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("openEmbeddedPostgres() goes along when its folder is moved", async () => {
  await copyMadeFolder();
  const first = await open();
  await query(first.databaseUrl, "create table kept as select 42 as answer");
  await first.stop();
  const moved = join(folder, "moved");
  await rename(dataDir, moved);
  const second = await open({ dataDir: moved });
  expect(await query(second.databaseUrl, "select * from kept")).toEqual([{ answer: 42 }]);
});

test("openEmbeddedPostgres() says what is wrong with a folder it cannot use", async () => {
  await writeFile(join(folder, "file"), "");
  await expect(open({ dataDir: join(folder, "file") })).rejects.toMatchObject({
    kind: "folder",
    message: expect.stringContaining("choose another data folder"),
  });
});

test("openEmbeddedPostgres() refuses a database of another major version", async () => {
  await copyMadeFolder();
  const first = await open();
  await first.stop();
  await writeFile(join(first.home, "data", "PG_VERSION"), "17\n");
  await expect(open()).rejects.toMatchObject({
    kind: "unsupported",
    message: expect.stringContaining("made by Postgres 17"),
  });
});

test.skipIf(!isRoot)(
  "openEmbeddedPostgres() as root uses a folder that only root can reach",
  async () => {
    await mkdir(dataDir);
    await chmod(folder, 0o700);
    const first = await open();
    await query(first.databaseUrl, "create table kept as select 42 as answer");
    expect(first.home.startsWith(folder)).toBe(false);
    await first.stop();
    const second = await open();
    expect(await query(second.databaseUrl, "select * from kept")).toEqual([{ answer: 42 }]);
    await second.stop();
    await rm(second.home, { recursive: true });
  },
);

test("openEmbeddedPostgres() tells when the server ends by itself", async () => {
  await copyMadeFolder();
  const reasons: string[] = [];
  const server = await openEmbeddedPostgres({
    dataDir,
    durable: false,
    onExit: (reason) => reasons.push(reason),
  });
  servers.push(server);
  process.kill(server.pid, "SIGKILL");
  await vi.waitFor(() => expect(reasons).toHaveLength(1), PATIENT);
  expect(reasons[0]).toContain("postgres.log");
});
