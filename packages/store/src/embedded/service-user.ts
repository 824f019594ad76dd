import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { promisify } from "node:util";
import { StoreError } from "../store-error.ts";

const run = promisify(execFile);
const NAME = "figurewatch";

/** The user Postgres runs as when we are root, which it refuses to be. */
export type ServiceUser = { name: string; uid: number; gid: number };

/**
 * An unprivileged user of its own, made when there is none; `nobody` where none can be made.
 * `undefined` when we are not root and need none.
 */
export async function findServiceUser(log: (message: string) => void) {
  if (process.getuid?.() !== 0) return undefined;
  const known = await findUser(NAME);
  if (known !== undefined) return known;
  // Debian, Fedora and the like first, BusyBox (Alpine) second.
  const attempts: [string, string[]][] = [
    ["useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", NAME]],
    ["adduser", ["-S", "-D", "-H", "-s", "/sbin/nologin", NAME]],
  ];
  for (const [command, args] of attempts) {
    // Another start may have made the user meanwhile: what counts is that it is there.
    await run(command, args).catch(() => {});
    const made = await findUser(NAME);
    if (made === undefined) continue;
    log(`Made the system user "${NAME}": Postgres does not run as root`);
    return made;
  }
  const nobody = await findUser("nobody");
  if (nobody === undefined) {
    throw new StoreError(
      "unsupported",
      `Cannot run Postgres as root, and cannot make the user "${NAME}" for it. Start Figurewatch as an ordinary user, or set DATABASE_URL`,
    );
  }
  return nobody;
}

async function findUser(name: string): Promise<ServiceUser | undefined> {
  const passwd = await readFile("/etc/passwd", "utf8").catch(() => "");
  const fields = passwd
    .split("\n")
    .map((line) => line.split(":"))
    .find((line) => line[0] === name);
  const [, , uid, gid] = fields ?? [];
  return uid === undefined || gid === undefined
    ? undefined
    : { name, uid: Number(uid), gid: Number(gid) };
}

/** Whether the user may walk down to `path`: every folder above it lets them through. */
export async function isReachable(path: string, user: ServiceUser): Promise<boolean> {
  let folder = resolve(path);
  for (;;) {
    const info = await stat(folder).catch(() => undefined);
    // A folder not made yet will be ours to open up.
    if (info?.isDirectory()) {
      const bit = info.uid === user.uid ? 0o100 : info.gid === user.gid ? 0o010 : 0o001;
      if ((info.mode & bit) === 0) return false;
    }
    const parent = dirname(folder);
    if (parent === folder) return true;
    folder = parent;
  }
}
