import { randomBytes } from "node:crypto";

const PREFIX = "whsec_";

/** A new secret as Standard Webhooks writes it: 32 random bytes in base64 behind `whsec_`. */
export function createWebhookSecret(): string {
  return PREFIX + randomBytes(32).toString("base64");
}

/** What is wrong with a secret, in words; `undefined` when it will do. */
export function findSecretFault(secret: string): string | undefined {
  if (!secret.startsWith(PREFIX)) return `it does not start with "${PREFIX}"`;
  const text = secret.slice(PREFIX.length);
  const bytes = Buffer.from(text, "base64");
  if (bytes.toString("base64").replace(/=+$/, "") !== text.replace(/=+$/, "")) {
    return `what follows "${PREFIX}" is not base64`;
  }
  if (bytes.length >= 24 && bytes.length <= 64) return undefined;
  return `it holds ${bytes.length} bytes where 24 to 64 are needed`;
}
