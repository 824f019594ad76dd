import { sql } from "../drizzle.ts";
import { expect, test } from "vitest";
import { openWatchStore } from "../../test/open-watch-store.ts";
import { findLinkedFigures } from "./standing-decisions.ts";

const opened = openWatchStore();

test("findLinkedFigures() looks for each link by an index", async () => {
  const { db } = opened.store;
  const query = findLinkedFigures(db, ["one", "two"]);
  // Of an empty table all would be read: asked whether there is another way.
  const plan = await db.transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    const { rows } = await tx.execute(sql`explain ${query.getSQL()}`);
    return rows.map((row) => Object.values(row)[0]).join("\n");
  });
  expect(plan).not.toContain("Seq Scan");
  for (const link of ["superseded_by", "misquote_of", "split_from", "merged_into"])
    expect(plan).toContain(`figures_${link}`);
});
