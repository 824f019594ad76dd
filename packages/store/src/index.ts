export * from "./backup/restore-backup.ts";
export * from "./backup/write-backup.ts";
export { cleanJson, cleanText } from "./clean-text.ts";
export { contentId, sha256 } from "./content-id.ts";
export type { Db } from "./db.ts";
export * from "./figure-key.ts";
export type { MigrationReport } from "./migrate.ts";
export * from "./open-store.ts";
export * from "./queries/accounts.ts";
export * from "./queries/alert-details.ts";
export * from "./queries/alerts.ts";
export * from "./queries/api-tokens.ts";
export * from "./queries/archive-captures.ts";
export { takeServiceTurn } from "./queries/service-turns.ts";
export * from "./queries/article-to-read.ts";
export * from "./queries/articles.ts";
export * from "./queries/capture-timestamps.ts";
export {
  type AssignmentRow,
  endAssignments,
  insertAssignment,
  listAssignments,
} from "./queries/assignments.ts";
export * from "./queries/audit-log.ts";
export {
  type CommentRow,
  getComment,
  insertComment,
  listComments,
  withdrawComment,
} from "./queries/comments.ts";
export * from "./queries/corrections.ts";
export * from "./queries/coverage.ts";
export * from "./queries/decisions.ts";
export { listDecisionsOnClaims } from "./queries/decisions-on-claims.ts";
export * from "./queries/deliveries.ts";
export * from "./queries/delivery-log.ts";
export * from "./queries/digest.ts";
export * from "./queries/events.ts";
export * from "./queries/expire-snapshots.ts";
export * from "./queries/forgotten-names.ts";
export * from "./queries/redact-snapshots.ts";
export * from "./queries/rewrite-texts.ts";
export { ensureFiling, findFiledFigures } from "./queries/figure-keys.ts";
export * from "./queries/failed-jobs.ts";
export * from "./queries/figure-changes.ts";
export * from "./queries/figures.ts";
export * from "./queries/to-figure.ts";
export { listMessageAlerts, type MessageGrouping } from "./queries/group-deliveries.ts";
export type { Hold } from "./queries/insert-deliveries.ts";
export * from "./queries/host-gate.ts";
export { type BaselineEntry, upsertBaseline } from "./queries/insert-figures.ts";
export * from "./queries/instances.ts";
export * from "./queries/items.ts";
export { endOfDay, type KnownOn } from "./queries/known-on.ts";
export { lockMeasures } from "./queries/lock-measures.ts";
export * from "./queries/list-acceptances.ts";
export * from "./queries/list-evidence.ts";
export * from "./queries/notices.ts";
export { failOutbox, takeOutbox } from "./queries/outbox.ts";
export { reclaimLeases } from "./queries/reclaim-leases.ts";
export * from "./queries/rejudge-claim.ts";
export * from "./queries/review-items.ts";
export * from "./queries/save-decision.ts";
export * from "./queries/save-reading.ts";
export { getBlob, saveVisit } from "./queries/save-snapshot.ts";
export * from "./queries/search-articles.ts";
export * from "./queries/sessions.ts";
export * from "./queries/identities.ts";
export * from "./queries/sign-in-links.ts";
export * from "./queries/sign-in-throttles.ts";
export * from "./queries/site-files.ts";
export * from "./queries/snoozes.ts";
export * from "./queries/source-events.ts";
export * from "./queries/source-news.ts";
export * from "./queries/snapshots-to-reread.ts";
export * from "./queries/sources.ts";
export { listDecisionsAbout, listReviewersOf } from "./queries/standing-decisions.ts";
export * from "./queries/summarise-measures.ts";
export { addDecided } from "./queries/add-decided.ts";
export * from "./queries/verdict-items.ts";
export { type EvidenceReport, verifySnapshots } from "./queries/verify-snapshots.ts";
export * from "./queries/verdict-to-tell.ts";
export * from "./schema/index.ts";
export { ensureDatabase } from "./embedded/ensure-database.ts";
export { findRunningPostgres } from "./embedded/find-running-postgres.ts";
export * from "./embedded/open-embedded-postgres.ts";
export * from "./store-error.ts";
export { MOST_PUBLIC_AFTER } from "./visitors/visitor-schema.ts";
export { toStoreError } from "./to-store-error.ts";
