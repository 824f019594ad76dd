import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import { FeedError, generateOpml, parseOpml, type Opml } from "@figurewatch/feeds";
import { importSources, toListedFeed, writeSources } from "@figurewatch/watch";
import { EXIT, Failure } from "../failure.ts";
import { openWatch } from "../open-watch.ts";
import { sayCount } from "../output/say-count.ts";
import { openLines } from "../read-input.ts";

/** `figurewatch watch opml`: the feeds of the watch as a list for feed readers. */
export function writeOpml(): number {
  const { title, sources } = openWatch();
  const feeds = sources.flatMap((source) => toListedFeed(source) ?? []);
  const outlines = feeds.map((feed) => ({ ...feed, htmlUrl: null }));
  process.stdout.write(`${generateOpml(title, outlines, new Date())}\n`);
  return EXIT.ok;
}

/** `figurewatch watch import`: entries for `sources.yaml` on standard output, what was left out beside. */
export async function readOpml(list: string, { lang }: { lang?: string }): Promise<number> {
  const watch = openWatch();
  const { sources: feeds, damaged } = parse(await buffer(Readable.from(openLines(list))), list);
  const { sources, known, unfit } = importSources(
    feeds,
    watch.sources,
    lang ?? watch.languages[0] ?? "en",
  );
  process.stdout.write(writeSources(sources));
  const notes = [
    sources.length === 0
      ? "No new source: there is nothing to put into sources.yaml"
      : `${sayCount(sources.length, "new source")}: look at publisher, country and language, and put ${sources.length === 1 ? "it" : "them"} into sources.yaml`,
    ...(known.length === 0 ? [] : [`${known.length} that the watch has, or that came twice`]),
    ...unfit.map(({ title, xmlUrl }) => `Left out "${title}": no web address: ${xmlUrl}`),
    ...damaged.map((words) => `The list is damaged: ${words}`),
  ];
  process.stderr.write(`${notes.join("\n")}\n`);
  return damaged.length + unfit.length === 0 ? EXIT.ok : EXIT.failed;
}

function parse(bytes: Buffer, list: string): Opml {
  try {
    return parseOpml(bytes);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    throw new Failure(`Cannot read "${list}": ${error.message}`, EXIT.failed, { cause: error });
  }
}
