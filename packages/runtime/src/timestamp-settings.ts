import { z } from "zod";
import { Url, Whole } from "./setting-fields.ts";
import { hasReadableCredentials } from "./split-credentials.ts";

/** A time-stamping authority (RFC 3161) that is asked for timestamps of captures. */
export type TimestampConfig = {
  /** May hold a user and a password. */
  url: string;
  /** Requests a day. */
  dailyLimit: number;
};

/** Which authority, each an environment variable. */
export const TimestampEnvironment = z.object({
  FIGUREWATCH_TIMESTAMP_URL: Url("http:", "https:")
    .refine(hasReadableCredentials, {
      error: "write % as %25 in the user and the password, and other marks in the same way",
    })
    .optional(),
  FIGUREWATCH_TIMESTAMP_DAILY: Whole(1, 5000).default(500),
});

/** The authority that is set, or null for none. */
export function readTimestamps(env: z.infer<typeof TimestampEnvironment>): TimestampConfig | null {
  const { FIGUREWATCH_TIMESTAMP_URL: url, FIGUREWATCH_TIMESTAMP_DAILY: dailyLimit } = env;
  return url === undefined ? null : { url, dailyLimit };
}
