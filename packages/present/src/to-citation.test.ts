import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import type { FigureView } from "@figurewatch/contract";
import type { SightingDetail } from "@figurewatch/store";
import { expect, test } from "vitest";
import { formatCitations, listCitations } from "./to-citation.ts";

const HASH = "ab".repeat(32);

function telling(
  article: Partial<SightingDetail["article"]> = {},
  archived: SightingDetail["archived"] = null,
): SightingDetail {
  return {
    claim: {
      ...{ id: "c1", measure: "wage", low: 120, high: 150, comparator: "range", unit: "USD" },
      ...{ per: "month", place: null, sector: null, locality: null, value: null, vague: false },
      ...{ source: null, sourceYear: null, asOf: "2015", quote: "They are paid\n$120 to $150" },
      ...{ modality: "stated", payee: "worker" },
    },
    article: {
      ...{ id: "a1", title: "Pay & hours: 50% less", siteName: "Harbour Wire" },
      ...{ byline: "Office of the {Press}", published: "2015-10-28" },
      canonicalUrl: "https://a.example/x_y?q=1",
      ...article,
    },
    archived,
    capture: { fetchedAt: new Date("2026-01-02T03:04:05Z"), rawHash: HASH },
  } as unknown as SightingDetail;
}

const FIGURE = { id: "f1", citation: null, says: "$120-150 a month in pay" } as FigureView;
const publicUrl = "https://watch.example";
const cite = (tellings: SightingDetail[], figure = FIGURE) =>
  listCitations({ figure, tellings, publicUrl });

test("a telling is cited with its words, its day, our copy and the hash of the page", () => {
  expect(cite([telling()])).toEqual([
    {
      id: "figurewatch-c1",
      type: "article-newspaper",
      title: "Pay & hours: 50% less",
      author: [{ literal: "Office of the {Press}" }],
      "container-title": "Harbour Wire",
      issued: { "date-parts": [[2015, 10, 28]] },
      accessed: { "date-parts": [[2026, 1, 2]] },
      URL: "https://a.example/x_y?q=1",
      archive_location: "https://watch.example/articles/a1",
      note: expect.stringMatching(
        /^“They are paid \$120 to \$150” Read as: \$120-150 a month .*SHA-256 of the page: abab/,
      ),
    },
  ]);
});

test("a page that was captured is cited with the copy that anyone can see", () => {
  const url = "https://web.archive.org/web/20260102030500/https://a.example/x_y?q=1";
  const items = cite([telling({}, { url, capturedAt: "2026-01-02T03:05:00Z" })]);
  expect(items).toMatchObject([{ archive: "web.archive.org", archive_location: url }]);
  expect(formatCitations(items, "ris")).toContain(`L2  - ${url}`);
  expect(new Cite(formatCitations(items, "bibtex")).data[0]?.note).toContain(`Kept at ${url}`);
});

test("what an article does not tell is left out", () => {
  const [item] = cite([telling({ title: null, byline: null, siteName: null, published: "2015" })]);
  expect(item).not.toHaveProperty("author");
  expect(item).not.toHaveProperty("title");
  expect(item?.issued).toEqual({ "date-parts": [[2015]] });
});

test("a figure of the baseline is cited by its report", () => {
  const citation = { publisher: "UN", date: "2015-10", url: "https://un.example/r" };
  const figure = { ...FIGURE, citation, originName: "INHL" } as FigureView;
  expect(cite([], figure)).toMatchObject([
    { type: "report", publisher: "UN", issued: { "date-parts": [[2015, 10]] } },
  ]);
});

test("BibTeX is read back as what was written, whatever signs it holds", () => {
  const signs = "50% of \\input{x} & $y$ #1 a_b ~ ^";
  const [read] = new Cite(formatCitations(cite([telling({ title: signs })]), "bibtex")).data;
  expect(read).toMatchObject({
    id: "figurewatch-c1",
    type: "article-journal",
    title: signs,
    "container-title": "Harbour Wire",
    issued: { "date-parts": [[2015, 10]] },
    accessed: { "date-parts": [[2026, 1, 2]] },
    URL: "https://a.example/x_y?q=1",
  });
  expect(read?.note).toContain(HASH);
});

test("RIS has a line a field, and an end for each reference", () => {
  const lines = formatCitations(cite([telling(), telling()]), "ris").split("\r\n");
  expect(lines).toContain("TI  - Pay & hours: 50% less");
  expect(lines).toContain("DA  - 2015/10/28");
  expect(lines.filter((line) => line === "ER  - ")).toHaveLength(2);
  // A title that carries a line of its own stays one line.
  const forged = formatCitations(cite([telling({ title: "A\r\nER  - \r\nTY  - BOOK" })]), "ris");
  expect(forged.match(/^TY {2}- /gm)).toHaveLength(1);
});

test("CSL-JSON is the list itself", () => {
  expect(JSON.parse(formatCitations(cite([telling()]), "csl"))).toEqual(cite([telling()]));
});
