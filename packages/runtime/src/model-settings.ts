import { z } from "zod";
import { ConfigError } from "./config-error.ts";
import type { SecondReaderConfig } from "./create-second-reader.ts";
import { Url, Whole } from "./setting-fields.ts";

/** Which model reads a second time, each an environment variable. */
export const ModelEnvironment = z.object({
  FIGUREWATCH_MODEL_URL: Url("http:", "https:").optional(),
  FIGUREWATCH_MODEL_KEY: z.string().optional(),
  FIGUREWATCH_MODEL: z.string().optional(),
  FIGUREWATCH_MODEL_DAILY_TOKENS: Whole(1).default(200_000),
});

/** The second reader that is set, or null for none. Throws `ConfigError` where no model is named. */
export function readModel(env: z.infer<typeof ModelEnvironment>): SecondReaderConfig | null {
  const { FIGUREWATCH_MODEL_URL: url, FIGUREWATCH_MODEL: model } = env;
  if (url === undefined) return null;
  if (model === undefined) {
    throw new ConfigError(
      "FIGUREWATCH_MODEL_URL is set without FIGUREWATCH_MODEL: name the model it is to use",
    );
  }
  const key = env.FIGUREWATCH_MODEL_KEY ?? null;
  return { url, key, model, dailyTokens: env.FIGUREWATCH_MODEL_DAILY_TOKENS };
}
