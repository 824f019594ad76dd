import manifest from "../package.json" with { type: "json" };
import type { Config } from "./config.ts";
import { openTracer } from "./open-tracer.ts";

/** Sends one span to the collector of the settings; what came of it in words. Throws with what is amiss. */
export async function checkTracing(config: Config): Promise<string> {
  const { tracing } = config;
  if (tracing === null) return "no traces are sent (OTEL_EXPORTER_OTLP_ENDPOINT is unset)";
  const troubles: unknown[] = [];
  const identity = { version: manifest.version, instanceId: "doctor" };
  const tracer = await openTracer(config, identity, (error) => troubles.push(error));
  await tracer.span("doctor", {}, async () => {});
  await tracer.close();
  if (troubles.length > 0) throw troubles[0];
  return `${new URL(tracing.url).host} takes traces`;
}
