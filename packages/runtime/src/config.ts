import { homedir } from "node:os";
import { isAbsolute, resolve } from "node:path";
import type { Channel } from "@figurewatch/channels";
import { buildUserAgent, parseExceptions } from "@figurewatch/http";
import type { DigestSchedule, QuietHours } from "@figurewatch/pipeline";
import { MOST_PUBLIC_AFTER } from "@figurewatch/store";
import { z } from "zod";
import { type ArchiveConfig, ArchiveEnvironment, readArchive } from "./archive-settings.ts";
import { ChannelEnvironment, readChannels } from "./channel-settings.ts";
import { ConfigError } from "./config-error.ts";
import { readProxies } from "./egress.ts";
import { type OidcConfig, OidcEnvironment, readOidc } from "./oidc-settings.ts";
import {
  Addresses,
  Flag,
  Host,
  Hours,
  splitList,
  TimeOfDay,
  TimeZone,
  Url,
  Whole,
} from "./setting-fields.ts";

const LEVELS = ["silent", "error", "warn", "info", "debug"] as const;

/** The settings, each an environment variable. `docs/settings.md` documents them. */
const Environment = z.object({
  DATABASE_URL: Url("postgres:", "postgresql:").optional(),
  REDIS_URL: Url("redis:", "rediss:").optional(),
  FIGUREWATCH_DATA: z.string().default(".figurewatch"),
  FIGUREWATCH_WATCH: z.string().default("watches/dprk-overseas-labour"),
  FIGUREWATCH_HOST: Host.default("127.0.0.1"),
  FIGUREWATCH_PORT: Whole(0, 65_535).default(4600),
  FIGUREWATCH_WORKER_PORT: Whole(0, 65_535).optional(),
  FIGUREWATCH_PUBLIC: z.enum(["off", "read"], { error: "use read or off" }).default("off"),
  FIGUREWATCH_PUBLIC_AFTER: Whole(0, MOST_PUBLIC_AFTER).default(0),
  FIGUREWATCH_TRUST_PROXY: Addresses.default([]),
  FIGUREWATCH_PUBLIC_URL: Url("http:", "https:").optional(),
  FIGUREWATCH_CONTACT: z.string().optional(),
  FIGUREWATCH_ALLOW: z.string().default(""),
  FIGUREWATCH_EGRESS_PROXIES: z.string().default(""),
  FIGUREWATCH_EGRESS: z.string().optional(),
  ...ArchiveEnvironment.shape,
  ...OidcEnvironment.shape,
  FIGUREWATCH_HOST_PAUSE_MS: Whole(0).default(1000),
  FIGUREWATCH_POLL_FLOOR_MS: Whole(100).default(15 * 60_000),
  FIGUREWATCH_QUIET_FIRST_POLL: Flag.default(true),
  FIGUREWATCH_CONCURRENCY: Whole(1, 64).default(4),
  // Visits go on for thirty days, and compare.
  FIGUREWATCH_KEEP_OFF_SUBJECT_DAYS: Whole(31).optional(),
  FIGUREWATCH_RESEARCH: Flag.default(false),
  FIGUREWATCH_TIME_ZONE: TimeZone.default("UTC"),
  FIGUREWATCH_QUIET_HOURS: Hours.optional(),
  FIGUREWATCH_GROUP: z
    .enum(["story", "window", "off"], { error: "use story, window or off" })
    .default("story"),
  FIGUREWATCH_GROUP_MINUTES: Whole(1, 24 * 60).default(5),
  ...ChannelEnvironment.shape,
  FIGUREWATCH_DIGEST: z
    .enum(["off", "daily", "weekly"], { error: "use daily, weekly or off" })
    .default("off"),
  FIGUREWATCH_DIGEST_AT: TimeOfDay.default({ hour: 8, minute: 0 }),
  FIGUREWATCH_LOG: z.enum(LEVELS, { error: `use one of ${LEVELS.join(", ")}` }).default("warn"),
  FIGUREWATCH_METRICS: Flag.default(true),
  FIGUREWATCH_MODEL_URL: Url("http:", "https:").optional(),
  FIGUREWATCH_MODEL_KEY: z.string().optional(),
  FIGUREWATCH_MODEL: z.string().optional(),
  FIGUREWATCH_MODEL_DAILY_TOKENS: Whole(1).default(200_000),
});

