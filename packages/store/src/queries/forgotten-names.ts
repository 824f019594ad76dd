import { createHmac, randomBytes } from "node:crypto";
import { eq } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { forgottenNames, meta } from "../schema/index.ts";

/** The names by length and test, as `maskNames` of the pipeline takes them. */
export type ForgottenNameTest = {
  lengths: readonly number[];
  isForgotten(folded: string): boolean;
};

const SALT = "forgotten-names salt";

/** The names that people asked to be forgotten. Read anew for each article: it is one small table. */
export async function readForgottenNames(db: Db): Promise<ForgottenNameTest> {
  const rows = await db.select().from(forgottenNames);
  if (rows.length === 0) return { lengths: [], isForgotten: () => false };
  const salt = await readSalt(db);
  const hashes = new Set(rows.map(({ hash }) => hash));
  return {
    lengths: [...new Set(rows.map(({ length }) => length))],
    isForgotten: (folded) => hashes.has(hashName(salt, folded)),
  };
}

/** Remembers folded names by keyed hash, so that they are masked whenever they come again. */
export async function rememberForgottenNames(
  db: Db,
  folded: readonly string[],
  at: Date,
): Promise<void> {
  if (folded.length === 0) return;
  await db
    .insert(meta)
    .values({ key: SALT, value: randomBytes(32).toString("hex"), setAt: at })
    .onConflictDoNothing();
  const salt = await readSalt(db);
  const rows = folded.map((name) => ({
    hash: hashName(salt, name),
    length: Array.from(name).length,
    forgottenAt: at,
  }));
  await db.insert(forgottenNames).values(rows).onConflictDoNothing();
}

async function readSalt(db: Db): Promise<string> {
  const [row] = await db.select({ value: meta.value }).from(meta).where(eq(meta.key, SALT));
  return String(row?.value);
}

// Names are few and short: without a key of this database's own, a list of names would open them.
function hashName(salt: string, folded: string): string {
  return createHmac("sha256", salt).update(folded).digest("hex");
}
