import fc from "fast-check";
import { expect, test } from "vitest";
import { extractArticle } from "./extract-article.ts";
import { layouts } from "./fixtures/layouts.ts";
import { HostilePageError } from "./hostile-page-error.ts";

const page = { url: "https://news.example/story" };
const TAGS =
  "p div a b br table td tr ul li h1 h2 article nav script style svg form template meta time blockquote pre title".split(
    " ",
  );

/** Pieces of mark-up in any order, closed or not. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TAGS).map((tag) => `<${tag}>`),
      fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
      fc.constantFrom(
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?xml",
        "&#0;",
        "&#xD800;",
        "&bogus;",
        "\u0000",
        "\ud800",
        "<a href=",
        '<meta property="og:title" content="',
        '<script type="application/ld+json">{"@graph":[',
        "<p class='comment share ad'>",
        "<time datetime=2024-99-99>",
      ),
      fc.string({ unit: "binary" }),
      fc.lorem({ mode: "sentences" }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(""));

function readsOrRefuses(html: string | Uint8Array, contentType?: string): void {
  try {
    const { text, title, byline } = extractArticle(html, {
      ...page,
      ...(contentType === undefined ? {} : { contentType }),
    });
    for (const value of [text, title ?? "", byline ?? ""]) {
      expect(value.isWellFormed()).toBe(true);
      expect(value).not.toContain("\u0000");
    }
  } catch (error) {
    if (!(error instanceof HostilePageError)) throw error;
  }
}

test(
  "extractArticle() reads any soup of tags or refuses it by its typed error",
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(soup, (html) => readsOrRefuses(html)),
      { numRuns: 1_500 },
    );
  },
);

test("extractArticle() reads any bytes under any content type", { timeout: 60_000 }, () => {
  const types = fc.option(
    fc.oneof(
      fc.string(),
      fc
        .constantFrom(
          "utf-8",
          "euc-kr",
          "gb18030",
          "utf-16le",
          "x-user-defined",
          "replacement",
          "hz-gb-2312",
        )
        .map((label) => `text/html; charset=${label}`),
    ),
    { nil: undefined },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), types, (bytes, type) =>
      readsOrRefuses(bytes, type),
    ),
    { numRuns: 1_500 },
  );
});

test("extractArticle() reads damaged pages: cut, doubled and stirred", { timeout: 60_000 }, () => {
  const damaged = fc
    .tuple(
      fc.constantFrom(...layouts),
      fc.nat({ max: 6_000 }),
      fc.nat({ max: 6_000 }),
      fc.string({ unit: "binary", maxLength: 8 }),
    )
    .map(
      ([{ html }, a, b, noise]) =>
        html.slice(0, a) + noise + html.slice(Math.min(a, b)) + html.slice(b),
    );
  fc.assert(
    fc.property(damaged, (html) => readsOrRefuses(html)),
    { numRuns: 1_000 },
  );
});

test("extractArticle() gives the same text again", () => {
  for (const { html } of layouts.slice(0, 10))
    expect(extractArticle(html, page)).toEqual(extractArticle(html, page));
});

/** Repeated until they are large: what takes quadratic time anywhere shows here. */
test.for([
  { name: "open paragraphs", piece: "<p>" },
  { name: "tiny links", piece: "<a href=/x>y</a> " },
  { name: "rows", piece: "<tr><td>a<td>b" },
  { name: "breaks", piece: "x<br>" },
  { name: "blanks", piece: " \n\t" },
  { name: "headings", piece: "<h1>Related</h1>" },
  { name: "times", piece: "<time>2024" },
  { name: "bylines", piece: "<b class=author>By A. B.</b>" },
  { name: "closing tags", piece: "</div></p>" },
  { name: "less-than signs", piece: "<" },
  { name: "ampersands", piece: "&" },
  { name: "JSON-LD", piece: '<script type="application/ld+json">[[[[{"a":1}</script>' },
  { name: "open tags that never end", piece: "<a" },
  { name: "long names", piece: "<b class=author>,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,</b>" },
  { name: "metas", piece: '<meta name="author" content="a">' },
  {
    name: "siblings nested a little",
    piece: "<div><div><p>One sentence that is prose enough to count.</p></div></div>",
  },
])("extractArticle() reads a megabyte of $name in time", { timeout: 20_000 }, ({ piece }) => {
  readsOrRefuses(piece.repeat(Math.ceil(1_000_000 / piece.length)));
});

test.for([
  { name: "title of bars", html: `<title>${" | news".repeat(150_000)}</title><p>x</p>` },
  {
    name: "og:title of bars",
    html: `<meta property="og:title" content="${" | news".repeat(150_000)}"><p>x</p>`,
  },
  { name: "author of commas", html: `<meta name="author" content="${",".repeat(900_000)}">` },
  { name: "one word", html: `<p>${"x".repeat(4_000_000)}</p>` },
  { name: "one sentence after another", html: `<p>${"By A. on 3 May 2024. ".repeat(200_000)}</p>` },
  { name: "class of commas", html: `<div class="${"share-".repeat(500_000)}"><p>x</p></div>` },
])("extractArticle() reads a $name in time", { timeout: 20_000 }, ({ html }) => {
  readsOrRefuses(html);
});

// The words before each time were kept with all the text that they stood in: gigabytes.
test("extractArticle() reads a line of a hundred thousand times", () => {
  const times = `<time datetime="2024-03-03">x</time>`.repeat(100_000);
  expect(extractArticle(times, page).published).toBe("2024-03-03");
});