export type Config = {
  databaseUrl: string | null;
  redisUrl: string | null;
  /** Absolute folder of the embedded database and everything else that is kept. */
  dataDir: string;
  /** Absolute folder of the watch. */
  watchDir: string;
  host: string;
  port: number;
  /** Where a worker process answers `/healthz` and `/metrics`; null for nowhere. */
  workerPort: number | null;
  /** Address that links in alerts start with. */
  publicUrl: string | null;
  /** Figures, articles without their texts, and alerts are open to whoever comes. */
  isPublic: boolean;
  /** How many reviewers have to accept a figure before visitors see it, and releases hold it. */
  publicAfter: number;
  /** Addresses and CIDR ranges of proxies whose word on who asks is taken. */
  trustProxy: string[];
  /** Address or mail that the User-Agent names. */
  contact: string | null;
  /** Hosts and CIDR ranges that may be fetched although they are not public. */
  allow: string[];
  /** Addresses of proxies by their names, secrets included. */
  proxies: Record<string, string>;
  /** Through which of them sources and pages are fetched that name none; null for directly. */
  proxy: string | null;
  /** Who is asked to capture pages with figures; null for no one. */
  archive: ArchiveConfig | null;
  /** A service that people sign in by, beside their passwords; null for none. */
  oidc: OidcConfig | null;
  hostPauseMs: number;
  pollFloorMs: number;
  /** What a source shows at its first poll fills the record and alerts no one. */
  quietFirstPoll: boolean;
  concurrency: number;
  /** How long texts and pages without a claim are kept; null for ever. */
  keepOffSubjectDays: number | null;
  /** A research body, to which a text-and-data-mining reservation does not apply. */
  research: boolean;
  /** IANA name of the zone that messages tell times in. */
  timeZone: string;
  /** Where alerts, troubles of sources and digests are told, secrets included. */
  channels: Channel[];
  /** When mail, chat and phones are not written to; null for never. */
  quietHours: QuietHours | null;
  /** Which alerts go to people in one message, and how long the first waits for others; null for none. */
  grouping: { by: "story" | "window"; windowMs: number } | null;
  /** When a digest is sent; null unless one is asked for. */
  digest: DigestSchedule | null;
  log: (typeof LEVELS)[number];
  metrics: boolean;
  model: { url: string; key: string | null; model: string; dailyTokens: number } | null;
};

