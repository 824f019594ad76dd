import { expect, test } from "vitest";
import { generateOpml, parseOpml } from "./opml.ts";

const list = `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Port watch</title></head><body>
  <outline text="Press" title="Press">
    <outline text="Korean"><outline type="rss" text="Harbour &amp; sea" xmlUrl="https://news.example/feed?a=1&amp;b=2" htmlUrl="https://news.example/" reader:limit="20" category="/ports"/></outline>
    <outline type="rss" title="Coast" xmlurl="https://coast.example/rss"/>
  </outline>
  <outline text="Bare" xmlUrl="https://bare.example/atom"></outline>
  <outline text="An empty folder"/>
</body></opml>`;

test("parseOpml() keeps folders and foreign attributes", () => {
  expect(parseOpml(list)).toEqual({
    title: "Port watch",
    damaged: [],
    sources: [
      {
        title: "Harbour & sea",
        xmlUrl: "https://news.example/feed?a=1&b=2",
        htmlUrl: "https://news.example/",
        folders: ["Press", "Korean"],
        attributes: { "reader:limit": "20", category: "/ports" },
      },
      {
        title: "Coast",
        xmlUrl: "https://coast.example/rss",
        htmlUrl: null,
        folders: ["Press"],
        attributes: {},
      },
      {
        title: "Bare",
        xmlUrl: "https://bare.example/atom",
        htmlUrl: null,
        folders: [],
        attributes: {},
      },
    ],
  });
});

test("generateOpml() writes what parseOpml() reads back", () => {
  const { sources } = parseOpml(list);
  const written = generateOpml("Port watch", sources, new Date("2024-05-03T10:00:00Z"));
  expect(written).toContain('<?xml version="1.0" encoding="utf-8"?>');
  expect(parseOpml(written)).toEqual({ title: "Port watch", damaged: [], sources });
});

test("parseOpml() gives the feeds so far of a list cut short", () => {
  const cut = parseOpml(list.slice(0, list.indexOf('<outline text="Bare"')));
  expect(cut.sources).toHaveLength(2);
  expect(cut.damaged).toEqual(["the list ends in the middle"]);
});

test.for([
  { what: "a feed", source: "<rss/>", kind: "not-a-feed" },
  {
    what: "folders without end",
    source: `<opml><body>${'<outline text="a">'.repeat(2000)}`,
    kind: "hostile",
  },
])("parseOpml() refuses $what", ({ source, kind }) => {
  expect(() => parseOpml(source)).toThrow(expect.objectContaining({ name: "FeedError", kind }));
});

test("parseOpml() takes no attribute for a prototype", () => {
  const { sources } = parseOpml(
    '<opml><body><outline xmlUrl="https://a.example/" __proto__="x" constructor="y"/></body></opml>',
  );
  expect(sources[0]?.attributes).toEqual({ constructor: "y" });
  expect(Object.getPrototypeOf(sources[0]?.attributes)).toBe(Object.prototype);
});
