import { parseFeed } from "@figurewatch/feeds";

/** Items in each feed that is damaged. */
const ITEMS = 8;
const ROUNDS = 60;

const titleOf = (i: number): string => `Report ${i}: wages at the yard`;
const linkOf = (i: number): string => `https://news.example/report/${i}`;

const ITEM_WRITERS = {
  rss: (i: number) =>
    `<item>\n<title>${titleOf(i)}</title>\n<link>${linkOf(i)}</link>\n<guid>${linkOf(i)}</guid>\n<pubDate>Fri, 03 May 2024 10:00:0${i} GMT</pubDate>\n<description>&lt;p&gt;Some ${i}0 people work there.&lt;/p&gt;</description>\n</item>\n`,
  atom: (i: number) =>
    `<entry>\n<title type="html">${titleOf(i)}</title>\n<link href="${linkOf(i)}"/>\n<id>${linkOf(i)}</id>\n<updated>2024-05-03T10:00:0${i}Z</updated>\n<author><name>The desk</name></author>\n<content type="html"><![CDATA[<p>Some ${i}0 people work there.</p>]]></content>\n</entry>\n`,
};

function buildFeed(kind: "rss" | "atom"): string {
  const items = Array.from({ length: ITEMS }, (_, i) => ITEM_WRITERS[kind](i)).join("");
  return kind === "rss"
    ? `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Yard</title>\n${items}</channel></rss>`
    : `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Yard</title>\n${items}</feed>`;
}

type Damage = (feed: string, at: number) => string;

/** The next place of a pattern from `at` on, going round at the end. */
function next(feed: string, pattern: RegExp, at: number): { start: number; end: number } {
  const from = new RegExp(pattern.source, "g");
  const first = feed.indexOf("Yard") + 20;
  from.lastIndex = first + (at % (feed.length - first));
  let match = from.exec(feed);
  if (match === null) {
    from.lastIndex = first;
    match = from.exec(feed);
  }
  const start = match?.index ?? 0;
  return { start, end: start + (match?.[0].length ?? 0) };
}

const replaceNext =
  (pattern: RegExp, by: (found: string) => string): Damage =>
  (feed, at) => {
    const { start, end } = next(feed, pattern, at);
    return feed.slice(0, start) + by(feed.slice(start, end)) + feed.slice(end);
  };

const DAMAGES: Record<string, Damage> = {
  "an end tag is missing": replaceNext(/<\/\w+>/, () => ""),
  "a start tag is missing": replaceNext(/<\w+[^<>]*[^/]>/, () => ""),
  "an end tag is misspelt": replaceNext(/<\/\w+>/, (tag) => tag.replace(/\w>/, ">")),
  "a bracket is missing": replaceNext(/>\n/, () => "\n"),
  "a bare ampersand": replaceNext(/ at the /, (text) => `${text}A&B & C `),
  "a bare bracket": replaceNext(/ at the /, (text) => `${text}<3 x < y `),
  "an HTML entity": replaceNext(/ at the /, (text) => `${text.trimEnd()}&nbsp;`),
  "a tag out of place": replaceNext(/\n/, () => "\n<br><p>\n"),
  "HTML that is not escaped": replaceNext(
    /<\/(?:description|content)>/,
    (tag) => `<b>bold<br>text</b>${tag}`,
  ),
  "a quote is missing": replaceNext(/"(?=[>/])/, () => ""),
  "a control character": replaceNext(/ at the /, () => "\u0000 at\u0008 the "),
  "an unfinished comment": replaceNext(/\n(?=<(?:item|entry))/, () => "\n<!- note ->\n"),
};

/**
 * Share of items, in per cent, that come out of feeds with one fault each with their own title
 * and link, by kind of fault. The item with the fault in it counts like the others.
 */
export async function scoreDamage(): Promise<{ byDamage: Map<string, number>; lost: string[] }> {
  const byDamage = new Map<string, number>();
  const lost: string[] = [];
  for (const [what, damage] of Object.entries(DAMAGES)) {
    let kept = 0;
    let all = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const kind = round % 2 === 0 ? "rss" : "atom";
      const source = buildFeed(kind);
      const damaged = damage(source, Math.floor((source.length * round) / ROUNDS));
      const feed = await parseFeed(damaged).catch(() => undefined);
      const links = new Map(feed?.items.map((item) => [item.link, item.title]));
      for (let i = 0; i < ITEMS; i++) {
        all++;
        // A mark of the fault in the title itself is no loss.
        if (links.get(linkOf(i))?.startsWith(`Report ${i}`) === true) kept++;
        else lost.push(`${what}, ${kind} ${round}, item ${i}: ${links.get(linkOf(i)) ?? "gone"}`);
      }
    }
    byDamage.set(what, (100 * kept) / all);
  }
  return { byDamage, lost };
}
