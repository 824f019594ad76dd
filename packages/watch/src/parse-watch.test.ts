import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseWatch, WatchError } from "./parse-watch.ts";
import type { WatchFileName } from "./watch-files.ts";

const HEAD = `id: trees
title: Street trees
description: Figures on street trees
languages: [en]
relevance:
  threshold: 0.5
  subject: { en: [tree] }
  topic: { en: [planted] }
`;
const CODEBOOK = `measures:
  - id: planted
    title: Trees planted
    definition: Trees put into the ground by the city
    kind: flow
    dimension: count
    unit: trees
    per: null
    cues: { en: [planted] }
    notToBeTakenFor: [seedlings grown]
categories: []
sectors: []
`;
const SOURCES = `sources:
  - id: city
    title: City news
    kind: feed
    url: https://city.example/feed
    publisher: government
    country: DE
    language: en
    addressFrom: the city's page
    verified: true
`;
const FILES = { "watch.yaml": HEAD, "codebook.yaml": CODEBOOK, "sources.yaml": SOURCES };

function problemsOf(files: Partial<Record<WatchFileName, string>>): string[] {
  try {
    parseWatch({ ...FILES, ...files });
  } catch (error) {
    if (error instanceof WatchError) return error.message.split("\n");
    throw error;
  }
  return [];
}

test("parseWatch() reads a folder without baseline and origins, and fills the defaults", () => {
  const watch = parseWatch(FILES);
  expect(watch).toMatchObject({ id: "trees", baseline: [], origins: [] });
  expect(watch.codebook.measures[0]).toMatchObject({ shelfLifeMonths: 24, siblings: [] });
});

test.for<{ what: string; files: Partial<Record<WatchFileName, string>>; says: string }>([
  {
    what: "a role that no measure of the codebook plays",
    files: { "watch.yaml": `${HEAD}roles: { headcount: felled }\n` },
    says: 'watch.yaml:9: "felled" is no measure of the codebook',
  },
  {
    what: "a wrong type",
    files: { "watch.yaml": HEAD.replace("threshold: 0.5", "threshold: high") },
    says: 'watch.yaml:6: "relevance.threshold"',
  },
  {
    what: "a hint that is no regular expression",
    files: {
      "watch.yaml": HEAD.replace(/$/, "  hints:\n    en:\n      - says: ['oak(s', elm]\n"),
    },
    says: 'watch.yaml:11: "relevance.hints.en.0.says.0": no regular expression',
  },
  {
    what: "an unknown key",
    files: { "sources.yaml": `${SOURCES}    colour: red\n` },
    says: 'sources.yaml:2: "sources.0": Unrecognized key: "colour"',
  },
  {
    what: "an address of no site",
    files: { "sources.yaml": SOURCES.replace("https:", "htp:") },
    says: 'sources.yaml:5: "sources.0.url": no address of a site; give one that begins with http:// or https://',
  },
  {
    what: "broken YAML",
    files: { "codebook.yaml": "measures:\n  - id: [planted\n" },
    says: "codebook.yaml:3: not valid YAML",
  },
  {
    what: "a repeated id",
    files: { "sources.yaml": SOURCES + SOURCES.replace("sources:\n", "") },
    says: 'sources.yaml:11: "city" is there twice',
  },
  {
    what: "a figure of no measure",
    files: {
      "baseline.yaml":
        "figures:\n  - measure: felled\n    low: 3\n    citation: { publisher: City, date: null, url: null }\n",
    },
    says: 'baseline.yaml:2: "felled" is neither a measure nor a category',
  },
  {
    what: "bounds the wrong way round",
    files: {
      "baseline.yaml":
        "figures:\n  - measure: planted\n    low: 9\n    high: 3\n    citation: { publisher: City, date: null, url: null }\n",
    },
    says: "baseline.yaml:3: low 9 is above high 3",
  },
])("parseWatch() says where $what is", ({ files, says }) => {
  expect(problemsOf(files).join("\n")).toContain(says);
});

test("parseWatch() names a missing file", () => {
  expect(() => parseWatch({ "watch.yaml": HEAD })).toThrow("codebook.yaml: the file is missing");
});

