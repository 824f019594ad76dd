import { expect, test } from "vitest";
import { parseFeed } from "./index.ts";

const rss = (inner: string, doctype = "") =>
  `${doctype}<rss version="2.0"><channel><title>t</title><item><title>i</title><link>https://news.example/1</link>${inner}</item></channel></rss>`;
/** A generous guard against anything quadratic: each of these takes well under a second. */
const HANG_MS = 5000;
const N = 1_000_000;

const within = async (source: string) => {
  const start = performance.now();
  const outcome = await parseFeed(source, { url: "https://news.example/feed" }).catch(
    (error: unknown) => error,
  );
  expect(performance.now() - start).toBeLessThan(HANG_MS);
  return outcome;
};

test.for([
  {
    what: "billion laughs",
    doctype: `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>`,
    entity: "&c;",
  },
  {
    what: "a quadratic blow-up",
    doctype: `<!DOCTYPE rss [<!ENTITY c "${"x".repeat(50_000)}">]>`,
    entity: "&c;".repeat(10_000),
  },
  {
    what: "a cycle",
    doctype: '<!DOCTYPE rss [<!ENTITY c "&d;"><!ENTITY d "&c;">]>',
    entity: "&c;",
  },
  {
    what: "a file",
    doctype: '<!DOCTYPE rss [<!ENTITY c SYSTEM "file:///etc/passwd">]>',
    entity: "&c;",
  },
  {
    what: "an address",
    doctype: '<!DOCTYPE rss [<!ENTITY c SYSTEM "http://127.0.0.1/x">]>',
    entity: "&c;",
  },
  {
    what: "a parameter entity",
    doctype: '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p; <!ENTITY c "x">]>',
    entity: "&c;",
  },
  {
    what: "an external DTD",
    doctype: '<!DOCTYPE rss SYSTEM "http://127.0.0.1/x.dtd">',
    entity: "&c;",
  },
  {
    what: "tags in an entity",
    doctype: '<!DOCTYPE rss [<!ENTITY c "</item><item><title>evil</title></item>">]>',
    entity: "&c;",
  },
])("parseFeed() expands no entity: $what", async ({ doctype, entity }) => {
  const source = rss(`<description>${entity}</description>`, doctype);
  const feed = await parseFeed(source);
  expect(feed.items).toHaveLength(1);
  expect(feed.items[0]).toMatchObject({ title: "i", summary: entity });
  expect(JSON.stringify(feed).length).toBeLessThan(source.length + 1000);
});

test.for([
  { what: "depth", source: rss("<a>".repeat(100_000)) },
  { what: "depth within a body", source: rss(`<description>${"<div>".repeat(100_000)}`) },
  {
    what: "attributes",
    source: rss(`<x ${Array.from({ length: 200_000 }, (_, i) => `a${i}="1"`).join(" ")}/>`),
  },
  {
    what: "depth of JSON",
    source: `{"version":"https://jsonfeed.org/version/1","items":${"[".repeat(100_000)}`,
  },
  {
    what: "numbers of JSON objects",
    source: `{"version":"https://jsonfeed.org/version/1","items":[${"{},".repeat(400_000)}`,
  },
])("parseFeed() refuses hostile $what", async ({ source }) => {
  expect(await within(source)).toMatchObject({ name: "FeedError", kind: "hostile" });
});

