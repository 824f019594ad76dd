import { AsyncLocalStorage } from "node:async_hooks";
import type { Attributes, Context } from "@opentelemetry/api";
import { redactText } from "../redact-text.ts";
import { toExporter, type SendSpans, type SpanEncoding } from "./to-exporter.ts";
import type { SpanAttributes, Tracer } from "./tracer.ts";

export type TracerOptions = {
  serviceName: string;
  version: string;
  /** Tells this process from others, in leases and heartbeats too. */
  instanceId: string;
  encoding: SpanEncoding;
  send: SendSpans;
  /** Spans could not be sent; told once until they can again. */
  onTrouble(error: unknown): void;
};

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const IS_SAMPLED = 1;

/**
 * Starts OpenTelemetry's SDK for spans, which is loaded here and only then. Spans are sent in batches,
 * every five seconds; those that a receiver does not take are dropped.
 */
export async function startTracer(options: TracerOptions): Promise<Tracer> {
  const [api, sdk, { resourceFromAttributes }, exporter] = await Promise.all([
    import("@opentelemetry/api"),
    import("@opentelemetry/sdk-trace"),
    import("@opentelemetry/resources"),
    toExporter(options),
  ]);
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({
      "service.name": options.serviceName,
      "service.version": options.version,
      "service.instance.id": options.instanceId,
    }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer("figurewatch", options.version);
  const current = new AsyncLocalStorage<Context>();

  const parentOf = (within: string | undefined): Context => {
    const [, traceId, spanId, flags = ""] = TRACEPARENT.exec(within ?? "") ?? [];
    if (traceId === undefined || spanId === undefined) {
      return current.getStore() ?? api.ROOT_CONTEXT;
    }
    const traceFlags = Number.parseInt(flags, 16);
    return api.trace.setSpanContext(api.ROOT_CONTEXT, {
      ...{ traceId, spanId, traceFlags, isRemote: true },
    });
  };

  return {
    async span(name, attributes, work, { within } = {}) {
      const parent = parentOf(within);
      const span = tracer.startSpan(name, { attributes: toAttributes(attributes) }, parent);
      try {
        return await current.run(api.trace.setSpan(parent, span), () =>
          work((more) => span.setAttributes(toAttributes(more))),
        );
      } catch (error) {
        // Its words may hold an address or what was in a query: its kind says enough.
        span.setStatus({ code: api.SpanStatusCode.ERROR });
        span.setAttribute("error.type", kindOf(error));
        throw error;
      } finally {
        span.end();
      }
    },
    traceparent() {
      const store = current.getStore();
      const span = store && api.trace.getSpanContext(store);
      if (span === undefined) return undefined;
      const flags = (span.traceFlags & IS_SAMPLED).toString(16).padStart(2, "0");
      return `00-${span.traceId}-${span.spanId}-${flags}`;
    },
    close: () => provider.shutdown(),
  };
}

function toAttributes(given: SpanAttributes): Attributes {
  const known = Object.entries(given).filter(
    (entry): entry is [string, string | number | boolean] =>
      entry[1] !== null && entry[1] !== undefined,
  );
  return Object.fromEntries(
    known.map(([name, value]) => [name, typeof value === "string" ? redactText(value) : value]),
  );
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return "kind" in error && typeof error.kind === "string"
    ? `${error.name}.${error.kind}`
    : error.name;
}
