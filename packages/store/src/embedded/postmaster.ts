import { spawn, type ChildProcess } from "node:child_process";
import { open, readFile, rename, rm, stat, readlink, realpath } from "node:fs/promises";
import { totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode } from "../error-code.ts";
import type { Binaries } from "./prepare-binaries.ts";
import { buildServerSettings } from "./server-settings.ts";
import type { ServiceUser } from "./service-user.ts";
import { setRef } from "./set-ref.ts";

const MAX_LOG_BYTES = 5_000_000;

export type Postmaster = { process: ChildProcess; logFile: string };

/** Starts the server in a process group of its own; Ctrl-C in the terminal must not reach it. */
export async function spawnPostmaster(options: {
  binaries: Binaries;
  user: ServiceUser | undefined;
  cluster: string;
  logFile: string;
  port: number;
  durable: boolean;
}): Promise<Postmaster> {
  const { binaries, user, cluster, logFile, port, durable } = options;
  // Of a container, what it may use; 0 where nothing limits it.
  const memoryBytes = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  const settings = buildServerSettings({ memoryBytes, durable, port });
  const args = [
    "-D",
    cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  const size = await stat(logFile).then(
    (info) => info.size,
    () => 0,
  );
  if (size > MAX_LOG_BYTES) await rename(logFile, `${logFile}.old`);
  const log = await open(logFile, "a", 0o600);
  const child =
    process.platform === "win32"
      ? spawn(binaries.postgres, args, { stdio: ["pipe", log.fd, log.fd], windowsHide: true })
      : // The shell becomes Postgres; its child waits on our pipe, and shuts Postgres down when we
        // are gone without having said so: no server is left behind by a SIGKILL.
        spawn(
          "/bin/sh",
          [
            "-c",
            'exec 3<&0; (read -r line <&3 || kill -INT $$) >/dev/null 2>&1 & exec "$@" 3<&- </dev/null',
            "sh",
            binaries.postgres,
            ...args,
          ],
          {
            cwd: cluster,
            detached: true,
            stdio: ["pipe", log.fd, log.fd],
            env: { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C" },
            ...(user ? { uid: user.uid, gid: user.gid } : {}),
          },
        );
  await log.close();
  // Neither the process nor its pipe keeps ours alive: the pools decide that.
  child.unref();
  setRef(child.stdin, "unref");
  child.stdin?.on("error", () => {});
  return { process: child, logFile };
}

/** Tells the waiting shell that Postgres was stopped on purpose, so that it signals no one. */
export function releasePostmaster(child: ChildProcess): void {
  child.stdin?.end("stopped\n");
}

export type PidFile = { pid: number; port: number; isReady: boolean };

/** What `postmaster.pid` says; `undefined` when no server runs, or none ever did. */
export async function readPidFile(cluster: string): Promise<PidFile | undefined> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split("\n").map((line) => line.trim());
  return { pid: Number(lines[0]), port: Number(lines[3] ?? 0), isReady: lines[7] === "ready" };
}

/**
 * Whether a live process is the server of this cluster. After a crash the number in the file may
 * belong to another process by now, for which Postgres itself would refuse to start.
 */
export async function isServerOf(cluster: string, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  if (folder === undefined) return process.platform !== "linux" || (await isPostgres(pid));
  return folder === (await realpath(cluster));
}

async function isPostgres(pid: number): Promise<boolean> {
  const name = await readFile(`/proc/${pid}/comm`, "utf8").catch(() => "");
  return name.trim() === "postgres";
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

/** Removes the file that a dead server left. */
export async function removeStalePidFile(cluster: string): Promise<void> {
  await rm(join(cluster, "postmaster.pid"), { force: true });
}

const FAST_STOP_MS = 10_000;
const POLL_MS = 20;

/** Fast shutdown; after ten seconds an immediate one, which the next start recovers from. */
export async function stopServer(binaries: Binaries, cluster: string, pid: number) {
  for (const [signal, mode] of [
    ["SIGINT", "fast"],
    ["SIGQUIT", "immediate"],
  ] as const) {
    if (process.platform === "win32") {
      spawn(binaries.pgCtl, ["stop", "-D", cluster, "-m", mode], { windowsHide: true });
    } else if (!signalServer(pid, signal)) return;
    for (let waited = 0; waited < FAST_STOP_MS; waited += POLL_MS) {
      if (!isAlive(pid)) return;
      await sleep(POLL_MS);
    }
  }
}

function signalServer(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** The last lines of the server's log from `offset` bytes on, for an error message. */
export async function readLogTail(logFile: string, offset: number): Promise<string> {
  const bytes = await readFile(logFile).catch(() => Buffer.alloc(0));
  return bytes.subarray(offset).toString("utf8").trim().split("\n").slice(-12).join("\n");
}
