import type { SourcesNotice } from "@figurewatch/contract";

export function buildSourcesNotice(changes: Partial<SourcesNotice> = {}): SourcesNotice {
  return {
    kind: "sources",
    title: "Sources: The Harbour Times and Seoul Desk in trouble (3 of 5 well)",
    at: "2026-03-02T08:05:00.000Z",
    changes: [
      {
        ...{ sourceId: "w.harbour", title: "The Harbour Times", url: "https://harbour.example/f" },
        ...{ from: "ok", to: "blocked", cause: "the answer is 403" },
        since: "2026-03-02T08:00:00.000Z",
        nextTryAt: "2026-03-02T12:00:00.000Z",
        lastReadAt: "2026-03-01T08:00:00.000Z",
      },
      {
        ...{ sourceId: "w.seoul", title: "Seoul Desk", url: "https://seoul.example/feed" },
        ...{ from: "ok", to: "stopped", cause: "the site says it is gone for good (410)" },
        since: "2026-03-02T08:01:00.000Z",
        ...{ nextTryAt: null, lastReadAt: null },
      },
      {
        ...{ sourceId: "w.steppe", title: "Steppe Tribune", url: "https://steppe.example/feed" },
        ...{ from: "silent", to: "ok", cause: null },
        since: "2026-03-02T08:02:00.000Z",
        nextTryAt: "2026-03-02T09:02:00.000Z",
        lastReadAt: "2026-03-02T08:02:00.000Z",
      },
    ],
    moves: [
      {
        ...{ sourceId: "w.digest", title: "Digest" },
        ...{ from: "https://old.example/feed.xml", to: "https://new.example/feed.xml" },
      },
    ],
    network: null,
    sources: 5,
    troubled: 2,
    ...changes,
  };
}
