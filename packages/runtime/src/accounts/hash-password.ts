import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from "node:crypto";
import { promisify } from "node:util";
import { normalizePassword } from "@figurewatch/accounts";

const derive = promisify(argon2);

/** OWASP's least for Argon2id: 19 MiB, two passes, one lane. Kept with each hash. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const SALT_BYTES = 16;
const TAG_BYTES = 32;

/** As PHC strings have it: algorithm, version, parameters, salt, tag. */
const STORED = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

type Cost = Pick<Argon2Parameters, "memory" | "passes" | "parallelism" | "tagLength">;
const COST: Cost = { memory: MEMORY_KIB, passes: PASSES, parallelism: 1, tagLength: TAG_BYTES };

/** A password as it is kept: salted, slow to guess, with the parameters to check it by. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await deriveTag(password, salt, COST);
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$${toBase64(salt)}$${toBase64(tag)}`;
}

/** Nobody's password, for names that do not exist: the answer takes as long as for those that do. */
let nobody: Promise<string> | undefined;
const hashNobody = () => (nobody ??= hashPassword(randomBytes(TAG_BYTES).toString("hex")));

/** Whether it is the password that was hashed. `null` takes as long, and is never right. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const match = STORED.exec(stored ?? (await hashNobody()));
  if (match === null) throw new Error("Cannot read the stored hash of a password");
  const [, memory, passes, parallelism, salt = "", tag = ""] = match;
  const expected = Buffer.from(tag, "base64");
  const actual = await deriveTag(password, Buffer.from(salt, "base64"), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  });
  return timingSafeEqual(actual, expected) && stored !== null;
}

/** Whether a hash was made with other parameters than new ones are. */
export function isOutdatedHash(stored: string): boolean {
  return !stored.startsWith(`$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$`);
}

function deriveTag(password: string, nonce: Buffer, cost: Cost): Promise<Buffer> {
  return derive("argon2id", { message: normalizePassword(password), nonce, ...cost });
}

const toBase64 = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
