import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, readdir, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "../content-id.ts";
import { isReachable, type ServiceUser } from "./service-user.ts";

// Where a root's Postgres lives when its user cannot reach the data folder (below /root, say).
export const SHARED_FOLDER = "/var/lib/figurewatch";
const FILE = "postgres.json";

/** What the data folder knows of its Postgres. Holds the password: mode 0600. */
export type ClusterRecord = {
  /** The data folder as it was called: tells a moved folder from a copied one. */
  dataDir: string;
  /** Folder of the cluster, its log and its programs. */
  home: string;
  port: number;
  password: string;
  /** Process that started the server last. */
  ownerPid: number;
};

/** Reads the record, or makes one for a folder that has none. Writes nothing. */
export async function readClusterRecord(
  dataDir: string,
  user: ServiceUser | undefined,
  log: (message: string) => void,
): Promise<ClusterRecord> {
  const known = await readRecord(dataDir);
  const isInside = user === undefined || (await isReachable(dataDir, user));
  if (known?.dataDir === dataDir) return known;
  if (known !== undefined) {
    // Moved: the database inside moved along, one outside is still ours.
    const wasInside = known.home === join(known.dataDir, "postgres");
    if (wasInside && isInside) return { ...known, dataDir, home: join(dataDir, "postgres") };
    const isCopy = await stat(known.dataDir).then(
      () => true,
      () => false,
    );
    if (!wasInside && !isCopy) return { ...known, dataDir };
    log(`The data folder was copied from "${known.dataDir}": it gets a database of its own`);
  }
  return {
    dataDir,
    home: isInside ? join(dataDir, "postgres") : await chooseSharedHome(dataDir, log),
    port: randomPort(),
    password: randomBytes(24).toString("base64url"),
    ownerPid: process.pid,
  };
}

async function readRecord(dataDir: string): Promise<ClusterRecord | undefined> {
  try {
    return JSON.parse(await readFile(join(dataDir, FILE), "utf8"));
  } catch {
    return undefined;
  }
}

/** Writes the record whole or not at all, readable by its owner only. */
export async function writeClusterRecord(record: ClusterRecord): Promise<void> {
  const path = join(record.dataDir, FILE);
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, path);
}

/** A port below the range most systems hand out by themselves. */
export function randomPort(): number {
  return 20_000 + (randomBytes(2).readUInt16BE() % 12_000);
}

async function chooseSharedHome(dataDir: string, log: (message: string) => void): Promise<string> {
  await mkdir(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  const name = sha256(dataDir).slice(0, 12);
  const older = (await readdir(SHARED_FOLDER)).filter((entry) => entry.startsWith(`${name}-`));
  for (const entry of older) {
    log(`An older database of this data folder is left in "${join(SHARED_FOLDER, entry)}"`);
  }
  return join(SHARED_FOLDER, `${name}-${randomBytes(3).toString("hex")}`);
}
