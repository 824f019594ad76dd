import type { SnoozeView } from "@figurewatch/contract";
import type { SnoozeRow } from "@figurewatch/store";

/** A snooze as the API shows it. */
export function toSnoozeView({
  id,
  kind,
  subjectId,
  until,
  reason,
  setBy,
  setAt,
}: SnoozeRow): SnoozeView {
  return {
    ...{ id, kind, reason, setBy },
    subject: subjectId,
    until: until.toISOString(),
    setAt: setAt.toISOString(),
  };
}
