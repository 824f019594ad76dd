import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseFeed } from "./parse-feed.ts";

const item = (inner: string) =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Harbour news</title><item>${inner}</item></channel></rss>`;
const entry = (inner: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${inner}</entry></feed>`;
const first = async (source: string, options = {}) => (await parseFeed(source, options)).items[0];

test.for([
  {
    kind: "rss",
    what: "RSS 2.0",
    source: `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour news</title><link>https://news.example/</link>
      <description>All of the port</description><language>en</language>
      <item><title>Port reopens</title><link>https://news.example/1</link><guid isPermaLink="false">n-1</guid>
      <pubDate>Fri, 03 May 2024 10:00:00 +0900</pubDate><author>desk@news.example (The desk)</author>
      <description>&lt;p&gt;Ships are back.&lt;/p&gt;</description></item></channel></rss>`,
  },
  {
    kind: "rss",
    what: "RSS 0.91 with a DTD",
    source: `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
      <rss version="0.91"><channel><title>Harbour news</title><link>https://news.example/</link><item><title>Port reopens</title>
      <link>https://news.example/1</link><guid>n-1</guid><author>The desk</author><pubDate>2024-05-03T01:00:00Z</pubDate>
      <description>&lt;p>Ships are back.&lt;/p></description></item></channel></rss>`,
  },
  {
    kind: "rdf",
    what: "RSS 1.0",
    source: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://news.example/rdf"><title>Harbour news</title><link>https://news.example/</link><items><rdf:Seq><rdf:li rdf:resource="n-1"/></rdf:Seq></items></channel>
      <item rdf:about="n-1"><title>Port reopens</title><link>https://news.example/1</link><d:creator>The desk</d:creator>
      <d:date>2024-05-03T10:00:00+09:00</d:date><description>&lt;p&gt;Ships are back.&lt;/p&gt;</description></item></rdf:RDF>`,
  },
  {
    kind: "atom",
    what: "Atom 1.0",
    source: `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Harbour news</a:title><a:link href="https://news.example/"/><a:link rel="self" href="https://news.example/atom"/>
      <a:entry><a:id>n-1</a:id><a:title type="html">Port &lt;b>reopens&lt;/b></a:title><a:link rel="enclosure" href="https://news.example/1.mp3"/><a:link href="https://news.example/1"/>
      <a:published>2024-05-03T01:00:00Z</a:published><a:updated>2024-05-04T01:00:00Z</a:updated><a:author><a:name>The desk</a:name><a:email>d@news.example</a:email></a:author>
      <a:summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ships are back.</p></div></a:summary></a:entry></a:feed>`,
  },
  {
    kind: "atom",
    what: "Atom 0.3",
    source: `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Harbour news</title><link rel="alternate" type="text/html" href="https://news.example/"/>
      <entry><id>n-1</id><title>Port reopens</title><link rel="alternate" type="text/html" href="https://news.example/1"/><issued>2024-05-03T10:00:00+09:00</issued>
      <author><name>The desk</name></author><summary type="text/html" mode="base64">PHA+U2hpcHMgYXJlIGJhY2suPC9wPg==</summary></entry></feed>`,
  },
  {
    kind: "rss",
    what: "CDF",
    source: `<CHANNEL HREF="https://news.example/"><TITLE>Harbour news</TITLE><ITEM HREF="https://news.example/1"><TITLE>Port reopens</TITLE>
      <GUID>n-1</GUID><AUTHOR>The desk</AUTHOR><PUBDATE>2024-05-03T01:00:00Z</PUBDATE><ABSTRACT>&lt;p&gt;Ships are back.&lt;/p&gt;</ABSTRACT></ITEM></CHANNEL>`,
  },
  {
    kind: "json",
    what: "JSON Feed",
    source: JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "Harbour news",
      home_page_url: "https://news.example/",
      items: [
        {
          id: "n-1",
          title: "Port reopens",
          url: "https://news.example/1",
          date_published: "2024-05-03T10:00:00+09:00",
          authors: [{ name: "The desk" }],
          summary: "<p>Ships are back.</p>",
        },
      ],
    }),
  },
])("parseFeed() reads $what", async ({ kind, source }) => {
  const feed = await parseFeed(source);
  expect(feed).toMatchObject({
    kind,
    title: "Harbour news",
    link: "https://news.example/",
    damaged: [],
  });
  expect(feed.items).toMatchObject([
    {
      id: "n-1",
      title: "Port reopens",
      link: "https://news.example/1",
      published: "2024-05-03T01:00:00.000Z",
      author: "The desk",
      summary: "<p>Ships are back.</p>",
    },
  ]);
});

test("parseFeed() reads ttl, skipHours and skipDays", async () => {
  const feed = await parseFeed(
    `<rss version="2.0"><channel><title>t</title><ttl>90</ttl><skipHours><hour>0</hour><hour>24</hour><hour> 7 </hour><hour>99</hour></skipHours>
     <skipDays><day>Saturday</day><day>sunday</day><day>Someday</day></skipDays></channel></rss>`,
  );
  expect(feed).toMatchObject({ ttlMinutes: 90, skipHours: [0, 7], skipDays: [6, 0], items: [] });
});

test.for([
  {
    what: "the item's own title",
    inner: "<media:title>b</media:title><title>a</title><image><title>c</title></image>",
    want: { title: "a" },
  },
  {
    what: "media:title where there is no other",
    inner: "<media:group><media:title>b</media:title></media:group>",
    want: { title: "b" },
  },
  {
    what: "content:encoded beside a description",
    inner:
      "<description>short</description><content:encoded>&lt;p&gt;long&lt;/p&gt;</content:encoded>",
    want: { summary: "short", content: "<p>long</p>" },
  },
  {
    what: "a description after a summary",
    inner: "<summary>short</summary><description>long</description>",
    want: { summary: "short", content: "long" },
  },
  {
    what: "every author",
    inner:
      "<dc:creator>A. One</dc:creator><dc:creator>B. Two</dc:creator><itunes:author>C</itunes:author>",
    want: { author: "A. One, B. Two" },
  },
  {
    what: "the guid as link",
    inner: "<guid>https://news.example/7</guid>",
    want: { link: "https://news.example/7", id: "https://news.example/7" },
  },
  {
    what: "no link in a guid that is none",
    inner: '<guid isPermaLink="false">https://news.example/7</guid>',
    want: { link: null },
  },
  {
    what: "pubDate before dc:date",
    inner: "<dc:date>2024-05-04</dc:date><pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate>",
    want: { published: "2024-05-03T10:00:00.000Z", updated: "2024-05-04T00:00:00.000Z" },
  },
  {
    what: "how much of a date is known",
    inner: "<pubDate>2024-05</pubDate>",
    want: { published: "2024-05-01T00:00:00.000Z", publishedPrecision: "month" },
  },
  {
    what: "a title as plain text",
    inner: "<title>&lt;i&gt;Q&amp;amp;A&lt;/i&gt; on\n  wages</title>",
    want: { title: "Q&A on wages" },
  },
  {
    what: "a title with a comparison",
    inner: "<title>5 &lt; 6 and 7 &gt; 6</title>",
    want: { title: "5 < 6 and 7 > 6" },
  },
  {
    what: "HTML entities",
    inner: "<title>caf&eacute; &nbsp;&ndash; na&iuml;ve</title>",
    want: { title: "café – naïve" },
  },
  { what: "what windows-1252 left", inner: "<title>don&#146;t</title>", want: { title: "don’t" } },
  {
    what: "UTF-8 encoded twice",
    inner: "<title>donâ€™t rÃ©sumÃ©</title>",
    want: { title: "don’t résumé" },
  },
  {
    what: "the address behind a counter",
    inner:
      '<link>https://feeds.example/~r/1</link><f:origLink xmlns:f="http://rssnamespace.org/feedburner/ext/1.0">https://news.example/1</f:origLink><feedburner:origLink>https://news.example/1</feedburner:origLink>',
    want: { link: "https://news.example/1" },
  },
  { what: "no script for a link", inner: "<link>javascript:alert(1)</link>", want: { link: null } },
])("parseFeed() takes $what", async ({ inner, want }) => {
  expect(await first(item(inner))).toMatchObject(want);
});

test.for([
  {
    what: "text",
    inner: '<content type="text">a &lt;b&gt; c</content>',
    want: { content: "a <b> c", bodyKind: "text" },
  },
  {
    what: "html",
    inner: '<content type="html">&lt;p&gt;a &amp;lt; c&lt;/p&gt;</content>',
    want: { content: "<p>a &lt; c</p>", bodyKind: "html" },
  },
  {
    what: "xhtml",
    inner:
      '<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>a</x:p></x:div></content>',
    want: { content: "<p>a</p>", bodyKind: "html" },
  },
  {
    what: "a link without a relation first",
    inner: '<link rel="related" href="https://b.example/"/><link href="https://a.example/"/>',
    want: { link: "https://a.example/" },
  },
  {
    what: "nothing of the source",
    inner: "<source><id>s</id><title>other</title></source><title>own</title>",
    want: { title: "own", id: null },
  },
])("parseFeed() reads $what of Atom", async ({ inner, want }) => {
  expect(await first(entry(inner))).toMatchObject(want);
});

test("parseFeed() resolves addresses against xml:base and the feed's own", async () => {
  const source = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/news/"><entry xml:base="2024/"><link href="1"/>
    <content type="html">&lt;a href="../2">x&lt;/a> &lt;img src='3.jpg'> &lt;a href="https://b.example/">y&lt;/a></content></entry></feed>`;
  expect(await first(source, { url: "https://news.example/feed" })).toMatchObject({
    link: "https://news.example/news/2024/1",
    content:
      '<a href="https://news.example/news/2">x</a> <img src="https://news.example/news/2024/3.jpg"> <a href="https://b.example/">y</a>',
  });
});

const whole = `<rss version="2.0"><channel><title>Harbour news</title><item><title>One</title><link>https://news.example/1</link></item><item><title>Two</title><link>https://news.example/2</link></item></channel></rss>`;

test.for([
  {
    what: "a warning before the feed",
    source: `<br />\n<b>Warning</b>: no cache\n<?xml version="1.0"?>${whole}`,
    damaged: ["text before the feed was cut off"],
  },
  { what: "bare ampersands", source: whole.replace("One", "One & only &c"), damaged: [] },
  {
    what: "an unclosed title",
    source: whole.replace("One</title>", "One"),
    damaged: ['an element "title" was not closed'],
  },
  {
    what: "an unclosed item",
    source: whole.replace("</item>", ""),
    damaged: ['an element "item" was not closed'],
  },
  {
    what: "a stray end tag",
    source: whole.replace("<item>", "</p><item>"),
    damaged: ["an end tag without a start was ignored"],
  },
  {
    what: "an end tag in another case",
    source: whole.replace("</title>", "</Title>"),
    damaged: [],
  },
  { what: "a heart", source: whole.replace("One", "I <3 you"), damaged: [] },
  {
    what: "control characters",
    source: whole.replace("One", "O\u0000n\u0008e\ud800"),
    damaged: [],
  },
  {
    what: "an undeclared prefix",
    source: whole.replace("<item>", "<item><dc:creator>A</dc:creator>"),
    damaged: [],
  },
  {
    what: "half an end",
    source: whole.replace("</channel></rss>", "</chan"),
    damaged: ["the feed ends in the middle"],
  },
  {
    what: "a date that is none",
    source: whole.replace("<item>", "<item><pubDate>soon</pubDate>"),
    damaged: ["a date could not be read"],
  },
])("parseFeed() keeps both items of a feed with $what", async ({ source, damaged }) => {
  const feed = await parseFeed(source);
  expect(feed.items.map(({ link }) => link)).toEqual([
    "https://news.example/1",
    "https://news.example/2",
  ]);
  expect(feed.items[1]?.title).toBe("Two");
  expect(feed.items[0]?.title?.isWellFormed()).toBe(true);
  expect(feed.damaged).toEqual(damaged);
});

test("parseFeed() finds a feed that a comment without end has swallowed", async () => {
  const feed = await parseFeed(`<?xml version="1.0"?>\n<!-- made by hand ->\n${whole}`);
  expect(feed.items).toHaveLength(2);
  expect(feed.damaged).toEqual(["text before the feed was cut off"]);
});

test("parseFeed() keeps RSS under a prefix apart from a default namespace of others", async () => {
  const feed = await parseFeed(
    `<r:rss version="2.0" xmlns:r="http://backend.userland.com/rss2" xmlns="urn:other"><r:channel><r:item><title>theirs</title>
     <r:title>ours</r:title><description>theirs</description></r:item></r:channel></r:rss>`,
  );
  expect(feed.items).toMatchObject([{ title: "ours", summary: null }]);
});

test("parseFeed() reads RSS under a publisher's own default namespace", async () => {
  const feed = await parseFeed(
    whole.replace("<rss", '<rss xmlns="urn:own" xmlns:atom="http://www.w3.org/2005/Atom"'),
  );
  expect(feed.items).toHaveLength(2);
  expect(feed.items[0]?.title).toBe("One");
});

test("parseFeed() gives what is whole of a feed cut anywhere", async () => {
  for (let length = whole.indexOf("<item>") + 6; length < whole.length; length++) {
    const feed = await parseFeed(whole.slice(0, length));
    for (const { link } of feed.items) {
      // Half an address would be another one.
      expect([null, "https://news.example/1", "https://news.example/2"]).toContain(link);
    }
    expect(feed.damaged.length).toBeGreaterThan(0);
  }
});

test("parseFeed() gives what is whole of a JSON Feed cut anywhere", async () => {
  const json = JSON.stringify({
    version: "https://jsonfeed.org/version/1",
    title: "Harbour",
    items: [
      { id: "1", url: "https://news.example/1" },
      { id: "2", url: "https://news.example/2" },
    ],
  });
  const cut = await parseFeed(json.slice(0, -5));
  expect(cut.items.map(({ id }) => id)).toEqual(["1"]);
  expect(cut.damaged).toEqual(["the feed ends in the middle"]);
});

test.for([
  { what: "nothing", bytes: "", kind: "empty", message: "The body is empty" },
  { what: "white space", bytes: " \n\t", kind: "empty", message: "The body is empty" },
  {
    what: "a page",
    bytes: "<!DOCTYPE html><html><head><title>x</title></head><body>rss</body></html>",
    kind: "html",
    message: "This is an HTML page, not a feed",
  },
  {
    what: "a page that mentions feeds",
    bytes: '<html><body><script>"<rss>"</script></body></html>',
    kind: "html",
    message: "This is an HTML page, not a feed",
  },
  {
    what: "other XML",
    bytes: "<?xml version='1.0'?><urlset/>",
    kind: "not-a-feed",
    message: "This is XML, but no feed",
  },
  {
    what: "other JSON",
    bytes: '{"error":"no such feed"}',
    kind: "not-a-feed",
    message: "This is JSON, but no JSON Feed",
  },
  {
    what: "text",
    bytes: "Not found",
    kind: "not-a-feed",
    message: "This is plain text, not a feed",
  },
  {
    what: "a PDF",
    bytes: new TextEncoder().encode("%PDF-1.7 x"),
    kind: "binary",
    message: "This is a PDF, not a feed",
  },
  {
    what: "a picture",
    bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    kind: "binary",
    message: "This is a PNG picture, not a feed",
  },
  {
    what: "noise",
    bytes: Uint8Array.from({ length: 500 }, (_, i) => (i * 7919) % 31),
    kind: "binary",
    message: "This is binary data, not a feed",
  },
])("parseFeed() says what $what is", async ({ bytes, kind, message }) => {
  await expect(parseFeed(bytes)).rejects.toMatchObject({ name: "FeedError", kind, message });
});

test("parseFeed() reads a feed in CP949 to the rarest syllable", async () => {
  const bytes = new Uint8Array(
    readFileSync(new URL("fixtures/charset/ko.cp949.xml", import.meta.url)),
  );
  const feed = await parseFeed(bytes, { contentType: "text/xml; charset=euc-kr" });
  expect(feed).toMatchObject({ title: "항만 소식", encoding: "euc-kr", damaged: [] });
  expect(feed.items[0]?.title).toBe("부두 공사가 다시 시작되었다 뷁");
});

test("parseFeed() mends the quotes of windows-1252", async () => {
  const bytes = new Uint8Array(
    readFileSync(new URL("fixtures/charset/fr.windows-1252.xml", import.meta.url)),
  );
  const feed = await parseFeed(bytes, { contentType: "text/xml; charset=iso-8859-1" });
  expect(feed.items[0]?.title).toBe("Le chantier du quai a repris après l’été");
});
