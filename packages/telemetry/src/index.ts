export * from "./create-logger.ts";
export * from "./create-metrics.ts";
export { redactText } from "./redact-text.ts";
export { serveStatus } from "./serve-status.ts";
