import { expect, test } from "vitest";
import { findDateInUrl } from "./url-date.ts";

test.for([
  { path: "/2017/12/24/story", expected: "2017-12-24" },
  { path: "/2017-12-24-story", expected: "2017-12-24" },
  { path: "/20171224/story", expected: "2017-12-24" },
  { path: "/201712/t20171224_1234.html", expected: "2017-12-24" },
  { path: "/view/AKR20171224000100014", expected: "2017-12-24" },
  { path: "/n1/2017/1224/c1-2.html", expected: "2017-12-24" },
  { path: "/2017-12/24/c_1122.htm", expected: "2017-12-24" },
  { path: "/201712/24/story.html", expected: "2017-12-24" },
  { path: "/world/2017/dec/24/story", expected: "2017-12-24" },
  { path: "/2010/POLITICS/08/13/pensions", expected: "2010-08-13" },
  { path: "/24-12-2017/story", expected: "2017-12-24" },
  { path: "/story-24.12.2017.html", expected: "2017-12-24" },
  // A month alone, numbers of stories, a day to come in a lifetime.
  { path: "/2017/12/story", expected: null },
  { path: "/2017/1224/", expected: "2017-12-24" },
  { path: "/story-12345678", expected: null },
  { path: "/story-201712241", expected: null },
  { path: "/20991224/story", expected: null },
  { path: "/2017/best/24/story", expected: null },
])("findDateInUrl() reads $path", ({ path, expected }) => {
  expect(findDateInUrl(`https://news.example${path}`)).toBe(expected);
});
