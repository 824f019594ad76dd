import { verifySnapshots } from "@figurewatch/store";
import { EXIT } from "../failure.ts";
import { createProgress } from "../output/progress.ts";
import { sayCount } from "../output/say-count.ts";
import { withDatabase } from "../with-database.ts";

/** `figurewatch verify`: whether all that is kept as evidence is still what was kept. */
export async function verify(options: { json?: boolean }): Promise<number> {
  return withDatabase(async ({ db }) => {
    const progress = createProgress("Verifying");
    const report = await verifySnapshots(db, (count) => progress.step(`${count} snapshots`));
    progress.end();
    const { snapshots, quotes, problems } = report;
    if (options.json === true) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    else {
      for (const { articleId, snapshotId, message } of problems) {
        process.stdout.write(`article ${articleId}, snapshot ${snapshotId}: ${message}\n`);
      }
      const verdict =
        problems.length === 0
          ? "all hashes match and every quote stands where it was read"
          : `${problems.length} do not hold: restore these from a backup`;
      process.stdout.write(
        `${sayCount(snapshots, "snapshot")}, ${sayCount(quotes, "quote")}: ${verdict}\n`,
      );
    }
    return problems.length === 0 ? EXIT.ok : EXIT.failed;
  });
}