test.for([
  ["ampersands", rss(`<description>${"&".repeat(N)}</description>`)],
  ["brackets", rss(`<description>${"<".repeat(N)}</description>`)],
  ["brackets with spaces", rss(`<description>${"< ".repeat(N / 2)}</description>`)],
  ["open CDATA", rss(`<description>${"<![CDATA[".repeat(N / 9)}</description>`)],
  ["open comments", rss("<!--".repeat(N / 4))],
  ["stray end tags in depth", rss("<u>".repeat(500) + "</zz>".repeat(N / 5))],
  ["unclosed tags in a body", rss(`<description>${"&lt;br ".repeat(N / 7)}</description>`)],
  ["unclosed attributes", rss(`<description><![CDATA[${" href='".repeat(N / 7)}]]></description>`)],
  ["unclosed tags in a title", rss(`<dc:title>${"&lt;b ".repeat(N / 6)}</dc:title>`)],
  ["authors", rss("<author>a@b.example</author>".repeat(N / 29))],
  ["half an address", rss(`<author>${"a@".repeat(N / 2)}</author>`)],
  ["items never closed", `<rss version="2.0"><channel>${"<item>".repeat(N / 6)}`],
  [
    "namespaces",
    `<rss version="2.0"><channel>${Array.from({ length: 400 }, (_, i) => `<x xmlns:p${i}="u">`).join("")}${"<p0:y/>".repeat(N / 7)}`,
  ],
  ["a long date", rss(`<pubDate>${"1 ".repeat(N / 2)}</pubDate>`)],
  ["an open DOCTYPE", `<!DOCTYPE rss [${"<!ENTITY x '".repeat(N / 12)}${rss("")}`],
  ["half a prefix", `${"<a:".repeat(N / 3)}${rss("")}`],
  ["a long name", rss(`<${"n".repeat(N)}>`)],
  ["white space", rss(`<title>a${" ".repeat(N)}b</title>`)],
])("parseFeed() does not hang on %s", async ([, source = ""]) => {
  await within(source);
});

test("parseFeed() refuses more than a feed can be", async () => {
  await expect(parseFeed("x".repeat(32_000_001))).rejects.toMatchObject({ kind: "too-large" });
});

test("parseFeed() pollutes no prototype", async () => {
  await parseFeed(
    rss(
      "<__proto__><polluted>1</polluted></__proto__><constructor>x</constructor><prototype>y</prototype>",
    ),
  );
  await parseFeed(
    '{"version":"https://jsonfeed.org/version/1","__proto__":{"polluted":1},"items":[{"__proto__":{"polluted":1},"id":"1"}]}',
  );
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  expect("polluted" in {}).toBe(false);
});

/** A small linear congruential generator, so that a failure can be repeated. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
}

test("parseFeed() fails only with its own error, whatever is done to a feed", async () => {
  const random = createRandom(7);
  const seeds = [
    rss(
      "<pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate><description><![CDATA[<p>a</p>]]></description><author>a@b.example (C)</author>",
      '<?xml version="1.0" encoding="utf-8"?>',
    ),
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/"><entry><id>1</id><link href="1"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a</p></div></content></entry></feed>`,
    '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","authors":[{"name":"a"}],"date_published":"2024-05-03T10:00:00Z"}]}',
  ].map((text) => new TextEncoder().encode(text));
  const snippets = [
    "<",
    ">",
    "]]>",
    "<![CDATA[",
    "&",
    "&#0;",
    "&#x110000;",
    "<item>",
    "</item>",
    '"',
    "\u0000",
    "<!--",
    "<!DOCTYPE [",
  ].map((text) => new TextEncoder().encode(text));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  for (let round = 0; round < 3000; round++) {
    let bytes = pick(seeds);
    for (let n = 0; n <= random() * 6; n++) {
      const at = Math.floor(random() * bytes.length);
      const length = Math.floor(random() * 30);
      const middle =
        random() < 0.5
          ? pick(snippets)
          : random() < 0.5
            ? new Uint8Array()
            : Uint8Array.from({ length }, () => random() * 256);
      bytes = Uint8Array.from([
        ...bytes.subarray(0, at),
        ...middle,
        ...bytes.subarray(at + (random() < 0.5 ? length : 0)),
      ]);
    }
    const outcome = await parseFeed(bytes).catch((error: unknown) => error);
    if (outcome instanceof Error) expect(outcome.name, outcome.message).toBe("FeedError");
    else expect(JSON.stringify(outcome).isWellFormed()).toBe(true);
  }
});
