import { expect, test } from "vitest";
import { buildEmbedSnippet, embedPath, isLoopback, sayEmbedTitle } from "./embed-snippet.ts";

const ORIGIN = "https://figures.example.org";
const view = {
  measure: { id: "wage", title: "Wage" },
  place: "RU",
  sector: "construction",
  order: {},
  knownOn: undefined,
};

test("buildEmbedSnippet() is a frame with a name, an address in full, and no haste", () => {
  expect(buildEmbedSnippet(view, ORIGIN)).toBe(
    `<iframe src="https://figures.example.org/embed/measures/wage?place=RU&amp;sector=construction"
  title="Wage: Russia, construction (Figurewatch)" width="100%" height="720"
  style="border: 0" loading="lazy"></iframe>`,
  );
});

test("buildEmbedSnippet() lets nothing of a codebook or an address out of its attributes", () => {
  const measure = { id: `x"><script>`, title: `Pay "net" <b> & more` };
  const snippet = buildEmbedSnippet({ ...view, measure, place: `"><script>` }, ORIGIN);
  expect(snippet.match(/[<>]/g)).toEqual(["<", ">", "<", ">"]);
  expect(snippet).toContain(`title="Pay &quot;net&quot; &lt;b&gt; &amp; more: `);
});

test("embedPath() keeps all that the page shows: filters, order, day", () => {
  const order = { sort: "said", dir: "asc" } as const;
  expect(embedPath({ ...view, order, knownOn: "2016-06-01" })).toBe(
    "/embed/measures/wage?place=RU&sector=construction&sort=said&dir=asc&knownOn=2016-06-01",
  );
});

test.for([
  ["any", "any", "Wage"],
  ["any", "none", "Wage"],
  ["any", "it", "Wage: all places, IT work"],
  ["world", "none", "Wage: worldwide"],
  ["RU", "any", "Wage: Russia"],
] as const)("sayEmbedTitle() calls %s and %s '%s'", ([place, sector, title]) => {
  expect(sayEmbedTitle({ ...view, place, sector })).toBe(title);
});

test.for([
  ["localhost", true],
  ["desk.localhost", true],
  ["127.0.0.1", true],
  ["[::1]", true],
  ["192.168.1.7", false],
  ["figures.example.org", false],
  ["127.0.0.1.example.org", false],
  ["localhost.example.org", false],
] as const)("isLoopback() of %s is %s", ([hostname, expected]) => {
  expect(isLoopback(hostname)).toBe(expected);
});