test("parseWatch() refuses aliases that expand without end", () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nsources: [*c,*c,*c,*c,*c]\n`;
  expect(problemsOf({ "sources.yaml": bomb }).join()).toContain("sources.yaml:");
});

test("parseWatch() reads the first watch, its sources and its whole baseline", () => {
  const folder = new URL("../../../watches/dprk-overseas-labour/", import.meta.url);
  const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
  const watch = parseWatch({
    "watch.yaml": read("watch.yaml"),
    "codebook.yaml": read("codebook.yaml"),
    "sources.yaml": read("sources.yaml"),
    "baseline.yaml": read("baseline.yaml"),
    "origins.yaml": read("origins.yaml"),
  });
  expect(watch.sources.length).toBeGreaterThanOrEqual(30);
  expect(watch.baseline.length).toBeGreaterThanOrEqual(150);
});

test("parseWatch() without alerts.yaml has one rule that tells what is new, changed or in conflict", () => {
  expect(parseWatch(FILES).alertRules).toMatchObject([
    { id: "default", verdicts: ["new", "changed", "conflicting"], channels: null },
  ]);
});

test("parseWatch() finds in alerts.yaml what no codebook holds, by line", () => {
  const rule = (...lines: string[]) => ["rules:", "  - id: loud", ...lines.map((l) => `    ${l}`)];
  const problems = (...lines: string[]) => problemsOf({ "alerts.yaml": rule(...lines).join("\n") });
  expect(problems("measures: [planted]", "minChangePercent: 5")).toEqual([]);
  expect(problems("title: Felled", "measures: [felled]")).toEqual([
    'alerts.yaml:4: "felled" is not among the measures of codebook.yaml',
  ]);
  expect(problems("sectors: [parks]")).toEqual([
    'alerts.yaml:3: "parks" is not among the sectors of codebook.yaml',
  ]);
  expect(problems("verdicts: [loud]").join()).toMatch(/^alerts\.yaml:3: "rules\.0\.verdicts\.0"/);
  expect(problems("places: []").join()).toMatch(/^alerts\.yaml:3/);
});

const SEARCH = `  - id: wires
    title: A search
    kind: search
    url: https://search.example/api
    search: { service: gdelt, query: '"street trees"', languages: [de] }
    publisher: search
    country: null
    language: en
    addressFrom: the service's documentation
    verified: true
`;

test.for<{ what: string; from?: string; to: string; says?: string }>([
  { what: "a search", to: "" },
  { what: "no query", from: "    search:", to: "    owner: #", says: ':11: "wires" is a search' },
  {
    what: "a publisher",
    from: "publisher: search",
    to: "publisher: press",
    says: ':16: "wires" is a search, which publishes nothing',
  },
  {
    what: "a short phrase",
    from: "street trees",
    to: "oak",
    says: ":15: GDELT refuses the phrase",
  },
  { what: "an open quote", from: `trees"'`, to: "trees'", says: ":15: a quotation mark" },
  {
    what: "bare alternatives",
    from: `'"street trees"'`,
    to: "oak OR elm",
    says: ":15: GDELT wants parentheses around alternatives: (",
  },
  {
    what: "needless parentheses",
    from: `'"street trees"'`,
    to: "(street trees)",
    says: ":15: GDELT wants parentheses around alternatives (OR) only",
  },
  {
    what: "an unknown language",
    from: "[de]",
    to: "[qq]",
    says: ':15: GDELT has no language "qq"',
  },
  { what: "a long query", from: "street", to: "x".repeat(250), says: ":15: it is 273 characters" },
  { what: "no slot", from: "gdelt", to: "feed", says: ':14: "wires" needs {query} in its address' },
  { what: "another service", from: "gdelt", to: "other", says: ':15: "sources.1.search.service"' },
])("parseWatch() looks at a search: $what", ({ from, to, says }) => {
  const search = from === undefined ? SEARCH : SEARCH.replace(from, to);
  const problems = problemsOf({ "sources.yaml": SOURCES + search });
  if (says === undefined) expect(problems).toEqual([]);
  else expect(problems.join("\n")).toContain(`sources.yaml${says}`);
});
