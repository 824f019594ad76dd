import { expect, test } from "vitest";
import { extractArticle } from "./extract-article.ts";

const NAME = "Council gives states two years to send workers home";
const body =
  `<p>${"A sentence of the story that is long enough to be prose. ".repeat(3)}</p>`.repeat(3);

const read = (title: string, head = "", heading = ""): string | null =>
  extractArticle(
    `<html><head><title>${title}</title>${head}</head><body>${heading}<article>${body}</article></body></html>`,
    { url: "https://www.dailyharbour.example/world/story" },
  ).title;

const SITE = `<meta property="og:site_name" content="Harbour Daily">`;

test.for([
  { title: `${NAME} | Harbour Daily`, head: SITE },
  { title: `${NAME} - World - Harbour Daily`, head: SITE, expected: `${NAME} - World` },
  { title: `${NAME} - Harbour Daily - World`, head: SITE },
  { title: `Harbour Daily: ${NAME}`, head: SITE, expected: `Harbour Daily: ${NAME}` },
  { title: `Harbour Daily » Blog Archive » ${NAME}`, head: SITE },
  { title: `${NAME} - Dailyharbour.example`, head: "" },
  { title: `${NAME} - Ann Example`, head: `<meta name="author" content="Ann Example">` },
  { title: `${NAME} - a report`, head: SITE, expected: `${NAME} - a report` },
])("findTitle() reads '$title'", ({ title, head, expected }) => {
  expect(read(title, head)).toBe(expected ?? NAME);
});

test("findTitle() takes a heading around a link to the front of a blog for the site's name", () => {
  const logo = `<h1><a href="https://www.dailyharbour.example/world/">Letters from the harbour</a></h1>`;
  expect(read(`Letters from the harbour » ${NAME}`, "", `${logo}<h2>${NAME}</h2>`)).toBe(NAME);
});

test.for([
  { name: "the site's name before it", title: `Letters from the harbour: ${NAME}` },
  { name: "the site's name right behind it", title: `${NAME}-港口日报网` },
])("findTitle() takes the line of the page out of a title with $name", ({ title }) => {
  expect(read(title, "", `<h3>${NAME}</h3>`)).toBe(NAME);
});

test("findTitle() takes a line that is the declared title before a heading with more in it", () => {
  const heading = `<h1><span>${NAME}</span><div>Two years for all</div></h1>`;
  expect(read("News", `<meta property="og:title" content="${NAME}">`, heading)).toBe(NAME);
});

test("findTitle() agrees with a short heading of Chinese characters", () => {
  const name = "安理会要求两年内遣返工人";
  expect(read(`${name} - 港口日报网 - 国际新闻频道`, "", `<h1>${name}</h1>`)).toBe(name);
});

test("findTitle() takes the heading above the text where the page's title names no more than the site", () => {
  const top = `<div>Harbour Office</div><h1>Releases</h1>`;
  expect(read("Harbour Office", "", `${top}<h2>${NAME}</h2>`)).toBe(NAME);
  expect(read("Harbour Office", "", `${top}<div class="view_tit">${NAME}</div>`)).toBe(NAME);
  // A short headline of its own.
  expect(
    read("Quiet days", "", `<h1>Quiet days</h1><h2>What the harbour does in winter</h2>`),
  ).toBe("Quiet days");
});

test("findTitle() leaves out sections and sites that Chinese pages set behind dashes", () => {
  const name = "安理会要求各国两年内遣返朝鲜劳工";
  expect(read(`${name}-国际新闻-示例网`)).toBe(name);
  expect(read(`${name}——记者手记`)).toBe(`${name}——记者手记`);
});

const korean = "안보리, 북한 노동자 2년 안에 송환하라고 각국에 요구";
const thai = "คณะมนตรีให้เวลาสองปีส่งแรงงานกลับประเทศ";

test.for([
  { title: `${NAME} – World – The Lantern`, expected: NAME },
  { title: `The Lantern :: ${NAME}`, expected: NAME },
  { title: `${thai} - ข่าวท่าเรือ`, front: "ข่าวท่าเรือ", expected: thai },
  { title: `${korean} < World < 기사본문 - 항구신문`, front: "항구신문", expected: korean },
  { title: `${NAME} – Two years for all`, expected: `${NAME} – Two years for all` },
])("findTitle() knows the names that the page itself shows in '$title'", (form) => {
  const { title, front = "The Lantern", expected } = form;
  const menu = `<div><a href="/">${front}</a></div><ul><li><a href="/world">World</a></li></ul>`;
  expect(read(title, "", menu)).toBe(expected);
});

test("findTitle() knows the site's name from the copyright line", () => {
  const foot = `<footer><p>© 2019 The Lantern. All rights reserved.</p></footer>`;
  expect(read(`${NAME} – The Lantern`, "", foot)).toBe(NAME);
});

test.for([`${NAME} (The Lantern)`, `[The Lantern] ${NAME}`, `${NAME} :: The Lantern`])(
  "findTitle() takes the line of the page out of '%s'",
  (title) => {
    expect(read(title, "", `<div>${NAME}</div>`)).toBe(NAME);
  },
);

test("findTitle() takes a bold line above the text where the page names only its site", () => {
  const top = `<h1>The Lantern</h1><div><a href="/">The Lantern</a></div>`;
  expect(read("The Lantern", "", `${top}<p><b>${NAME}</b></p>`)).toBe(NAME);
});
