import { expect, test } from "vitest";
import { buildAlert } from "../../test/alert.ts";
import { HOSTILE_TEXTS } from "../../test/hostile-texts.ts";
import { buildSourcesNotice } from "../../test/notices.ts";
import { createPost, receive, type Received } from "../../test/receive-posts.ts";
import { type ChatDelivery, deliverChat } from "./deliver-chat.ts";

const NOW = new Date("2026-03-02T08:00:00Z");
const deps = { post: createPost(NOW), now: () => NOW, random: () => 0.5 };
const inSeconds = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

function buildDelivery(url: string, changes: Partial<ChatDelivery> = {}): ChatDelivery {
  return {
    ...{ id: "d0123456789abcdef01234567", attempt: 1, watchId: "watch", timeZone: "UTC", url },
    publicUrl: "https://watch.example",
    told: { kind: "alert", alert: buildAlert() },
    ...changes,
  };
}

async function tell(told: ChatDelivery["told"]): Promise<string> {
  const received: Received[] = [];
  const outcome = await deliverChat(buildDelivery(await receive(received, 200), { told }), deps);
  expect(outcome.next.kind).toBe("sent");
  const body = JSON.parse(received[0]?.body ?? "") as { text: string };
  expect(body).toMatchObject({ unfurl_links: false, unfurl_media: false });
  return body.text;
}

test("deliverChat() tells an alert with its quote and links", async () => {
  expect(await tell({ kind: "alert", alert: buildAlert() }))
    .toBe(`<https://watch.example/figures/f1|Changed: about 100,000 workers abroad>

about 100,000 workers abroad, as of March 2026, according to a panel
Before: more than 50,000 workers abroad, as of October 2015, according to a rapporteur

• alert: the same body gives another value
• the figure is later

> about 100,000 of them now work abroad
Credited to a panel, in A panel reports

<https://watch.example/figures/f1|Figure> · <https://watch.example/articles/a1|Article> · <https://paper.example/story?id=1&x=2|Original>`);
});

test("deliverChat() tells of sources in trouble", async () => {
  const text = await tell({ kind: "notice", notice: buildSourcesNotice() });
  expect(text).toContain("*In trouble*\n• The Harbour Times refuses us");
  expect(text).toContain("<https://watch.example/sources|Sources>");
});

test.for(HOSTILE_TEXTS)(
  "deliverChat() lets no text of a page call, link or show an image: %j",
  async (hostile) => {
    const text = await tell({
      kind: "alert",
      alert: buildAlert({
        ...{ title: hostile, says: hostile, before: hostile, why: [hostile], quote: hostile },
        ...{
          source: hostile,
          articleTitle: hostile,
          articleUrl: `https://evil.example/${hostile}`,
        },
      }),
    });
    // What is in brackets is ours: the four links of an alert.
    const links = [...text.matchAll(/<([^<>|]*)\|[^<>]*>/g)].map(([, url = ""]) => url);
    expect(links).toHaveLength(4);
    expect(links.every((url) => /^https:\/\/(?:watch|evil)\.example\//.test(url))).toBe(true);
    const rest = text.replace(/<[^<>]*>/g, "");
    expect(rest).not.toMatch(/[<>](?! )|@(?:channel|everyone|here|all)|\]\(|:\/\/|`/);
  },
);

test.for([
  { url: "https://discord.com/api/webhooks/1/x/slack", most: 2_000 },
  { url: "https://chat.example/hooks/x", most: 4_000 },
])("deliverChat() keeps within what $url takes, links and all", async ({ url, most }) => {
  let body = "";
  const post = async (_url: string, sent: string) => {
    body = sent;
    return { status: 200 };
  };
  const [change] = buildSourcesNotice().changes;
  const changes = Array.from({ length: 60 }, () => ({ ...change!, cause: "한국 <&> ".repeat(90) }));
  const told = { kind: "notice", notice: buildSourcesNotice({ changes }) } as const;
  await deliverChat(buildDelivery(url, { told }), { ...deps, post });
  const { text } = JSON.parse(body) as { text: string };
  expect(text.length).toBeLessThan(most);
  expect(text).toMatch(/\n…\n\n<https:\/\/watch\.example\/sources\|Sources>$/);
});

test.for([
  { status: 429, headers: { "retry-after": "40" }, next: { kind: "retry", at: inSeconds(40) } },
  { status: 404, headers: {}, next: { kind: "retry", at: inSeconds(5) } },
  { status: 410, headers: {}, next: { kind: "disable", reason: expect.stringMatching("410") } },
] as const)("deliverChat() heeds $status", async ({ status, headers, next }) => {
  const url = await receive([], status, { ...headers });
  const outcome = await deliverChat(buildDelivery(url), deps);
  expect(outcome).toMatchObject({ status, next });
});

test("deliverChat() keeps the address, which is a secret, out of what is stored", async () => {
  const reason = "no whole answer came: connect ECONNREFUSED";
  const post = () =>
    Promise.reject(Object.assign(new Error('Cannot fetch "https://chat/secret"'), { reason }));
  const outcome = await deliverChat(buildDelivery("https://chat.example/secret"), {
    ...deps,
    post,
  });
  expect(outcome).toMatchObject({ error: reason, isUnsure: false });
  const lost = () => Promise.reject(new Error("no whole answer came: other side closed"));
  expect(await deliverChat(buildDelivery("https://chat.example"), { ...deps, post: lost })) //
    .toMatchObject({ isUnsure: true });
});
