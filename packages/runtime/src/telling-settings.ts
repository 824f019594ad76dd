import type { Channel } from "@figurewatch/channels";
import type { DigestSchedule, QuietHours } from "@figurewatch/pipeline";
import { z } from "zod";
import { ConfigError } from "./config-error.ts";
import { Hours, TimeOfDay, TimeZone, Whole } from "./setting-fields.ts";

/** When the channels are told, and what in one message; each an environment variable. */
export const TellingEnvironment = z.object({
  FIGUREWATCH_TIME_ZONE: TimeZone.default("UTC"),
  FIGUREWATCH_QUIET_HOURS: Hours.optional(),
  FIGUREWATCH_GROUP: z
    .enum(["story", "window", "off"], { error: "use story, window or off" })
    .default("story"),
  FIGUREWATCH_GROUP_MINUTES: Whole(1, 24 * 60).default(5),
  FIGUREWATCH_DIGEST: z
    .enum(["off", "daily", "weekly"], { error: "use daily, weekly or off" })
    .default("off"),
  FIGUREWATCH_DIGEST_AT: TimeOfDay.default({ hour: 8, minute: 0 }),
});
type Environment = z.infer<typeof TellingEnvironment>;

export type TellingConfig = {
  /** IANA name of the zone that messages tell times in. */
  timeZone: string;
  /** When mail, chat and phones are not written to; null for never. */
  quietHours: QuietHours | null;
  /** Which alerts go to people in one message, and how long the first waits for others; null for none. */
  grouping: { by: "story" | "window"; windowMs: number } | null;
  /** When a digest is sent; null unless one is asked for. */
  digest: DigestSchedule | null;
};

/** How these channels are told. Throws `ConfigError` where none of them would get a digest. */
export function readTelling(env: Environment, channels: readonly Channel[]): TellingConfig {
  const { FIGUREWATCH_TIME_ZONE: timeZone, FIGUREWATCH_QUIET_HOURS: hours } = env;
  return {
    timeZone,
    quietHours: hours === undefined ? null : { ...hours, timeZone },
    grouping: readGrouping(env),
    digest: readDigest(env, channels),
  };
}

function readGrouping({
  FIGUREWATCH_GROUP: by,
  FIGUREWATCH_GROUP_MINUTES: minutes,
}: Environment): TellingConfig["grouping"] {
  return by === "off" ? null : { by, windowMs: minutes * 60_000 };
}

function readDigest(env: Environment, channels: readonly Channel[]): DigestSchedule | null {
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
