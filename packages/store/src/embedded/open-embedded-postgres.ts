import { spawn } from "node:child_process";
import { chown, chmod, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { StoreError } from "../store-error.ts";
import {
  type ClusterRecord,
  randomPort,
  readClusterRecord,
  SHARED_FOLDER,
  writeClusterRecord,
} from "./cluster-record.ts";
import {
  isAlive,
  isServerOf,
  type Postmaster,
  readLogTail,
  readPidFile,
  releasePostmaster,
  removeStalePidFile,
  spawnPostmaster,
  stopServer,
} from "./postmaster.ts";
import { type Binaries, prepareBinaries } from "./prepare-binaries.ts";
import { findServiceUser, isReachable, type ServiceUser } from "./service-user.ts";

export type EmbeddedPostgres = {
  /** For `openStore`; holds the password. */
  databaseUrl: string;
  port: number;
  /** Process id of the server. */
  pid: number;
  /** Where the cluster and `postgres.log` lie; outside the data folder in the case of root. */
  home: string;
  /** Fast shutdown. Safe to repeat. */
  stop(): Promise<void>;
};

export type EmbeddedPostgresOptions = {
  /** Made when missing. */
  dataDir: string;
  log?: (message: string) => void;
  /** False for tests: quicker, and a power failure may cost the data. Default true. */
  durable?: boolean;
  /** Told when the server ends without `stop()`. */
  onExit?: (reason: string) => void;
};

const USER = "figurewatch";
const DATABASE = "postgres";
// One owner per cluster: held by a session of ours, freed by Postgres when our process dies.
const OWNER_LOCK = 7_346_229_141;
const READY_TIMEOUT_MS = 60_000;
const POLL_MS = 15;
const ATTEMPTS = 8;

/**
 * Runs a real Postgres 18 under a data folder of our own and returns when it takes queries. As
 * root it runs as a service user. A server left by a killed process is shut down first; one that
 * another live instance owns makes this throw `StoreError` of kind `in_use`.
 */
export async function openEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => {});
  const dataDir = resolve(options.dataDir);
  try {
    await mkdir(dataDir, { recursive: true });
    const user = await findServiceUser(log);
    const record = await readClusterRecord(dataDir, user, log);
    const copyTo =
      user !== undefined && !(await isReachable(dataDir, user)) ? SHARED_FOLDER : dataDir;
    const binaries = await prepareBinaries(copyTo, user);
    await makeHome(record.home, user);
    await makeCluster(binaries, record, user, log);
    return await start({ ...options, log, dataDir }, record, binaries, user);
  } catch (error) {
    throw toFolderError(error, dataDir);
  }
}

type StartOptions = EmbeddedPostgresOptions & { log: (message: string) => void };

async function start(
  options: StartOptions,
  given: ClusterRecord,
  binaries: Binaries,
  user: ServiceUser | undefined,
): Promise<EmbeddedPostgres> {
  const cluster = join(given.home, "data");
  const logFile = join(given.home, "postgres.log");
  await checkMajor(cluster, binaries, given.dataDir);
  let port = given.port;
  let lastLog = "";
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await clearLeftover(binaries, cluster, given);
    // The record first: should we be killed now, the next start finds port and password.
    const record = { ...given, port, ownerPid: process.pid };
    await writeClusterRecord(record);
    const offset = await sizeOf(logFile);
    const durable = options.durable ?? true;
    const master = await spawnPostmaster({ binaries, user, cluster, logFile, port, durable });
    const outcome = await waitReady(master, cluster, record);
    if (outcome.kind === "ready") return own(options, record, binaries, cluster, master, outcome);
    releasePostmaster(master.process);
    lastLog = await readLogTail(logFile, offset);
    if (/could not (bind|create any TCP)|in use/i.test(lastLog)) port = randomPort();
    // Another start was quicker: look again who owns it.
    else if (!/postmaster\.pid|shutting down|owner/i.test(lastLog + outcome.reason)) break;
    await sleep(POLL_MS * 4);
  }
  throw new StoreError(
    "failed",
    `Cannot start Postgres in "${given.home}". The end of "${logFile}" says: ${lastLog || "nothing"}`,
  );
}

