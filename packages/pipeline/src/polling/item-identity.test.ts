import { expect, test } from "vitest";
import { identifyItems, itemIdentity } from "./item-identity.ts";

const item = {
  id: "17",
  title: "Port reopens",
  link: "https://news.example/a?id=1",
  published: "2024-05-03T08:00:00.000Z",
};

test.for([
  { what: "a new id", other: { ...item, id: "18" } },
  { what: "no id", other: { ...item, id: null } },
  { what: "http", other: { ...item, link: "http://news.example/a?id=1" } },
  { what: "www", other: { ...item, link: "https://www.news.example/a?id=1" } },
  {
    what: "a tracking parameter",
    other: { ...item, link: "https://news.example/a?id=1&utm_source=rss" },
  },
  { what: "a new headline", other: { ...item, title: "Port reopens after storm" } },
  { what: "a new date", other: { ...item, published: null } },
])("itemIdentity() survives $what", ({ other }) => {
  expect(itemIdentity(other)).toBe(itemIdentity(item));
});

test.for([
  { what: "another page", a: item, b: { ...item, link: "https://news.example/a?id=2" } },
  { what: "another path", a: item, b: { ...item, link: "https://news.example/b?id=1" } },
  {
    what: "another id without a page",
    a: { ...item, link: null },
    b: { ...item, link: null, id: "18" },
  },
  {
    what: "another headline alone",
    a: { ...item, link: null, id: null },
    b: { ...item, link: null, id: null, title: "Fire" },
  },
  {
    what: "another id at the front page",
    a: { ...item, link: "https://news.example/" },
    b: { ...item, link: "https://news.example/", id: "18" },
  },
])("itemIdentity() tells $what", ({ a, b }) => {
  expect(itemIdentity(a)).not.toBe(itemIdentity(b));
});

test("itemIdentity() of an id that is an address survives https", () => {
  const a = { ...item, link: null, id: "http://news.example/?p=1" };
  expect(itemIdentity({ ...a, id: "https://news.example/?p=1" })).toBe(itemIdentity(a));
});

test("itemIdentity() does not take the feed's own page for an item's", () => {
  const front = { ...item, link: "https://news.example/live" };
  expect(itemIdentity(front, "https://news.example/live/")).toBe("id:17");
});

test("identifyItems() keeps items apart that share a link", () => {
  const live = { ...item, link: "https://news.example/live-report" };
  const ids = identifyItems([live, { ...live, id: "18" }, { ...item, id: "19" }]);
  expect(new Set(ids).size).toBe(3);
  expect(ids[2]).toBe(itemIdentity(item));
});

test("identifyItems() takes the same item listed twice for one", () => {
  const [a, b] = identifyItems([item, { ...item, title: "again" }]);
  expect(a).toBe(b);
});