/** Reads the settings once. `cwd` is where relative folders start. Throws `ConfigError`. */
export function readConfig(environment: Record<string, string | undefined>, cwd: string): Config {
  // An empty variable is an unset one: that is what `FOO= command` and compose files mean by it.
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const result = Environment.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name} is "${redact(name, given[name])}": ${issue.message}`;
    });
    throw new ConfigError(`${lines.join("\n")}\nSet it right or leave it unset`);
  }
  const env = result.data;
  const channels = readChannels(env);
  const allow = splitList(env.FIGUREWATCH_ALLOW);
  refuse("FIGUREWATCH_ALLOW", () => parseExceptions(allow));
  const proxies = readProxies(env.FIGUREWATCH_EGRESS_PROXIES);
  const proxy = env.FIGUREWATCH_EGRESS ?? null;
  if (proxy !== null && !Object.hasOwn(proxies, proxy)) {
    const names = Object.keys(proxies).join(", ") || "none is set";
    throw new ConfigError(
      `FIGUREWATCH_EGRESS is "${proxy}": it is none of FIGUREWATCH_EGRESS_PROXIES (${names})`,
    );
  }
  refuse("FIGUREWATCH_CONTACT", () => buildUserAgent(env.FIGUREWATCH_CONTACT));
  if (env.FIGUREWATCH_MODEL_URL !== undefined && env.FIGUREWATCH_MODEL === undefined) {
    throw new ConfigError(
      "FIGUREWATCH_MODEL_URL is set without FIGUREWATCH_MODEL: name the model it is to use",
    );
  }
  return {
    databaseUrl: env.DATABASE_URL ?? null,
    redisUrl: env.REDIS_URL ?? null,
    dataDir: toAbsolute(env.FIGUREWATCH_DATA, cwd),
    watchDir: toAbsolute(env.FIGUREWATCH_WATCH, cwd),
    host: env.FIGUREWATCH_HOST,
    port: env.FIGUREWATCH_PORT,
    workerPort: env.FIGUREWATCH_WORKER_PORT ?? null,
    publicUrl: env.FIGUREWATCH_PUBLIC_URL ?? null,
    isPublic: env.FIGUREWATCH_PUBLIC === "read",
    publicAfter: env.FIGUREWATCH_PUBLIC_AFTER,
    trustProxy: env.FIGUREWATCH_TRUST_PROXY,
    contact: env.FIGUREWATCH_CONTACT ?? null,
    allow,
    proxies,
    proxy,
    archive: readArchive(env),
    oidc: readOidc(env),
    hostPauseMs: env.FIGUREWATCH_HOST_PAUSE_MS,
    pollFloorMs: env.FIGUREWATCH_POLL_FLOOR_MS,
    quietFirstPoll: env.FIGUREWATCH_QUIET_FIRST_POLL,
    concurrency: env.FIGUREWATCH_CONCURRENCY,
    keepOffSubjectDays: env.FIGUREWATCH_KEEP_OFF_SUBJECT_DAYS ?? null,
    research: env.FIGUREWATCH_RESEARCH,
    timeZone: env.FIGUREWATCH_TIME_ZONE,
    channels,
    quietHours:
      env.FIGUREWATCH_QUIET_HOURS === undefined
        ? null
        : { ...env.FIGUREWATCH_QUIET_HOURS, timeZone: env.FIGUREWATCH_TIME_ZONE },
    grouping: readGrouping(env),
    digest: readDigest(env, channels),
    log: env.FIGUREWATCH_LOG,
    metrics: env.FIGUREWATCH_METRICS,
    model:
      env.FIGUREWATCH_MODEL_URL !== undefined && env.FIGUREWATCH_MODEL !== undefined
        ? {
            url: env.FIGUREWATCH_MODEL_URL,
            key: env.FIGUREWATCH_MODEL_KEY ?? null,
            model: env.FIGUREWATCH_MODEL,
            dailyTokens: env.FIGUREWATCH_MODEL_DAILY_TOKENS,
          }
        : null,
  };
}

function readGrouping({
  FIGUREWATCH_GROUP: by,
  FIGUREWATCH_GROUP_MINUTES: minutes,
}: z.infer<typeof Environment>): Config["grouping"] {
  if (by === "off") return null;
  return { by, windowMs: minutes * 60_000 };
}

function readDigest(env: z.infer<typeof Environment>, channels: Channel[]): DigestSchedule | null {
  const { FIGUREWATCH_DIGEST: cadence, FIGUREWATCH_DIGEST_AT: at } = env;
  if (cadence === "off") return null;
  if (!channels.some(({ tells }) => tells.includes("digest"))) {
    throw new ConfigError(
      `FIGUREWATCH_DIGEST is "${cadence}", and no channel is told of digests: set a channel ` +
        "(FIGUREWATCH_MAIL_URL, FIGUREWATCH_CHAT_URL …), or name digest in its FIGUREWATCH_…_TELLS",
    );
  }
  return { cadence, ...at, timeZone: env.FIGUREWATCH_TIME_ZONE };
}

/** Every variable that is read. */
export const SETTING_NAMES: readonly string[] = Object.keys(Environment.shape);

/** Variables that look like settings and are none: misspelt ones, most of the time. */
export function findUnknownSettings(environment: Record<string, string | undefined>): string[] {
  return Object.keys(environment).filter(
    (name) => name.startsWith("FIGUREWATCH_") && !SETTING_NAMES.includes(name),
  );
}

/** What an adapter says of a setting, under the setting's name. */
function refuse(name: string, read: () => unknown): void {
  try {
    read();
  } catch (error) {
    throw new ConfigError(`${name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function toAbsolute(path: string, cwd: string): string {
  if (path.startsWith("~/")) return resolve(homedir(), path.slice(2));
  return isAbsolute(path) ? path : resolve(cwd, path);
}

function redact(name: string, value: string | undefined): string {
  // The addresses of chats and topics are their own keys.
  if (/SECRET|KEY|TOKEN|CHAT_URL|NTFY_URL/.test(name)) return "…";
  return (value ?? "").replace(/\/\/[^@/\s]*@/, "//…@");
}
