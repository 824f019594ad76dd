import { IN_CONTAINER, sayCommand } from "@figurewatch/contract";
import { createHash, randomBytes } from "node:crypto";
import { isUtf8 } from "node:buffer";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeHtml } from "@figurewatch/articles";
import { foldName, MASK, maskNames, type ForgottenNames } from "@figurewatch/pipeline";
import {
  dropBytesWith,
  listAccounts,
  listShownCopies,
  redactSnapshots,
  rememberForgottenNames,
  rewriteTexts,
  stopVisits,
  type Db,
  type RewrittenTable,
  type TextPlace,
} from "@figurewatch/store";
import { namePattern } from "./name-pattern.ts";

/** What cannot be forgotten, and what to do first. */
export class ForgetError extends Error {
  override name = "ForgetError";
}

export type ForgetReport = {
  /** By table, rows in which a name was masked. */
  tables: RewrittenTable[];
  /** Pages whose bytes held a name outside the text that was read. */
  pages: number;
  /** Links to copies of such pages in a public archive, which show the name still. */
  copies: string[];
  written: boolean;
};

export type ForgetOptions = {
  names: readonly string[];
  /** Otherwise all of it is undone, and only counted. */
  write: boolean;
  /** Folder of the watch: what it names would come back at the next start. */
  watchDir: string;
  onProgress?: (pages: number) => void;
};

/** In these, a name is one part of a stored text whose offsets have to stay. */
const SLICES = new Set(["text", "quote", "prefix", "suffix"]);
/** A reading that was under way may have written a name meanwhile. */
const PASSES = 3;
const utf8 = new TextDecoder();

/**
 * Masks every telling of the names in everything kept, drops the pages that hold them, and keeps a
 * keyed hash by which they are masked if they come again. Figures and quotes stay, with the name
 * masked in them. Throws `ForgetError` for a name that would take too much with it, or that the
 * watch itself names.
 */
export async function forgetNames(
  deps: { db: Db; now(): Date },
  options: ForgetOptions,
): Promise<ForgetReport> {
  const folded = options.names.map(checkName);
  const names = toNameTest(folded);
  refuseNamedByWatch(options.watchDir, names);
  await refuseAccounts(deps.db, names);
  if (!options.write) return dryRun(deps.db, folded, names, options);
  // First, so that whatever is read from now on is masked already.
  await rememberForgottenNames(deps.db, folded, deps.now());
  const report: ForgetReport = { tables: [], pages: 0, copies: [], written: true };
  for (let pass = 0; pass < PASSES; pass++) {
    const found = await deps.db.transaction((tx) => forget(tx, folded, names, options));
    if (found.tables.length === 0 && found.pages === 0) return report;
    report.tables.push(...found.tables);
    report.pages += found.pages;
    report.copies.push(...found.copies);
  }
  return report;
}

class Undo extends Error {}

async function dryRun(
  db: Db,
  folded: string[],
  names: ForgottenNames,
  options: ForgetOptions,
): Promise<ForgetReport> {
  let found: Omit<ForgetReport, "written"> = { tables: [], pages: 0, copies: [] };
  try {
    await db.transaction(async (tx) => {
      found = await forget(tx, folded, names, options);
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  return { ...found, written: false };
}

async function forget(
  tx: Db,
  folded: string[],
  names: ForgottenNames,
  options: ForgetOptions,
): Promise<Omit<ForgetReport, "written">> {
  const pattern = folded.map(namePattern).join("|");
  const salt = randomBytes(8);
  // Before the name goes out of the links themselves.
  const copies = await listShownCopies(tx);
  const tables = await rewriteTexts(tx, pattern, (text, place) =>
    rewrite(text, place, names, salt),
  );
  const snapshots = tables.find(({ table }) => table === "snapshots")?.ids ?? [];
  await redactSnapshots(tx, snapshots);
  await stopVisits(tx, MASK);
  const maybe = new RegExp(pattern, "u");
  const isNamed = (body: Uint8Array, contentType: string | undefined) => {
    if (isPlainUtf8(body) && !maybe.test(utf8.decode(body))) return false;
    const page = decodeHtml(body, contentType);
    return maybe.test(page) && maskNames(page, names) !== page;
  };
  const pages = await dropBytesWith(tx, isNamed, options.onProgress);
  for (const id of (await listShownCopies(tx)).keys()) copies.delete(id);
  return { tables, pages, copies: [...copies.values()] };
}

/** Other encodings that pass for UTF-8 shift by escapes (ISO-2022-JP) or hold NUL (UTF-16). */
function isPlainUtf8(body: Uint8Array): boolean {
  return isUtf8(body) && !body.includes(0x1b) && !body.includes(0);
}

function rewrite(
  text: string,
  { column }: TextPlace,
  names: ForgottenNames,
  salt: Uint8Array,
): string {
  const folded = foldName(text);
  if (SLICES.has(column) || !names.isForgotten(folded)) return maskNames(text, names);
  // Two speakers whose names are of one length are still two.
  const mark = createHash("sha256").update(salt).update(folded).digest("hex").slice(0, 6);
  return `(name removed ${mark})`;
}

function checkName(name: string): string {
  const folded = foldName(name);
  const letters = Array.from(folded.replaceAll(" ", ""));
  const least = letters.some((letter) => letter > "\u2E7F") ? 2 : 4;
  if (letters.length >= least) return folded;
  throw new ForgetError(
    `Cannot forget "${name}": it is too short to be told from other words. Give the full name`,
  );
}

function toNameTest(folded: readonly string[]): ForgottenNames {
  const known = new Set(folded);
  return {
    lengths: [...new Set(folded.map((name) => Array.from(name).length))],
    isForgotten: (name) => known.has(name),
  };
}

/** An account is how someone signs in: masked, it would be there still, and no one could. */
async function refuseAccounts(db: Db, names: ForgottenNames): Promise<void> {
  const bearers = (await listAccounts(db)).filter(({ name }) => maskNames(name, names) !== name);
  if (bearers.length === 0) return;
  const commands = bearers.map(({ name }) => sayCommand(`user remove "${name}"`));
  throw new ForgetError(
    `Cannot forget who may sign in. First: ${commands.join(", ")} (${IN_CONTAINER})`,
  );
}

function refuseNamedByWatch(folder: string, names: ForgottenNames): void {
  const places = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.ya?ml$/.test(file))
    .flatMap((file) => {
      const lines = readFileSync(join(folder, file), "utf8").split("\n");
      return lines.flatMap((line, i) =>
        maskNames(line, names) === line ? [] : [`${join(folder, file)}:${i + 1}`],
      );
    });
  if (places.length === 0) return;
  throw new ForgetError(
    `Cannot forget what the watch itself names: take it out of ${places.join(", ")} first`,
  );
}
