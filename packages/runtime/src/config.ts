import { homedir } from "node:os";
import { isAbsolute, resolve } from "node:path";
import type { Channel } from "@figurewatch/channels";
import { buildUserAgent, parseExceptions } from "@figurewatch/http";
import { MOST_PUBLIC_AFTER } from "@figurewatch/store";
import { z } from "zod";
import { type ArchiveConfig, ArchiveEnvironment, readArchive } from "./archive-settings.ts";
import { ChannelEnvironment, readChannels } from "./channel-settings.ts";
import { ConfigError, readSetting } from "./config-error.ts";
import type { SecondReaderConfig } from "./create-second-reader.ts";
import { type EgressConfig, EgressEnvironment, readEgress } from "./egress-settings.ts";
import { ModelEnvironment, readModel } from "./model-settings.ts";
import { type OidcConfig, OidcEnvironment, readOidc } from "./oidc-settings.ts";
import { Addresses, Flag, Host, splitList, Url, Whole } from "./setting-fields.ts";
import { readTelling, type TellingConfig, TellingEnvironment } from "./telling-settings.ts";
import {
  readTimestamps,
  type TimestampConfig,
  TimestampEnvironment,
} from "./timestamp-settings.ts";
import { readTracing, type TracingConfig, TracingEnvironment } from "./tracing-settings.ts";

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
  ...EgressEnvironment.shape,
  ...ArchiveEnvironment.shape,
  ...TimestampEnvironment.shape,
  ...TracingEnvironment.shape,
  ...OidcEnvironment.shape,
  FIGUREWATCH_HOST_PAUSE_MS: Whole(0).default(1000),
  FIGUREWATCH_POLL_FLOOR_MS: Whole(100).default(15 * 60_000),
  FIGUREWATCH_QUIET_FIRST_POLL: Flag.default(true),
  FIGUREWATCH_CONCURRENCY: Whole(1, 64).default(4),
  // Visits go on for thirty days, and compare.
  FIGUREWATCH_KEEP_OFF_SUBJECT_DAYS: Whole(31).optional(),
  FIGUREWATCH_RESEARCH: Flag.default(false),
  ...TellingEnvironment.shape,
  ...ChannelEnvironment.shape,
  FIGUREWATCH_LOG: z.enum(LEVELS, { error: `use one of ${LEVELS.join(", ")}` }).default("warn"),
  FIGUREWATCH_METRICS: Flag.default(true),
  ...ModelEnvironment.shape,
});

export type Config = EgressConfig &
  TellingConfig & {
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
    /** Who is asked to capture pages with figures; null for no one. */
    archive: ArchiveConfig | null;
    /** Who is asked for timestamps of captures with figures; null for no one. */
    timestamps: TimestampConfig | null;
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
    /** Where alerts, troubles of sources and digests are told, secrets included. */
    channels: Channel[];
    log: (typeof LEVELS)[number];
    metrics: boolean;
    /** Who is sent spans of what is done; null for no one. */
    tracing: TracingConfig | null;
    /** A model that reads a second time; null for none. */
    model: SecondReaderConfig | null;
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
  readSetting("FIGUREWATCH_ALLOW", () => parseExceptions(allow));
  readSetting("FIGUREWATCH_CONTACT", () => buildUserAgent(env.FIGUREWATCH_CONTACT));
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
    ...readEgress(env),
    archive: readArchive(env),
    timestamps: readTimestamps(env),
    oidc: readOidc(env),
    hostPauseMs: env.FIGUREWATCH_HOST_PAUSE_MS,
    pollFloorMs: env.FIGUREWATCH_POLL_FLOOR_MS,
    quietFirstPoll: env.FIGUREWATCH_QUIET_FIRST_POLL,
    concurrency: env.FIGUREWATCH_CONCURRENCY,
    keepOffSubjectDays: env.FIGUREWATCH_KEEP_OFF_SUBJECT_DAYS ?? null,
    research: env.FIGUREWATCH_RESEARCH,
    channels,
    ...readTelling(env, channels),
    log: env.FIGUREWATCH_LOG,
    metrics: env.FIGUREWATCH_METRICS,
    tracing: readTracing(env),
    model: readModel(env),
  };
}

/** Every variable that is read. */
export const SETTING_NAMES: readonly string[] = Object.keys(Environment.shape);

/** Variables that look like settings and are none: misspelt ones, most of the time. */
export function findUnknownSettings(environment: Record<string, string | undefined>): string[] {
  return Object.keys(environment).filter(
    (name) => name.startsWith("FIGUREWATCH_") && !SETTING_NAMES.includes(name),
  );
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
