import type { ToldAlert } from "../src/message/alert-message.ts";

export function buildAlert(changes: Partial<ToldAlert> = {}): ToldAlert {
  return {
    id: "t0123456789abcdef01234567",
    createdAt: "2026-03-02T08:00:00.000Z",
    verdict: "changed",
    title: "Changed: about 100,000 workers abroad",
    measure: "workers_abroad",
    says: "about 100,000 workers abroad, as of March 2026, according to a panel",
    before: "more than 50,000 workers abroad, as of October 2015, according to a rapporteur",
    why: ["alert: the same body gives another value", "the figure is later"],
    quote: "about 100,000 of them now work abroad",
    source: "a panel",
    figureId: "f1",
    articleId: "a1",
    articleTitle: "A panel reports",
    articleUrl: "https://paper.example/story?id=1&x=2",
    archived: null,
    correction: null,
    deliveries: [],
    ...changes,
  };
}
