import type { AlertView, ArticleDetail } from "@figurewatch/contract";

/** What someone who is not signed in sees of an article: its quotes, and not its text. */
export function toPublicArticle(detail: ArticleDetail): ArticleDetail {
  const { text, textState } = detail;
  return { ...detail, text: "", textState: text === "" ? textState : "members" };
}

/** What someone who is not signed in sees of an alert: not whom it was sent to. */
export function toPublicAlert(alert: AlertView): AlertView {
  return { ...alert, deliveries: [] };
}
