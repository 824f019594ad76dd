export { toAccountView, toAuditView, toTokenView } from "./account-views.ts";
export { toChannelView, toDeliveryView } from "./delivery-views.ts";
export {
  listMeasureViews,
  toAlertView,
  toArticleDetail,
  toAcceptance,
  toFigureView,
  toSightingView,
  toSourceView,
} from "./present.ts";
export { buildRelease, type ReleaseFile } from "./release/build-release.ts";
export { LICENCE_IDS, parseLicence } from "./release/licence.ts";
export { toJsonLd, toObservation } from "./release/to-json-ld.ts";
export { toSdmxCsv } from "./release/to-sdmx-csv.ts";
export { sayDecision, toDecisionView, toReviewItem } from "./review-views.ts";
export { toArticleChanges } from "./to-article-changes.ts";
export { CITATION_FORMATS, formatCitations, listCitations, type CslItem } from "./to-citation.ts";
export { readCursor, toCursor, toFigureChange } from "./to-figure-change.ts";
export { toPublicArticle, withoutDeliveries } from "./to-public-view.ts";
export { toAssignmentView } from "./to-assignment-view.ts";
export { toCommentView } from "./to-comment-view.ts";
export { toSnoozeView } from "./to-snooze-view.ts";
export { toCsv } from "./to-csv.ts";
export { toEvidencePack } from "./evidence/to-evidence-pack.ts";
export { toWarc, type Evidence } from "./evidence/to-warc.ts";
