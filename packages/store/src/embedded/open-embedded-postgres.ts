import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { StoreError } from "../store-error.ts";
import {
  type ClusterRecord,
  randomPort,
  readClusterRecord,
  SHARED_FOLDER,
  writeClusterRecord,
} from "./cluster-record.ts";
import { inUse, toFolderError } from "./folder-errors.ts";
import { checkMajor, makeCluster, makeHome, ROLE, syncCluster } from "./make-cluster.ts";
import {
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
import { setRef } from "./set-ref.ts";
import { sizeOf } from "./size-of.ts";

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

const DATABASE = "postgres";
// One owner per cluster: held by a session of ours, freed by Postgres when our process dies.
const OWNER_LOCK = 7_346_229_141;
const READY_TIMEOUT_MS = 60_000;
const POLL_MS = 15;
/** How long the session of a killed owner may outlive it. */
const TAKEN_GRACE_MS = 1_500;
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
    const isNew = await makeCluster(binaries, record, user, log);
    const server = await start({ ...options, log, dataDir }, record, binaries, user);
    if (isNew && (options.durable ?? true)) syncCluster(binaries, record.home, user);
    return server;
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

type Ready = { kind: "ready"; owner: Client; pid: number };

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
    (options.onExit ?? options.log)(reason);
  });
  const stop = async () => {
    setRef(owner, "ref");
    await owner.end().catch(() => {});
    await stopServer(binaries, cluster, pid);
    releasePostmaster(master.process);
  };
  return {
    databaseUrl: `postgres://${ROLE}:${record.password}@127.0.0.1:${record.port}/${DATABASE}`,
    port: record.port,
    pid,
    home: record.home,
    stop: () => (stopped ??= stop()),
  };
}

/** Sees to it that no server runs on the cluster: throws when a live instance owns it. */
async function clearLeftover(binaries: Binaries, cluster: string, record: ClusterRecord) {
  let takenUntil: number | undefined;
  for (let waited = 0; waited < READY_TIMEOUT_MS; waited += POLL_MS) {
    const file = await readPidFile(cluster);
    if (file === undefined) return;
    if (!(await isServerOf(cluster, file.pid))) {
      await removeStalePidFile(cluster);
      return;
    }
    const owner = await connectAsOwner(file.port, record.password).catch(() => undefined);
    if (owner === "taken") {
      takenUntil ??= performance.now() + TAKEN_GRACE_MS;
      if (performance.now() >= takenUntil) throw inUse(record);
    } else if (owner !== undefined) {
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
async function connectAsOwner(port: number, password: string): Promise<Client | "taken"> {
  const client = new Client({
    host: "127.0.0.1",
    port,
    user: ROLE,
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
    setRef(client, "unref");
    return client;
  }
  await client.end();
  return "taken";
}
