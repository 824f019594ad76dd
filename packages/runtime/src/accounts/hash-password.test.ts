import { argon2Sync } from "node:crypto";
import { expect, test } from "vitest";
import { hashPassword, isOutdatedHash, verifyPassword } from "./hash-password.ts";

const PASSWORD = "nine lamps over the quay";

test("verifyPassword() knows the password again, and no other", async () => {
  const stored = await hashPassword(PASSWORD);
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(PASSWORD, stored)).toBe(true);
  expect(await verifyPassword(`${PASSWORD} `, stored)).toBe(false);
  expect(await verifyPassword("", stored)).toBe(false);
  expect(await verifyPassword(PASSWORD, null)).toBe(false);
});

test("hashPassword() salts: the same password twice is two hashes", async () => {
  expect(await hashPassword(PASSWORD)).not.toBe(await hashPassword(PASSWORD));
});

test("verifyPassword() takes the same letters in another encoding of Unicode", async () => {
  const stored = await hashPassword("caf\u00e9 on the ninth quay");
  expect(await verifyPassword("cafe\u0301 on the ninth quay", stored)).toBe(true);
});

test("verifyPassword() goes by the parameters of the hash, and isOutdatedHash() tells old ones", async () => {
  const nonce = Buffer.alloc(16, 7);
  const cost = { memory: 64, passes: 1, parallelism: 1, tagLength: 24 };
  const tag = argon2Sync("argon2id", { message: PASSWORD, nonce, ...cost });
  const encode = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
  const stored = `$argon2id$v=19$m=64,t=1,p=1$${encode(nonce)}$${encode(tag)}`;
  expect(await verifyPassword(PASSWORD, stored)).toBe(true);
  expect(isOutdatedHash(stored)).toBe(true);
  expect(isOutdatedHash(await hashPassword(PASSWORD))).toBe(false);
});