type Ready = { kind: "ready"; owner: pg.Client; pid: number };

async function waitReady(
  master: Postmaster,
  cluster: string,
  record: ClusterRecord,
): Promise<Ready | { kind: "ended"; reason: string }> {
  const child = master.process;
  const isEnded = () => child.exitCode !== null || child.signalCode !== null;
  for (let waited = 0; waited < READY_TIMEOUT_MS; waited += POLL_MS) {
    if (isEnded()) return { kind: "ended", reason: "ended" };
    const file = await readPidFile(cluster);
    if (file?.isReady && file.pid === child.pid) {
      const owner = await connectAsOwner(record.port, record.password).catch(() => undefined);
      if (owner === "taken") throw inUse(record);
      if (owner !== undefined) return { kind: "ready", owner, pid: file.pid };
    }
    await sleep(POLL_MS);
  }
  child.kill("SIGQUIT");
  return { kind: "ended", reason: `not ready after ${READY_TIMEOUT_MS / 1000} s` };
}

function own(
  options: StartOptions,
  record: ClusterRecord,
  binaries: Binaries,
  cluster: string,
  master: Postmaster,
  { owner, pid }: Ready,
): EmbeddedPostgres {
  let stopped: Promise<void> | undefined;
  owner.on("error", () => {});
  master.process.once("exit", (code, signal) => {
    if (stopped !== undefined) return;
    const reason = `Postgres ended by itself (${signal ?? code}), see "${master.logFile}"`;
    options.log(reason);
    options.onExit?.(reason);
  });
  const stop = async () => {
    streamOf(owner).ref();
    await owner.end().catch(() => {});
    await stopServer(binaries, cluster, pid);
    releasePostmaster(master.process);
  };
  return {
    databaseUrl: `postgres://${USER}:${record.password}@127.0.0.1:${record.port}/${DATABASE}`,
    port: record.port,
    pid,
    home: record.home,
    stop: () => (stopped ??= stop()),
  };
}

/** Sees to it that no server runs on the cluster: throws when a live instance owns it. */
async function clearLeftover(binaries: Binaries, cluster: string, record: ClusterRecord) {
  for (let waited = 0; waited < READY_TIMEOUT_MS; waited += POLL_MS) {
    const file = await readPidFile(cluster);
    if (file === undefined) return;
    if (!(await isServerOf(cluster, file.pid))) {
      await removeStalePidFile(cluster);
      return;
    }
    const owner = await connectAsOwner(file.port, record.password).catch(() => undefined);
    if (owner === "taken") throw inUse(record);
    if (owner !== undefined) {
      // Its owner died. Its settings and its watching shell were that one's: start afresh.
      await owner.end().catch(() => {});
      await stopServer(binaries, cluster, file.pid);
      return;
    }
    // It starts up or shuts down: wait for the one or the other.
    await sleep(POLL_MS);
  }
  throw inUse(record);
}

/** A session that holds the owner lock, or "taken" when a live instance holds it. */
async function connectAsOwner(port: number, password: string): Promise<pg.Client | "taken"> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: USER,
    password,
    database: DATABASE,
    connectionTimeoutMillis: 5_000,
    application_name: "figurewatch owner",
  });
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query<{ got: boolean }>("select pg_try_advisory_lock($1) as got", [
    OWNER_LOCK,
  ]);
  if (rows[0]?.got) {
    // The session sits idle for as long as we run and must not keep the process alive.
    streamOf(client).unref();
    return client;
  }
  await client.end();
  return "taken";
}

function streamOf(client: pg.Client): { ref(): void; unref(): void } {
  return (client as unknown as { connection: { stream: { ref(): void; unref(): void } } })
    .connection.stream;
}

