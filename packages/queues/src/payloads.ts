import { createHash } from "node:crypto";
import { z } from "zod";
import { QueueError } from "./queue-error.ts";

/**
 * What each queue carries: ids, never documents. A payload outlives a deploy: unknown keys are
 * dropped, and a key added later needs a default.
 */
export const PAYLOADS = {
  /** Poll a source. `dueAt` (ISO) makes each turn a job of its own. */
  poll: z.object({ sourceId: z.string().min(1), dueAt: z.string().min(1) }),
  /** Read an article. `dueAt` (ISO) makes each visit a job of its own. */
  read: z.object({ articleId: z.string().min(1), dueAt: z.string().min(1) }),
  /** Send a delivery. `attempt` counts from 1. */
  send: z.object({ deliveryId: z.string().min(1), attempt: z.int().positive() }),
};

export type QueueName = keyof typeof PAYLOADS;
export type Payload<Name extends QueueName> = z.infer<(typeof PAYLOADS)[Name]>;
export const QUEUE_NAMES: readonly QueueName[] = ["poll", "read", "send"];

/** The payload as its queue takes it. Throws `QueueError` of kind `bad_payload`. */
export function parsePayload<Name extends QueueName>(name: Name, data: unknown): Payload<Name>;
export function parsePayload(name: QueueName, data: unknown): unknown {
  const result = PAYLOADS[name].safeParse(data);
  if (result.success) return result.data;
  throw new QueueError(
    "bad_payload",
    `Cannot take a job of queue "${name}": ${z.prettifyError(result.error)}`,
  );
}

/** The same payload has the same id, so that it waits once. No ":", never digits alone. */
export function jobIdOf(name: QueueName, payload: Payload<QueueName>): string {
  const entries = Object.entries(payload).sort(([a], [b]) => (a < b ? -1 : 1));
  return name + createHash("sha256").update(JSON.stringify(entries)).digest("hex").slice(0, 32);
}
