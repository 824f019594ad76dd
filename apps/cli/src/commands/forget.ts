import { ForgetError, forgetNames, type ForgetReport } from "@figurewatch/runtime";
import { EXIT, Failure } from "../failure.ts";
import { createProgress } from "../output/progress.ts";
import { withDatabase } from "../with-database.ts";

type Options = { write?: boolean; json?: boolean };

/** `figurewatch forget`: masks a name in everything kept, or says what that would take. */
export async function forget(names: string[], options: Options): Promise<number> {
  return withDatabase(async ({ db, config }) => {
    const progress = createProgress("Looking through the stored pages");
    const report = await forgetNames(
      { db, now: () => new Date() },
      {
        names,
        write: options.write === true,
        watchDir: config.watchDir,
        onProgress: (pages) => progress.step(`${pages} looked at`),
      },
    )
      .catch((error: unknown) => {
        throw error instanceof ForgetError ? new Failure(error.message, EXIT.usage) : error;
      })
      .finally(() => progress.end());
    process.stdout.write(
      options.json === true ? `${JSON.stringify(report, null, 2)}\n` : sayReport(report),
    );
    return EXIT.ok;
  });
}

function sayReport({ tables, pages, copies, written }: ForgetReport): string {
  const rows = new Map<string, number>();
  for (const table of tables) rows.set(table.table, (rows.get(table.table) ?? 0) + table.rows);
  const lines = [...rows].map(([table, count]) => `${String(count).padStart(7)}  ${table}`);
  if (pages > 0) lines.push(`${String(pages).padStart(7)}  pages, outside the text that was read`);
  const found =
    lines.length === 0
      ? "Nothing kept holds the name.\n"
      : `${written ? "Masked in" : "Would be masked in"}\n${lines.join("\n")}\n`;
  const elsewhere =
    copies.length === 0
      ? ""
      : `Ask the archive to take down what it keeps (info@archive.org):\n${copies.map((link) => `  ${link}\n`).join("")}`;
  const next = written
    ? "It is masked from now on, wherever it comes. Backups, and what was sent to others, still hold it\n"
    : "Nothing is written yet: --write does it, and cannot be undone\n";
  return found + elsewhere + next;
}
