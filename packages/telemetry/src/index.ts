export * from "./create-logger.ts";
export * from "./create-metrics.ts";
export { redactText } from "./redact-text.ts";
export { serveStatus } from "./serve-status.ts";
export { startTracer, type TracerOptions } from "./tracing/start-tracer.ts";
export { NO_TRACER, type SpanAttributes, type Tracer } from "./tracing/tracer.ts";
