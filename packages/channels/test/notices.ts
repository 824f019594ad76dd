import type { ChannelNotice, DigestNotice, SourcesNotice } from "@figurewatch/contract";

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

export function buildDigestNotice(changes: Partial<DigestNotice> = {}): DigestNotice {
  const troubled = buildSourcesNotice().changes.map(
    ({ sourceId: _id, from: _from, url: _url, ...trouble }) => trouble,
  );
  return {
    ...{ kind: "digest", title: "Daily digest, 2026-03-02: 1 new, 1 conflicting" },
    ...{ at: "2026-03-02T08:00:10.000Z", cadence: "daily" },
    ...{ from: "2026-03-01T08:00:00.000Z", to: "2026-03-02T08:00:00.000Z" },
    counts: { new: 1, conflicting: 1, repeated: 12, recycled: 3 },
    figures: [
      {
        ...{ verdict: "new", figureId: "f1", says: "90 workers sent home, in Qatar" },
        ...{ reason: "nothing was known of this measure and scope", source: "a minister" },
        ...{ quote: "90 of them were sent home", articleTitle: "Sent home", publisher: "A Wire" },
      },
      {
        ...{ verdict: "conflicting", figureId: "f2", says: "about 20,000 workers abroad" },
        ...{ reason: "cannot hold together with more than 50,000", source: null },
        ...{ quote: "about 20,000 work abroad", articleTitle: null, publisher: null },
      },
    ],
    articles: { read: 312, relevant: 35 },
    ...{ sources: 41, troubled: troubled.slice(0, 2), undelivered: 0 },
    ...changes,
  };
}

export function buildChannelNotice(changes: Partial<ChannelNotice> = {}): ChannelNotice {
  return {
    ...{ kind: "channel", title: "Channel chat cannot be reached", at: "2026-03-02T09:00:00.000Z" },
    ...{ channel: "chat", state: "failing", error: "the answer is 404", waiting: 2 },
    lastSentAt: "2026-03-01T08:00:00.000Z",
    ...changes,
  };
}
