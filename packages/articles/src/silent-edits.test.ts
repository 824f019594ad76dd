import { expect, test } from "vitest";
import { extractArticle } from "./extract-article.ts";

/** Pages of ten layouts whose surroundings change with every fetch, as real ones do. */
const EDITED_PAIRS = 200;
const REFETCHES = 1_000;
const MAX_FALSE = 0.01;

type Random = (below: number) => number;

function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pick = <T>(random: Random, list: readonly T[]) => list[random(list.length)] as T;

const SUBJECTS = [
  "The ministry",
  "A spokesman for the embassy",
  "The port authority",
  "The trade union",
  "An inspector of the labour office",
  "The provincial government",
];
const VERBS = ["said", "reported", "confirmed", "told a hearing", "wrote in its yearly review"];
const OBJECTS = [
  (n: number) => `that ${n.toLocaleString("en")} permits had been issued since the spring.`,
  (n: number) => `that ${n.toLocaleString("en")} people were employed at the shipyard in March.`,
  (n: number) => `that wages had risen by ${n % 40} percent while the number of sites fell.`,
  (n: number) => `that ${n % 90} of the companies it had looked at kept no proper records.`,
  (n: number) => `that contracts worth ${n % 70} million dollars would not be renewed next year.`,
];
const TAILS = [
  "Nobody at the company could be reached for a comment on Tuesday.",
  "The figures were taken from records that the reporters were able to see.",
  "Residents of the town remember how the dormitories were built behind the old mill.",
  "Similar numbers had been heard before, but never from an official source.",
];

type Story = { title: string; paragraphs: string[][] };

function writeStory(random: Random): Story {
  const sentence = () =>
    `${pick(random, SUBJECTS)} ${pick(random, VERBS)} ${pick(random, OBJECTS)(1_000 + random(90_000))}`;
  const paragraphs = Array.from({ length: 5 + random(6) }, () => [
    sentence(),
    ...(random(2) === 0 ? [pick(random, TAILS)] : []),
    ...(random(3) > 0 ? [sentence()] : []),
  ]);
  return { title: `What the records of ${1990 + random(36)} show about the harbour`, paragraphs };
}

/** One edit of the kinds that newsrooms make without saying so. */
function editStory({ title, paragraphs }: Story, random: Random): Story {
  const edited = paragraphs.map((sentences) => [...sentences]);
  const at = random(edited.length);
  const sentences = edited[at] as string[];
  const kind = random(5);
  if (kind === 0) sentences[0] = changeNumber(sentences[0] as string);
  else if (kind === 1) edited.splice(at, 1);
  else if (kind === 2)
    sentences.push("An earlier count had been put much lower by the same office.");
  else if (kind === 3)
    sentences[0] = (sentences[0] as string).replace(/^(The|An?) /, "One day, $1 ");
  else edited.push(["The office withdrew that statement on the following day."]);
  return { title, paragraphs: edited };
}

const changeNumber = (sentence: string) =>
  sentence.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));

type Layout = (story: Story, random: Random) => string;

const advert = (random: Random) =>
  pick(random, [
    `<div class="ad-slot" id="ad-${random(1e6)}"><a href="https://ads.example/${random(1e6)}">Save ${random(60)}% on winter tyres today</a></div>`,
    `<aside class="advertisement" data-token="${random(1e9).toString(36)}"><p>Sponsored: ${random(20)} ways to sleep better</p></aside>`,
    `<ins class="adsbygoogle" data-ad-client="pub-${random(1e9)}"></ins>`,
    `<iframe src="https://ads.example/frame?${random(1e9)}"></iframe>`,
    "",
  ]);
const clock = (random: Random) =>
  `<div class="top-bar">Now: ${random(24)}:${10 + random(50)} · ${random(30)}°C · USD ${1_200 + random(200)}.${random(99)}</div>`;
const related = (random: Random) =>
  `<div class="related-links"><h3>Read next</h3><ul>${Array.from(
    { length: 3 + random(4) },
    () =>
      `<li><a href="/story/${random(1e6)}">${random(90)} things that ${pick(random, SUBJECTS).toLowerCase()} did not expect</a></li>`,
  ).join("")}</ul></div>`;
const comments = (random: Random) =>
  `<section id="comments"><h3>${random(400)} comments</h3><div class="comment"><p>${pick(random, TAILS)}</p><span>${1 + random(59)} minutes ago</span></div></section>`;
const counters = (random: Random) =>
  `<div class="share"><span class="count">${random(9_999)} shares</span><span class="views">${random(99_999)} views</span></div>`;
const scripts = (random: Random) =>
  `<script nonce="${random(1e9).toString(36)}">window.session="${random(1e9)}";window.t=${random(1e9)}</script><meta name="csrf-token" content="${random(1e9).toString(36)}">`;

