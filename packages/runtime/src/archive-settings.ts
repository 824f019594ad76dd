import { z } from "zod";
import { ConfigError } from "./config-error.ts";
import { Url, Whole } from "./setting-fields.ts";

/** A public archive that is asked to capture pages with figures. */
export type ArchiveConfig = {
  kind: "wayback";
  /** Without a slash at the end. */
  url: string;
  /** Access key and secret, as `key:secret`. */
  secret: string;
  /** Requests for captures a day. */
  dailyLimit: number;
};

/** Which archive, each an environment variable. */
export const ArchiveEnvironment = z.object({
  FIGUREWATCH_ARCHIVE: z.enum(["off", "wayback"], { error: "use wayback or off" }).default("off"),
  FIGUREWATCH_ARCHIVE_KEY: z
    .string()
    .regex(/^[\x21-\x39\x3b-\x7e]+:[\x21-\x39\x3b-\x7e]+$/, {
      error: "use the access key and the secret with a colon between, as archive.org gives them",
    })
    .optional(),
  FIGUREWATCH_ARCHIVE_URL: Url("http:", "https:").default("https://web.archive.org"),
  // An account may have 30,000.
  FIGUREWATCH_ARCHIVE_DAILY: Whole(1, 30_000).default(200),
});

/** The archive that is set, or null for none. Throws `ConfigError` where its key is missing. */
export function readArchive(env: z.infer<typeof ArchiveEnvironment>): ArchiveConfig | null {
  const { FIGUREWATCH_ARCHIVE: kind, FIGUREWATCH_ARCHIVE_KEY: secret } = env;
  if (kind === "off") return null;
  if (secret === undefined) {
    throw new ConfigError(
      `FIGUREWATCH_ARCHIVE is "${kind}" without FIGUREWATCH_ARCHIVE_KEY: set it to the access key and ` +
        "the secret of your account, which https://archive.org/account/s3.php shows, with a colon between",
    );
  }
  const url = env.FIGUREWATCH_ARCHIVE_URL.replace(/\/+$/, "");
  return { kind, url, secret, dailyLimit: env.FIGUREWATCH_ARCHIVE_DAILY };
}
