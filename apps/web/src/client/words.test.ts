import { expect, test } from "vitest";
import {
  countryName,
  isVerdictKind,
  isWebAddress,
  languageName,
  sayClaim,
  sayDay,
  sayEdtf,
  sectorName,
  sayWhyFired,
  withoutVerdict,
} from "./words.ts";

test.for([
  [null, "not dated"],
  ["2015", "2015"],
  ["2015-10", "Oct 2015"],
  ["2015-10-28", "28 Oct 2015"],
  ["2015-10-28T08:00:00Z", "28 Oct 2015"],
  ["2013/2015", "2013 to 2015"],
  ["2012~", "about 2012"],
  ["201X", "2010s"],
  ["2015-13", "2015-13-01T00:00:00Z"],
  ["soon", "soon"],
] as const)("sayEdtf() of %s is %s", ([edtf, words]) => {
  expect(sayEdtf(edtf)).toBe(words);
});

test.for([
  ["https://a.example/x", true],
  ["HTTP://a.example", true],
  ["javascript:alert(1)", false],
  ["data:text/html,x", false],
  ["//a.example", false],
  ["https:a.example", false],
  [" https://a.example", false],
  ["https://", false],
] as const)("isWebAddress() of %s is %s", ([url, is]) => {
  expect(isWebAddress(url)).toBe(is);
});

test("names of codes come back as they are where they are no codes", () => {
  expect([countryName("RU"), languageName("ko"), sectorName("it")]).toEqual([
    "Russia",
    "Korean",
    "IT work",
  ]);
  for (const name of [countryName, languageName, sectorName]) {
    expect(name("constructor")).toBe("constructor");
    expect(name("<script>")).toBe("<script>");
  }
  expect(sayDay("never")).toBe("never");
});

test("isVerdictKind() knows its own names only", () => {
  expect(isVerdictKind("new")).toBe(true);
  expect(["constructor", "__proto__", 7, undefined].filter(isVerdictKind)).toEqual([]);
});

test("sayClaim() says what a category names", () => {
  expect(sayClaim({ measure: "host_country", says: "China" })).toBe("host country: China");
  expect(sayClaim({ measure: "wage", says: "$120 a month" })).toBe("$120 a month");
});

test.for([
  ["Changed: 9,000 workers abroad", "changed", "9,000 workers abroad"],
  ["repeated: known from a body; told again", "repeated", "known from a body; told again"],
  // What another verdict would say is no prefix of this one's.
  ["new: no figure of this place", "changed", "new: no figure of this place"],
  ["its origin has since changed: 9,000", "changed", "its origin has since changed: 9,000"],
] as const)("withoutVerdict() of '%s' beside '%s' is '%s'", ([text, verdict, left]) => {
  expect(withoutVerdict(text, verdict)).toBe(left);
});

test.for([
  ["alert: changed: now 9,000", "changed", "now 9,000"],
  ["alert by “Money”: new: nothing was known", "new", "alert by “Money”: new: nothing was known"],
] as const)("sayWhyFired() of '%s' beside '%s' is '%s'", ([reason, verdict, said]) => {
  expect(sayWhyFired(reason, verdict)).toBe(said);
});
