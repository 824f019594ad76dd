import type { AssignmentView } from "@figurewatch/contract";
import type { AssignmentRow } from "@figurewatch/store";

export function toAssignmentView(row: AssignmentRow): AssignmentView {
  return { to: row.assignee, by: row.assignedBy, at: row.assignedAt.toISOString() };
}
