import type { AuditAction } from "@figurewatch/accounts";
import { desc, lt } from "../drizzle.ts";
import { cleanJson } from "../clean-text.ts";
import type { Db } from "../db.ts";
import { listNewestAssignments, type AssignmentRow } from "./assignments.ts";
import { listNewestComments } from "./comments.ts";
import { auditLog, decisions } from "../schema/index.ts";

/** One entry; the `note` of a decision or a comment is in words, with the figure as `subject`. */
export type AuditEntry = {
  at: Date;
  actor: string;
  action:
    | AuditAction
    | "decided"
    | "commented"
    | "comment_withdrawn"
    | "assigned"
    | "assignment_ended";
  subject: string | null;
  address: string | null;
  note: string | null;
};

/** Appends to the audit log; in the transaction of what it tells of. */
export async function insertAudit(db: Db, entry: typeof auditLog.$inferInsert): Promise<void> {
  await db.insert(auditLog).values(cleanJson(entry));
}

/** The newest entries, with the decisions, comments and assignments of reviewers among them, newest first. */
export async function listAudit(db: Db, limit: number): Promise<AuditEntry[]> {
  const [entries, decided, said, given] = await Promise.all([
    db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(limit),
    db.select().from(decisions).orderBy(desc(decisions.id)).limit(limit),
    listNewestComments(db, limit),
    listNewestAssignments(db, limit),
  ]);
  const rows: AuditEntry[] = [
    ...entries.map(({ id: _, ...entry }) => entry),
    ...decided.map((row) => ({
      ...{ at: row.decidedAt, actor: row.reviewer, action: "decided" as const, address: null },
      subject: row.subjectId,
      note: [row.decision, ...(row.note === null ? [] : [row.note])].join(": "),
    })),
    ...said.flatMap(({ author: actor, figureId: subject, text: note, writtenAt, withdrawnAt }) => {
      const entry = { actor, subject, address: null, note };
      return [
        { ...entry, at: writtenAt, action: "commented" as const },
        ...(withdrawnAt === null
          ? []
          : [{ ...entry, at: withdrawnAt, action: "comment_withdrawn" as const }]),
      ];
    }),
    ...given.flatMap(toAssignmentEntries),
  ];
  return rows.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, limit);
}

/** A decision, or the one who has it next, stands there itself as what ended it. */
function toAssignmentEntries(row: AssignmentRow): AuditEntry[] {
  const { figureId: subject, assignee, endedAt, endedBy, endCause } = row;
  const entry = { subject, address: null };
  const given: AuditEntry = {
    ...{ ...entry, at: row.assignedAt, actor: row.assignedBy, action: "assigned" },
    note: `to ${assignee}`,
  };
  if (endedAt === null || endCause === "decided" || endCause === "given_on") return [given];
  const why = endCause === "let_go" ? "" : ", who may not review any more";
  return [
    given,
    {
      ...{ ...entry, at: endedAt, actor: endedBy ?? assignee, action: "assignment_ended" },
      note: `was with ${assignee}${why}`,
    },
  ];
}

/** Clears entries from before a time: they hold addresses of people. */
export async function deleteOldAudit(db: Db, before: Date): Promise<void> {
  await db.delete(auditLog).where(lt(auditLog.at, before));
}
