import { expect, test } from "vitest";
import type { UnseenItem } from "./fetch-items.ts";
import { foldName } from "./mask-names.ts";
import { pollSource, type PollSourceDeps } from "./poll-source.ts";

const AT = new Date("2026-01-05T08:00:00Z");

function item(link: string, title: string) {
  return {
    ...{ id: link, title, link, published: null, updated: null },
    ...{ summary: null, content: null, author: null },
  };
}

/** What one poll of a feed with these items queues. */
async function poll(items: ReturnType<typeof item>[]): Promise<UnseenItem[]> {
  const queued: UnseenItem[] = [];
  const deps: PollSourceDeps = {
    fetchFeed: async (url) => ({
      ...{ kind: "ok", url, finalUrl: url, redirects: [], movedTo: undefined, status: 200 },
      ...{ headers: {}, etag: undefined, lastModified: undefined, freshUntil: undefined },
      ...{ startedAt: AT, finishedAt: AT, robotsTag: { keepPrivate: false } },
      ...{ tdm: { reservation: undefined }, body: new Uint8Array([1]), contentType: undefined },
    }),
    parse: () =>
      ({
        ...{ title: "A feed", link: "https://a.example/", items, partial: null, kind: "rss" },
        ...{ ttlMinutes: null, skipHours: [], skipDays: [] },
      }) as unknown as ReturnType<PollSourceDeps["parse"]>,
    findUnseen: async (_, all) => all,
    enqueueArticle: async (each) => {
      queued.push(each);
      return { articleId: each.url };
    },
    markSeen: async () => {},
    saveState: async () => {},
    forgottenNames: async () => ({
      lengths: [11],
      isForgotten: (name) => name === foldName("Ada Example"),
    }),
    ...{ hash: () => "hash", now: () => AT, random: () => 0.5 },
    ...{ pace: 1, ceilingMs: 86_400_000, quietFirstPoll: true },
  };
  const definition = { url: "https://a.example/feed", title: "A feed" };
  await pollSource({ id: "s", watchId: "w", definition, state: {} } as never, deps);
  return queued;
}

test("pollSource() masks a forgotten name in titles and passes over addresses that hold one", async () => {
  const queued = await poll([
    item("https://a.example/1", "A count, by Ada Example"),
    item("https://a.example/news/ada-example-speaks", "A count"),
    item("https://a.example/2", "Another count"),
  ]);
  expect(queued.map(({ url, title }) => [url, title])).toEqual([
    ["https://a.example/1", "A count, by ███ ███████"],
    ["https://a.example/2", "Another count"],
  ]);
});
