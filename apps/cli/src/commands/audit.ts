import { listAudit } from "@figurewatch/store";
import { EXIT, Failure } from "../failure.ts";
import { formatTable } from "../output/table.ts";
import { sayMoment } from "../with-accounts.ts";
import { withDatabase } from "../with-database.ts";

const DEFAULT_WIDTH = 110;

/** `figurewatch audit`: who did what, newest first, the decisions of reviewers included. */
export async function audit(options: { limit: string; json?: boolean }): Promise<number> {
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1) {
    throw new Failure(`--limit is "${options.limit}": use a number from 1`, EXIT.usage);
  }
  return withDatabase(async ({ db }) => {
    const entries = await listAudit(db, limit);
    if (options.json === true) {
      process.stdout.write(`${JSON.stringify(entries, null, 2)}\n`);
      return EXIT.ok;
    }
    const columns = [
      { title: "when", width: 16 },
      { title: "who", share: 2 },
      { title: "what", width: 21 },
      { title: "to", share: 2 },
      { title: "from", width: 15 },
      { title: "note", share: 2 },
    ];
    const rows = entries.map(({ at, actor, action, subject, address, note }) => [
      ...[sayMoment(at, ""), actor, action.replaceAll("_", " ")],
      ...[subject ?? "", address ?? "", note ?? ""],
    ]);
    const width = process.stdout.columns ?? DEFAULT_WIDTH;
    process.stdout.write(
      rows.length === 0 ? "Nothing on record yet\n" : `${formatTable(columns, rows, width)}\n`,
    );
    return EXIT.ok;
  });
}
