import { expect, test } from "vitest";
import { extractArticle } from "./extract-article.ts";

const story = [1, 2, 3, 4].map(
  (count) =>
    `Paragraph ${count} of the story is long enough to be taken for prose, and says little.`,
);
const read = (below: string): string[] =>
  extractArticle(
    `<body><div><h1>A title of the story</h1>${story.map((line) => `<p>${line}</p>`).join("")}${below}</div></body>`,
    { url: "https://news.example/a" },
  ).paragraphs;

const said = "I have read this twice now, and still cannot say which of the two reports is right.";

test("dropThreads() ends a text at a heading over comments that names and times follow", () => {
  const thread = `<div>2 Comments</div><div>Ann on May 3, 2024 at 10:15 am said:</div><div>${said}</div><div>Bo on May 4, 2024 at 9:02 am said:</div><div>${said} Neither can I.</div>`;
  expect(read(thread)).toEqual(story);
});

test("dropThreads() ends a text where readers speak without a heading", () => {
  const reader = (name: string): string =>
    `<div>${name} says:</div><div>May 3, 2024 at 10:15</div><div>${said} I am ${name}.</div><div>Reply</div>`;
  expect(read(["Ann", "Bo", "Cy", "Di"].map((name) => reader(name)).join(""))).toEqual(story);
});

test("dropThreads() leaves people whom the story lets speak", () => {
  const speech = `<p>The minister said:</p><p>${said}</p><p>Her deputy said:</p><p>${said} So did he.</p><p>Both said:</p><p>${said} And so on.</p>`;
  expect(read(speech)).toHaveLength(story.length + 6);
});

test("dropThreads() leaves days that a story is told by", () => {
  const days = [3, 4, 5, 6].map((day) => `<p>May ${day}, 2024</p><p>On day ${day}, ${said}</p>`);
  const kept = read(days.join("")).filter((line) => line.startsWith("On day"));
  expect(kept).toHaveLength(days.length);
});