const head = ({ title }: Story, random: Random) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Harbour Post</title><meta property="og:title" content="${title}"><meta property="article:published_time" content="2026-03-02T08:00:00Z">${scripts(random)}</head>`;
const body = ({ paragraphs }: Story, between: (i: number) => string = () => "") =>
  paragraphs.map((sentences, i) => `<p>${sentences.join(" ")}</p>${between(i)}`).join("\n");

const LAYOUTS: Layout[] = [
  (story, random) =>
    `${head(story, random)}<body>${clock(random)}<main><article><h1>${story.title}</h1>${body(story)}</article></main>${related(random)}</body></html>`,
  (story, random) =>
    `${head(story, random)}<body><nav><a href="/">Home</a></nav><article><h1>${story.title}</h1>${counters(random)}${body(story, (i) => (i === 1 ? advert(random) : ""))}</article>${comments(random)}</body></html>`,
  (story, random) =>
    `${head(story, random)}<body><div id="wrap"><div class="story-body"><h1>${story.title}</h1>${body(story, () => advert(random))}</div><div class="sidebar">${related(random)}${advert(random)}</div></div></body></html>`,
  (story, random) =>
    `${head(story, random)}<body><table><tr><td class="left">${related(random)}</td><td><h1>${story.title}</h1><div class="text">${body(story)}</div></td></tr></table>${clock(random)}</body></html>`,
  (story, random) =>
    `${head(story, random)}<body><main><h1>${story.title}</h1><div class="article__content">${body(story, (i) => (i % 3 === 2 ? `<aside>${advert(random)}${related(random)}</aside>` : ""))}</div></main><footer>© 2026 · ${random(1e5)} readers online</footer></body></html>`,
  (story, random) =>
    `${head(story, random)}<body class="amp" data-id="${random(1e9)}"><amp-ad width="300" data-slot="${random(1e6)}"></amp-ad><article>${body(story)}</article>${counters(random)}</body></html>`,
  (story, random) =>
    `${head(story, random)}<body><div class="cookie-banner">We and our ${800 + random(90)} partners store cookies.</div><section class="post"><h2>${story.title}</h2><div class="entry-content">${body(story)}</div>${counters(random)}</section>${comments(random)}</body></html>`,
  (story, random) =>
    `${head(story, random)}<body><article><header><h1>${story.title}</h1><time datetime="2026-03-02">2 March</time> <span class="reading-now">${random(500)} reading now</span></header>${body(story)}<div class="newsletter"><p>Join ${random(90_000)} readers of our newsletter</p></div></article></body></html>`,
  (story, random) =>
    `${head(story, random)}<body>${advert(random)}<div class="col-md-8"><h1>${story.title}</h1>${story.paragraphs.map((sentences) => `<div class="par">${sentences.join(" ")}</div>`).join("")}</div><div class="col-md-4 most-read">${related(random)}</div></body></html>`,
  (story, random) =>
    `${head(story, random)}<body><main id="m${random(1e6)}"><article class="c-${random(1e6).toString(36)}"><h1>${story.title}</h1>${body(story, (i) => (i === 0 ? `<figure><img src="/i.jpg?v=${random(1e6)}"><figcaption>The harbour, seen ${random(9)} times today</figcaption></figure>` : ""))}</article></main></body></html>`,
];

/** Thousands of pages take their time on a busy machine. */
const LONG = { timeout: 60_000 };
const read = (page: string) => extractArticle(page, { url: "https://post.example/story" }).text;

test("extractArticle() reads every sentence of these layouts", () => {
  for (const [at, layout] of LAYOUTS.entries()) {
    const random = createRandom(at);
    const story = writeStory(random);
    const text = read(layout(story, random));
    for (const sentence of story.paragraphs.flat()) {
      expect(text, `layout ${at}`).toContain(sentence);
    }
  }
});

test("extractArticle() gives an edited body another text, whatever the layout", LONG, () => {
  const missed: string[] = [];
  for (let pair = 0; pair < EDITED_PAIRS; pair += 1) {
    const random = createRandom(1 + pair);
    const layout = LAYOUTS[pair % LAYOUTS.length] as Layout;
    const story = writeStory(random);
    const edited = editStory(story, random);
    if (read(layout(story, random)) === read(layout(edited, random))) missed.push(`pair ${pair}`);
  }
  expect(missed).toEqual([]);
});

test(
  "extractArticle() gives the same text to new adverts, tokens, counters and times",
  LONG,
  () => {
    let changed = 0;
    const layouts = new Set<number>();
    for (let fetched = 0; fetched < REFETCHES; fetched += 1) {
      const at = fetched % LAYOUTS.length;
      const layout = LAYOUTS[at] as Layout;
      const story = writeStory(createRandom(10_000 + fetched));
      const [first, second] = [createRandom(20_000 + fetched), createRandom(30_000 + fetched)];
      if (read(layout(story, first)) === read(layout(story, second))) continue;
      changed += 1;
      layouts.add(at);
    }
    expect(changed / REFETCHES, `layouts ${[...layouts].join(", ")}`).toBeLessThanOrEqual(
      MAX_FALSE,
    );
  },
);
