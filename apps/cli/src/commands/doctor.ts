import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { createFetcher, FetchError } from "@figurewatch/http";
import { openQueues } from "@figurewatch/queues";
import {
  checkProxies,
  checkTimestamps,
  checkTracing,
  createSignInService,
  findTooFewReviewers,
  findUnknownSettings,
  openDatabase,
  readConfig,
  publicUrlOf,
  readWatchFolder,
  serviceAddressOf,
  SignInServiceError,
  toFetcherOptions,
  type Config,
  type OidcConfig,
} from "@figurewatch/runtime";
import { findUntoldRules } from "@figurewatch/pipeline";
import { countStatus, listAccounts, type AccountRow } from "@figurewatch/store";
import { EXIT } from "../failure.ts";
import { checkChannels, type RunCheck } from "../check-channels.ts";
import { sayCount } from "../output/say-count.ts";
import { isPageBuilt } from "../page-bundle.ts";
import { projectFolder } from "../project-folder.ts";
import { sayAccounts } from "../say-accounts.ts";

type Check = { name: string; ok: boolean; says: string };

const LOW_DISK_BYTES = 1024 ** 3;
const PROBE_URL = "https://www.un.org/robots.txt";

/** `figurewatch doctor`: looks at all that the watch needs and says what to do about what is amiss. */
export async function doctor(options: { json?: boolean; sendTest?: boolean }): Promise<number> {
  const checks: Check[] = [];
  const check = async (name: string, look: () => Promise<string> | string) => {
    try {
      checks.push({ name, ok: true, says: await look() });
      return true;
    } catch (error) {
      checks.push({
        name,
        ok: false,
        says: error instanceof Error ? error.message : String(error),
      });
      return false;
    }
  };

  await check("runtime", () => `Node ${process.version} on ${process.platform} ${process.arch}`);
  let hasSettings = false;
  await check("settings", () => {
    readConfig(process.env, projectFolder());
    hasSettings = true;
    const unknown = findUnknownSettings(process.env);
    if (unknown.length > 0) throw new Error(`no such setting: ${unknown.join(", ")}`);
    return "every variable can be read";
  });
  if (hasSettings) {
    await checkParts(check);
    await checkChannels(readConfig(process.env, projectFolder()), check, options.sendTest === true);
    await checkRules(check);
  }
  if (options.json === true) process.stdout.write(`${JSON.stringify(checks, null, 2)}\n`);
  else {
    for (const { name, ok, says } of checks) {
      process.stdout.write(`${ok ? "ok     " : "AMISS  "} ${name.padEnd(10)} ${says}\n`);
    }
  }
  return checks.every(({ ok }) => ok) ? EXIT.ok : EXIT.failed;
}

function sayArchive({ archive }: Pick<Config, "archive">): string {
  if (archive === null) return "no archive is asked for copies (FIGUREWATCH_ARCHIVE is off)";
  const { url, dailyLimit } = archive;
  return `${new URL(url).host} is asked for copies of pages with figures, ${dailyLimit} a day at most`;
}

/** What visitors see, and whether there are people enough for anything to be seen. */
function sayReviewers(accounts: readonly AccountRow[], { publicAfter }: Config): string {
  const trouble = findTooFewReviewers(accounts, publicAfter);
  if (trouble !== undefined) throw new Error(trouble);
  return publicAfter === 0
    ? "visitors see figures at once (FIGUREWATCH_PUBLIC_AFTER is 0)"
    : `visitors see a figure once ${publicAfter === 1 ? "a reviewer accepts" : "two reviewers accept"} it`;
}

/** Whether the sign-in service answers, and as one does. */
async function checkSignIn(oidc: OidcConfig, config: Config): Promise<string> {
  const fetcher = createFetcher({ ...toFetcherOptions(config), deadlineMs: 8_000 });
  const redirectUri = serviceAddressOf(publicUrlOf(config));
  try {
    const now = () => new Date();
    await createSignInService(oidc, { fetcher, redirectUri, now }).begin();
    return `${oidc.title} answers; it has to send people back to ${redirectUri}`;
  } catch (error) {
    if (!(error instanceof SignInServiceError)) throw error;
    throw new Error(`${oidc.title} cannot be used: ${error.message}`, { cause: error });
  } finally {
    await fetcher.close();
  }
}

