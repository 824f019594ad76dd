import { createFetcher } from "@figurewatch/http";
import { NO_TRACER, startTracer, type Tracer } from "@figurewatch/telemetry";
import type { Config } from "./config.ts";
import { toFetcherOptions } from "./egress.ts";
import { splitCredentials, toHostAndPort } from "./split-credentials.ts";

/** At its end a process waits so long for a receiver, and supervisors kill it after ten seconds. */
const DEADLINE_MS = 3_000;

export type TracerIdentity = { version: string; instanceId: string };

/**
 * The tracer of the settings: spans leave through the guarded fetcher, directly and to the host and
 * port that the settings name. Without a setting nothing of it is loaded.
 */
export async function openTracer(
  config: Pick<Config, "tracing" | "contact" | "allow" | "proxies" | "proxy">,
  identity: TracerIdentity,
  onTrouble: (error: unknown) => void,
): Promise<Tracer> {
  const { tracing } = config;
  if (tracing === null) return NO_TRACER;
  const { url, authorization } = splitCredentials(tracing.url);
  const fetcher = createFetcher({ ...toFetcherOptions(config), allow: [toHostAndPort(url)] });
  const headers = { ...authorization, ...tracing.headers };
  const { serviceName, encoding } = tracing;
  const tracer = await startTracer({
    ...{ ...identity, serviceName, encoding },
    async send(body, contentType) {
      await fetcher.post(url, body, { headers, contentType, deadlineMs: DEADLINE_MS });
    },
    onTrouble: (cause) => {
      const says = cause instanceof Error ? cause.message : String(cause);
      onTrouble(
        new Error(`Traces cannot be sent (OTEL_EXPORTER_OTLP_ENDPOINT): ${says}`, { cause }),
      );
    },
  });
  return {
    ...tracer,
    async close() {
      // What could not be sent was told; a process that ends has other things to close.
      await tracer.close().catch(() => {});
      await fetcher.close();
    },
  };
}
