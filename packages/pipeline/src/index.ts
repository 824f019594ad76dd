export { toCopyFields } from "./copy-fields.ts";
export { canonicalDate } from "./canonical-date.ts";
export { createJudging, type Filing, type Judged, type Judging } from "./judging.ts";
export { foldName, MASK, maskJson, maskNames, type ForgottenNames } from "./mask-names.ts";
export {
  pollSource,
  type PollOutcome,
  type PollSourceDeps,
  type SourceToPoll,
} from "./poll-source.ts";
export type * from "./ports.ts";
export { readArticle, type ReadArticleDeps, type ReadOutcome } from "./read-article.ts";
export { listMeasures, toJudge } from "./reading-fields.ts";
export { saveCapture, sayVerdict } from "./save-capture.ts";
export { EXTRACTOR } from "./to-captured-page.ts";
export { judgeDecided, toNotSamePairs, type JudgedBefore } from "./judge-decided.ts";
export { diffClaims, type ClaimDifference } from "./diff-claims.ts";
export { findGaps, type Gap } from "./find-gaps.ts";
export { backfillSource, type BackfillStep } from "./searching/backfill-source.ts";
export { searchLimitsOf } from "./searching/search-service.ts";
export { findRuleTrouble } from "./find-rule-trouble.ts";
export { findReversals, type Reversal, type StandingDecision } from "./find-reversals.ts";
export { readText, traceReading } from "./read-text.ts";
export { rereadSnapshot, type RereadDeps, type StoredSnapshot } from "./reread-snapshot.ts";
export { ruleVersionOf } from "./rule-version.ts";
export { sayTime } from "./say-time.ts";
export { isQuiet, type QuietHours } from "./quiet-hours.ts";
export { createReplay, type Replay } from "./replay.ts";
export {
  decideAlerts,
  findUntoldRules,
  toAlert,
  type AlertDraft,
  type SendAlertsDeps,
  type VerdictToTell,
} from "./send-alerts.ts";
export {
  decideCorrections,
  type AlertToCorrect,
  type CorrectionDraft,
} from "./corrections/decide-corrections.ts";
export * from "./polling/index.ts";
export {
  decideSourceNews,
  type OpenSourceNews,
  type SourceNewsContext,
  type SourceNewsDecision,
  type SourceToTell,
} from "./source-news/decide-source-news.ts";
export { type DigestPeriod, type DigestSchedule, findDueDigest } from "./digest/digest-period.ts";
export { buildDigest, DIGEST_KINDS } from "./digest/build-digest.ts";
export {
  archivePage,
  type ArchiveOutcome,
  type ArchivePageDeps,
  type PageToArchive,
} from "./archiving/archive-page.ts";
export {
  parseSaveAnswer,
  parseStatusAnswer,
  type SaveAnswer,
  type StatusAnswer,
} from "./archiving/parse-save-answer.ts";
export {
  timestampCapture,
  type TimestampCaptureDeps,
  type TimestampOutcome,
} from "./timestamping/timestamp-capture.ts";
export { parseTimestampReply, type TimestampAnswer } from "./timestamping/parse-timestamp-reply.ts";
export { buildTimestampQuery, NONCE_BYTES } from "./timestamping/timestamp-query.ts";
