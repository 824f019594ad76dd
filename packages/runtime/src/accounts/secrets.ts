import { createHash, randomBytes } from "node:crypto";

const SECRET_BYTES = 32;
/** Of a secret, so much is kept in the clear: enough to tell a few dozen apart, no help to a guesser. */
const SHOWN_LENGTH = 9;

/** A secret to hand out once, and what is kept of it. */
export type Secret = { secret: string; hash: string; shown: string };

/** 256 random bits behind a prefix: nothing to guess, so a plain hash is enough. */
export function createSecret(prefix = ""): Secret {
  const secret = prefix + randomBytes(SECRET_BYTES).toString("base64url");
  return { secret, hash: hashSecret(secret), shown: secret.slice(0, SHOWN_LENGTH) };
}

/** By what a secret is found; never undone. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
