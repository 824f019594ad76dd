import { endAssignments, type AccountRow, type Db } from "@figurewatch/store";

/** What someone has who may not review any more is nobody's, in the transaction that makes it so. */
export async function freeAssigned(
  tx: Db,
  { now, actor }: { now(): Date; actor: string },
  { key }: Pick<AccountRow, "key">,
): Promise<void> {
  const end = { at: now(), by: actor, cause: "no_reviewer" as const };
  await endAssignments(tx, { assigneeKey: key }, end);
}
