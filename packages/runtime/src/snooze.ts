import type { SnoozeRequest } from "@figurewatch/contract";
import { addSnooze, insertEvents, type Db, type SnoozeRow } from "@figurewatch/store";
import type { Watch } from "@figurewatch/watch";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Nothing of this kind has the id that is to be snoozed. */
export class SnoozeError extends Error {
  override name = "SnoozeError";
}

/** Keeps a rule or a source quiet for some days, with who wanted that and why on record. */
export async function snooze(
  { kind, subject, days, reason }: SnoozeRequest,
  setBy: string,
  { db, watch, now }: { db: Db; watch: Watch; now(): Date },
): Promise<SnoozeRow> {
  const known = (kind === "rule" ? watch.alertRules : watch.sources).map(({ id }) => id);
  if (!known.includes(subject)) {
    throw new SnoozeError(`There is no ${kind} "${subject}"; there are: ${known.join(", ")}`);
  }
  const setAt = now();
  const until = new Date(setAt.getTime() + days * DAY_MS);
  const row = { watchId: watch.id, kind, subjectId: subject, until, reason, setBy, setAt };
  return db.transaction(async (tx) => {
    const saved = await addSnooze(tx, row);
    const message = `${setBy} snoozed the ${kind} ${subject} until ${until.toISOString().slice(0, 16).replace("T", " ")} UTC: ${reason}`;
    await insertEvents(tx, [{ kind: "snooze", watchId: watch.id, at: setAt, message }]);
    return saved;
  });
}
