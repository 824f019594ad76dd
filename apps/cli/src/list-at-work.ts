import { listAlive, type InstanceRow } from "@figurewatch/store";
import type { Opened } from "./with-database.ts";

/** The processes that work on the database beside this command; one that was killed for a minute yet. */
export async function listAtWork({
  db,
  isOwn,
}: Pick<Opened, "db" | "isOwn">): Promise<InstanceRow[]> {
  return isOwn ? [] : listAlive(db, new Date());
}
