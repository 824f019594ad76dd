export {
  decideJob,
  JobError,
  listFailedJobs,
  type DeadLetters,
  type FailedJobsDeps,
} from "./failed-jobs.ts";
export { findTooFewReviewers } from "./find-too-few-reviewers.ts";
export { paceOf } from "./pace-of.ts";
export { CursorError, followFigures } from "./follow-figures.ts";
export { AccountError } from "./accounts/account-error.ts";
export { identify, readEntry, type Credentials } from "./accounts/identify.ts";
export {
  addAccount,
  createSignInLink,
  linkIdentity,
  removeAccount,
  setPassword,
  setRole,
  writeAudit,
  type AccountDeps,
} from "./accounts/manage-accounts.ts";
export {
  beginServiceSignIn,
  finishServiceSignIn,
  FLOW_LIFE_MS,
  type ServiceProblem,
} from "./accounts/sign-in-by-service.ts";
export {
  createSignInService,
  serviceAddressOf,
  SignInServiceError,
  type SignInService,
} from "./accounts/sign-in-service.ts";
export { addToken, revokeToken } from "./accounts/manage-tokens.ts";
export {
  changeOwnPassword,
  followSignInLink,
  readSignInLink,
  signIn,
  signOut,
  type SignInDeps,
  type SignInOutcome,
} from "./accounts/sign-in.ts";
export {
  createArticleExtractor,
  ExtractError,
  type ArticleExtractor,
} from "./article-extractor.ts";
export { assign, listReviewers, type AssignedOne } from "./assign.ts";
export { addComment, readComments, takeBackComment } from "./comment.ts";
export { decideMany, type DecidedOne } from "./decide-many.ts";
export { findUnknownSettings, readConfig, type Config } from "./config.ts";
export type { OidcConfig } from "./oidc-settings.ts";
export { ConfigError } from "./config-error.ts";
export { createArchive } from "./create-archive.ts";
export { createTimestampAuthority } from "./create-timestamp-authority.ts";
export { checkTracing } from "./check-tracing.ts";
export { checkTimestamps } from "./check-timestamps.ts";
export { checkProxies, chooseProxy, isProxied, toFetcherOptions } from "./egress.ts";
export { ForgetError, forgetNames, type ForgetOptions, type ForgetReport } from "./forget-names.ts";
export { gatherEvidence } from "./gather-evidence.ts";
export { openDatabase, type Database } from "./open-database.ts";
export { openRuntime, type Runtime } from "./open-runtime.ts";
export { addressOf, publicUrlOf } from "./public-address.ts";
export { decideReview, ReviewError, type ReviewDeps } from "./decide-review.ts";
export { readWatchFolder } from "./read-watch-folder.ts";
export { reextract, type ReextractReport, type RereadArticle } from "./reextract.ts";
export { runApp } from "./run-app.ts";
export { snooze, SnoozeError } from "./snooze.ts";
export { startLoop, type LoopOptions, type Service } from "./service.ts";
export { startHeartbeat } from "./start-heartbeat.ts";
