import { spawn } from "node:child_process";
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StoreError } from "../store-error.ts";
import { type ClusterRecord, writeClusterRecord } from "./cluster-record.ts";
import { inUse } from "./folder-errors.ts";
import type { Binaries } from "./prepare-binaries.ts";
import type { ServiceUser } from "./service-user.ts";
import { sizeOf } from "./size-of.ts";

/** The one role of the cluster. */
export const ROLE = "figurewatch";

/** Makes the folder of the cluster and its log, for the server's user only. */
export async function makeHome(home: string, user: ServiceUser | undefined): Promise<void> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  if (user === undefined) return;
  await chown(home, user.uid, user.gid);
  await chmod(home, 0o700);
}

/** Makes the cluster beside its place and moves it there: whole or not at all. */
export async function makeCluster(
  binaries: Binaries,
  record: ClusterRecord,
  user: ServiceUser | undefined,
  log: (message: string) => void,
): Promise<boolean> {
  const cluster = join(record.home, "data");
  if ((await sizeOf(join(cluster, "PG_VERSION"))) > 0) return false;
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
    return true;
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
      `--pgdata=${folder}`,
      `--username=${ROLE}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      // The same order of text on every machine, whatever locales it has.
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
      "--no-sync",
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
  // What it says before is what went well.
  const faults = output
    .split("\n")
    .filter((line) => /fatal|panic|error|hint|cannot|could/i.test(line));
  const reason = faults.join("\n") || output.trim();
  throw new StoreError("failed", `Cannot create the database in "${folder}": ${reason}`);
}

/**
 * Writes the new cluster's thousand files through to the disk while it runs already: waiting for
 * them takes three seconds of a first start, and an empty database is no loss.
 */
export function syncCluster(binaries: Binaries, home: string, user: ServiceUser | undefined): void {
  const child = spawn(binaries.initdb, ["--sync-only", "-D", join(home, "data")], {
    cwd: home,
    stdio: "ignore",
    windowsHide: true,
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  });
  child.on("error", () => {});
  child.unref();
}

/** Throws when the cluster was made by another major version of Postgres. */
export async function checkMajor(
  cluster: string,
  binaries: Binaries,
  dataDir: string,
): Promise<void> {
  const made = (await readFile(join(cluster, "PG_VERSION"), "utf8")).trim();
  const ours = binaries.version.split(".")[0];
  if (made === ours) return;
  throw new StoreError(
    "unsupported",
    `Cannot use data folder "${dataDir}": its database was made by Postgres ${made}, this version brings ${ours}. Dump it with the version that made it, or choose another data folder`,
  );
}