/** Rules that tell a channel which is not set tell no one. */
async function checkRules(check: RunCheck): Promise<void> {
  const { watchDir, channels } = readConfig(process.env, projectFolder());
  await check("rules", () => {
    const { alertRules } = readWatchFolder(watchDir);
    const untold = findUntoldRules(
      alertRules,
      channels.map(({ id }) => id),
    );
    if (untold.length > 0) {
      const each = untold.map(({ id, missing }) => `"${id}" tells ${missing.join(", ")}`);
      const set = channels.map(({ id }) => id).join(", ") || "none";
      throw new Error(`alerts.yaml: ${each.join("; ")}, not set (set are: ${set})`);
    }
    return alertRules
      .map(({ id, channels: told }) => `${id} to ${told?.join(", ") ?? "all"}`)
      .join("; ");
  });
}

async function checkParts(check: RunCheck): Promise<void> {
  const config = readConfig(process.env, projectFolder());
  await check("watch", () => {
    const watch = readWatchFolder(config.watchDir);
    checkProxies(watch, config);
    return `${watch.id}: ${watch.sources.length} sources, ${watch.baseline.length} entries in the baseline`;
  });
  let accounts: AccountRow[] | undefined;
  await check("database", async () => {
    const database = await openDatabase(config, { share: true });
    try {
      const counts = await countStatus(database.store.db, new Date());
      accounts = await listAccounts(database.store.db);
      const held = [
        sayCount(counts.articles, "article"),
        sayCount(counts.figures, "figure"),
        sayCount(counts.deadLetters, "dead letter"),
      ];
      return `${database.describe}: ${held.join(", ")}`;
    } finally {
      await database.close();
    }
  });
  if (accounts !== undefined) {
    const found = accounts;
    await check("accounts", () => sayAccounts(found, config));
    await check("review", () => sayReviewers(found, config));
  }
  if (config.redisUrl !== null) {
    const { redisUrl } = config;
    await check("queue", async () => {
      const queues = await openQueues({ redisUrl });
      await queues.close();
      return "Redis answers and is set up right";
    });
  }
  if (config.oidc !== null) {
    const { oidc } = config;
    await check("sign-in", () => checkSignIn(oidc, config));
  }
  await check("disk", async () => {
    const folder = existsSync(config.dataDir) ? config.dataDir : projectFolder();
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    const gigabytes = (free / 1024 ** 3).toFixed(1);
    if (free < LOW_DISK_BYTES) throw new Error(`only ${gigabytes} GB free at ${folder}: make room`);
    return `${gigabytes} GB free`;
  });
  await check("archive", () => sayArchive(config));
  await check("timestamps", () => checkTimestamps(config));
  await check("traces", () => checkTracing(config));
  await check("page", () => {
    if (!isPageBuilt()) throw new Error("the web page is not built: run `npx pnpm@12 build`");
    return "the web page is built";
  });
  for (const proxy of [null, ...Object.keys(config.proxies)]) {
    const way = proxy === null ? "" : ` through the proxy "${proxy}"`;
    await check("network", async () => {
      const fetcher = createFetcher({ ...toFetcherOptions(config), deadlineMs: 8_000 });
      try {
        await fetcher.get(PROBE_URL, { proxy });
        return `the web can be reached${way}`;
      } catch (error) {
        if (error instanceof FetchError && error.kind !== "unreachable")
          return `the web can be reached${way}`;
        throw new Error(
          `the web cannot be reached${way}: sources will be told as failing until it can, nothing is lost`,
          { cause: error },
        );
      } finally {
        await fetcher.close();
      }
    });
  }
}