function inUse(record: ClusterRecord): StoreError {
  const who = isAlive(record.ownerPid) ? ` (process ${record.ownerPid})` : "";
  return new StoreError(
    "in_use",
    `Cannot use data folder "${record.dataDir}": another Figurewatch${who} is running on it. Stop that one, or choose another data folder`,
  );
}

async function makeHome(home: string, user: ServiceUser | undefined): Promise<void> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  if (user === undefined) return;
  await chown(home, user.uid, user.gid);
  await chmod(home, 0o700);
}

/** Makes the cluster beside its place and moves it there: whole or not at all. */
async function makeCluster(
  binaries: Binaries,
  record: ClusterRecord,
  user: ServiceUser | undefined,
  log: (message: string) => void,
): Promise<void> {
  const cluster = join(record.home, "data");
  if ((await sizeOf(join(cluster, "PG_VERSION"))) > 0) return;
  log(`Creating a database in "${record.home}"`);
  const draft = join(record.home, `new-${process.pid}`);
  const passwordFile = `${draft}.password`;
  await rm(draft, { recursive: true, force: true });
  await writeFile(passwordFile, record.password, { mode: 0o600 });
  if (user !== undefined) await chown(passwordFile, user.uid, user.gid);
  try {
    await runInitdb(binaries, draft, passwordFile, user);
    await writeClusterRecord(record);
    await rename(draft, cluster);
  } catch (error) {
    // The other start that made it at the same time knows another password: read its record.
    if ((await sizeOf(join(cluster, "PG_VERSION"))) > 0) throw inUse(record);
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

async function runInitdb(
  binaries: Binaries,
  folder: string,
  passwordFile: string,
  user: ServiceUser | undefined,
): Promise<void> {
  const child = spawn(
    binaries.initdb,
    [
      ...["-D", folder, "-U", USER, "--pwfile", passwordFile, "--auth", "scram-sha-256"],
      // The same order of text on every machine, whatever locales it has.
      ...["--encoding", "UTF8", "--locale", "C", "--locale-provider", "builtin"],
      ...["--builtin-locale", "C.UTF-8", "--no-instructions"],
    ],
    {
      cwd: join(folder, ".."),
      windowsHide: true,
      env: { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C" },
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
    },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream
      .setEncoding("utf8")
      .on("data", (text: string) => (output = (output + text).slice(-4000)));
  }
  const code = await new Promise<number | null>((done, fail) => {
    child.once("error", fail);
    child.once("close", done);
  });
  if (code === 0) return;
  throw new StoreError("failed", `Cannot create the database in "${folder}": ${output.trim()}`);
}

async function checkMajor(cluster: string, binaries: Binaries, dataDir: string): Promise<void> {
  const made = (await readFile(join(cluster, "PG_VERSION"), "utf8")).trim();
  const ours = binaries.version.split(".")[0];
  if (made === ours) return;
  throw new StoreError(
    "unsupported",
    `Cannot use data folder "${dataDir}": its database was made by Postgres ${made}, this version brings ${ours}. Dump it with the version that made it, or choose another data folder`,
  );
}

function toFolderError(error: unknown, dataDir: string): unknown {
  const code = (error as { code?: string }).code ?? "";
  const reason = error instanceof Error ? error.message : String(error);
  if (code === "ENOSPC" || code === "EDQUOT" || /No space left|quota exceeded/i.test(reason)) {
    return new StoreError(
      "folder",
      `Cannot keep a database in "${dataDir}": the disk is full. Free about 200 MB, or choose another data folder`,
      { cause: error },
    );
  }
  const isDenied = ["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST"].includes(code);
  if (isDenied || /Permission denied|Read-only file system/i.test(reason)) {
    return new StoreError(
      "folder",
      `Cannot write to data folder "${dataDir}": ${reason}. Correct its owner or rights, or choose another data folder`,
      { cause: error },
    );
  }
  return error;
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    (info) => info.size,
    () => 0,
  );
}
