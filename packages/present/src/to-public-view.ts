import type { AlertView, ArticleDetail } from "@figurewatch/contract";

/** What someone who is not signed in sees of an article: its quotes, and not its text. */
export function toPublicArticle(detail: ArticleDetail): ArticleDetail {
  const { text, textState } = detail;
  return { ...detail, text: "", textState: text === "" ? textState : "members" };
}

/** An alert without whom it was sent to, for those who are not signed in, and for the past. */
export function withoutDeliveries(alert: AlertView): AlertView {
  return { ...alert, deliveries: [] };
}
