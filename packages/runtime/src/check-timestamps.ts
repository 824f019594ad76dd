import { randomBytes } from "node:crypto";
import type { Config } from "./config.ts";
import { createTimestampAuthority } from "./create-timestamp-authority.ts";

const DEADLINE_MS = 8_000;
const PROBE_BYTES = 32;

/** Asks the authority of the settings for a timestamp of nothing; its time in words. Throws with what is amiss. */
export async function checkTimestamps(config: Config): Promise<string> {
  const { timestamps } = config;
  if (timestamps === null)
    return "no authority is asked for timestamps (FIGUREWATCH_TIMESTAMP_URL is unset)";
  const { host } = new URL(timestamps.url);
  const authority = createTimestampAuthority(timestamps, config, { deadlineMs: DEADLINE_MS });
  try {
    const answer = await authority.stamp(randomBytes(PROBE_BYTES));
    if (answer.kind !== "granted") throw new Error(answer.reason);
    const { stampedAt, authority: signer } = answer;
    return (
      `${host} gives timestamps, signed by ${signer} (${stampedAt.toISOString()}), ` +
      `and is asked for ${timestamps.dailyLimit} a day at most`
    );
  } catch (cause) {
    const says = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${host} gives no timestamps (FIGUREWATCH_TIMESTAMP_URL): ${says}`, { cause });
  } finally {
    await authority.close();
  }
}
