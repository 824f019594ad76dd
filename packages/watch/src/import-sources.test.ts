import { expect, test } from "vitest";
import { parse } from "yaml";
import { importSources, toListedFeed, writeSources, type ListedFeed } from "./import-sources.ts";
import { SourcesFile } from "./watch.ts";

function buildFeed(changes: Partial<ListedFeed> = {}): ListedFeed {
  return {
    ...{ title: "The Harbour Times", xmlUrl: "https://harbour.example/feed.xml" },
    ...{ folders: [], attributes: {} },
    ...changes,
  };
}

test("importSources() makes sources that sources.yaml takes, and keeps folders", () => {
  const { sources } = importSources(
    [
      buildFeed({ folders: ["Asia", "Ports"] }),
      buildFeed({
        ...{ title: "유엔 소식: [새 글]", xmlUrl: "https://un.example/rss?x=1&y=2" },
        attributes: { category: "un", language: "ko-KR", country: "KR" },
      }),
    ],
    [],
    "en",
  );
  expect(SourcesFile.parse(parse(`sources:\n${writeSources(sources)}`)).sources).toEqual(sources);
  expect(sources).toMatchObject([
    { id: "the-harbour-times", publisher: "press", language: "en", verified: false },
    { id: "un-example", publisher: "un", language: "ko", country: "KR" },
  ]);
  expect(sources[0]?.addressFrom).toBe("an imported list of feeds, folder Asia / Ports");
});

test("importSources() takes neither what the watch has nor the same feed twice", () => {
  const have = [{ id: "harbour", url: "https://harbour.example/feed.xml" }];
  const twice = buildFeed({ xmlUrl: "https://b.example/feed" });
  const { sources, known } = importSources([buildFeed(), twice, twice], have, "en");
  expect(sources.map(({ url }) => url)).toEqual(["https://b.example/feed"]);
  expect(known).toHaveLength(2);
});

test("importSources() gives each an id of its own, and leaves out what cannot be fetched", () => {
  const { sources, unfit } = importSources(
    [
      buildFeed({ xmlUrl: "https://b.example/1" }),
      buildFeed({ xmlUrl: "https://b.example/2" }),
      buildFeed({ xmlUrl: "file:///etc/passwd" }),
      buildFeed({ xmlUrl: "no address" }),
    ],
    [{ id: "the-harbour-times", url: "https://a.example/" }],
    "en",
  );
  expect(sources.map(({ id }) => id)).toEqual(["the-harbour-times-2", "the-harbour-times-3"]);
  expect(unfit).toHaveLength(2);
});

test("toListedFeed() is read back as the same source", () => {
  const { sources } = importSources([buildFeed({ attributes: { country: "GB" } })], [], "en");
  const listed = sources.flatMap((source) => toListedFeed(source) ?? []);
  const again = importSources(listed, [], "ko").sources;
  expect(again).toMatchObject([{ ...sources[0], addressFrom: expect.any(String) }]);
});
