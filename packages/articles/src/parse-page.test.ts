import { expect, test } from "vitest";
import { HostilePageError } from "./hostile-page-error.ts";
import { PAGE_LIMITS } from "./page-limits.ts";
import { parsePage } from "./parse-page.ts";

const attributes = (count: number): string =>
  Array.from({ length: count }, (_, index) => `a${index}=1`).join(" ");

test.for([
  { name: "nesting of 100,000", html: "<div>".repeat(100_000), kind: "too-deep" },
  {
    name: "nesting inside a skipped drawing",
    html: `<svg>${"<g>".repeat(100_000)}`,
    kind: "too-deep",
  },
  { name: "200,000 attributes", html: `<p ${attributes(200_000)}>`, kind: "too-many-attributes" },
  {
    name: "a million times one attribute",
    html: `<p ${"a ".repeat(1_000_000)}>`,
    kind: "too-many-attributes",
  },
  { name: "a million empty paragraphs", html: "<p>".repeat(1_000_000), kind: "too-many-elements" },
  {
    name: "more than five million characters",
    html: "x".repeat(PAGE_LIMITS.size + 1),
    kind: "too-large",
  },
])("parsePage() refuses $name", ({ html, kind }) => {
  const refused = expect(() => parsePage(html));
  refused.toThrow(HostilePageError);
  refused.toThrow(expect.objectContaining({ kind }));
});

test("parsePage() reads what stays within the limits", () => {
  const depth = PAGE_LIMITS.depth;
  expect(() => parsePage("<b>".repeat(depth) + "</b>".repeat(depth))).not.toThrow();
  expect(() => parsePage(`<p ${attributes(PAGE_LIMITS.attributes)}>x`)).not.toThrow();
  expect(() => parsePage("<br>".repeat(100_000))).not.toThrow();
});

test("parsePage() decodes entities where HTML has them, and nowhere else", () => {
  const json = `{"name":"Tom &amp; Ann"}`;
  const { document, noted } = parsePage(
    `<p title="a&lt;b&copy=1&amp;c">Tom &amp; Ann &notit; &#8364;</p><script type="application&#x2F;ld&#x2B;json">${json}</script>`,
  );
  const [paragraph] = document.children;
  expect(paragraph).toMatchObject({
    attribs: { title: "a<b&copy=1&c" },
    children: [{ data: "Tom & Ann ¬it; €" }],
  });
  expect(noted[0]).toMatchObject({ name: "script", children: [{ data: json }] });
});

test("parsePage() reads on inside of a tag that looks like one of plain text", () => {
  const { document } = parsePage("<div><tmp> a <b>b</b> c</tmp></div><p>d</p>");
  expect(document.children).toHaveLength(2);
  expect(document.children[0]).toMatchObject({
    children: [{ name: "tmp", children: [{ data: " a " }, { name: "b" }, { data: " c" }] }],
  });
});

test("parsePage() passes over a million end tags that end nothing", () => {
  const { noted } = parsePage(`${"<div>".repeat(500)}${"</x>".repeat(1_000_000)}<h1>a</h1>`);
  expect(noted).toHaveLength(1);
});

test("parsePage() tells what was found and where the limit is", () => {
  expect(() => parsePage("<ul>".repeat(600))).toThrow(
    expect.objectContaining({ what: "ul", limit: PAGE_LIMITS.depth }),
  );
});
