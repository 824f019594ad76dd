import { AccountError, type AccountDeps } from "@figurewatch/runtime";
import { EXIT, Failure } from "./failure.ts";
import { withDatabase, type Opened } from "./with-database.ts";

/** Whoever has a shell here has the database: the audit log calls all of them so. */
const ACTOR = "command line";

/** Runs a command about accounts or tokens, and says what is wrong with what it was asked. */
export async function withAccounts(
  run: (deps: AccountDeps, opened: Opened) => Promise<number>,
): Promise<number> {
  return withDatabase(async (opened) => {
    try {
      return await run({ db: opened.db, now: () => new Date(), actor: ACTOR }, opened);
    } catch (error) {
      if (!(error instanceof AccountError)) throw error;
      throw new Failure(error.message, error.kind === "unfit" ? EXIT.usage : EXIT.failed);
    }
  });
}

/** A moment for a table, in UTC to the minute. */
export function sayMoment(at: Date | null, otherwise: string): string {
  return at === null ? otherwise : at.toISOString().slice(0, 16).replace("T", " ");
}
