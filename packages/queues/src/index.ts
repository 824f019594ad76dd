export * from "./open-queues.ts";
export * from "./payloads.ts";
export * from "./queue-error.ts";
