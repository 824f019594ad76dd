import { expect, test } from "vitest";
import { findDates } from "./dates.ts";

test.for([
  { text: "at the end of April", published: "2013-07-03", expected: ["2013-04 at"] },
  { text: "in December", published: "2019-02-05", expected: ["2018-12 at"] },
  {
    text: "on 31 December 2017 (year earlier: 503)",
    published: null,
    expected: ["2017-12-31 at", "2016-12 at"],
  },
  { text: "since September 2017", published: "2020-03-02", expected: ["2017-09 since"] },
  { text: "four years ago", published: "2017-12-02", expected: ["2013 at"] },
  { text: "a decade ago", published: "2026-03-10", expected: ["2016 at"] },
  {
    text: "in 2018, two decades earlier",
    published: "2026-03-10",
    expected: ["2018 at", "1998 at"],
  },
  { text: "three months ago", published: "2026-02-10", expected: ["2025-11 at"] },
  { text: "as of mid-2025", published: "2026-03-10", expected: ["2025 at"] },
  { text: "at end-2017", published: "2019-03-10", expected: ["2017 at"] },
  { text: "on 31.12.2018", published: "2019-03-10", expected: ["2018-12-31 at"] },
  { text: "FIN-2020", published: "2021-03-10", expected: [] },
  { text: "last year", published: "2024-02-01", expected: ["2023 at"] },
  { text: "by the end of 2019", published: "2018-01-04", expected: ["2019 until"] },
  { text: "as recently as December", published: "2024-03-21", expected: ["2023-12 at"] },
  { text: "in the mid-1980s 20,000 were there", published: null, expected: ["1985 at"] },
  { text: "by the end of 2016 they had left", published: "2018-01-04", expected: ["2016 at"] },
  {
    text: "In 2001 2,000 came, 1,500 the year before",
    published: "2002-05-30",
    expected: ["2001 at", "2000 at"],
  },
  { text: "in 2018, two years earlier", published: "2020-05-30", expected: ["2018 at", "2016 at"] },
  { text: "at the turn of the year", published: "2018-12-10", expected: ["2018-01 at"] },
  { text: "Before the war of 2011 they were 200", published: "2019-01-12", expected: ["2011 at"] },
  { text: "as late as March last year", published: "2016-11-25", expected: ["2015-03 at"] },
  { text: "March of this year", published: "2016-11-25", expected: ["2016-03 at"] },
  { text: "last season they were 90", published: "2016-06-30", expected: ["2015 at"] },
  { text: "against one in 2010 and 22 in 2014", published: "2016-06-30", expected: ["2014 at"] },
  { text: "before the pandemic", published: "2021-03-03", expected: ["2019 at"] },
  { text: "before the pandemic", published: "2018-03-03", expected: [] },
  { text: "between 2017 and 2023", published: null, expected: ["2023 at"] },
  { text: "Resolution 2397, passed in December 2017", published: "2019-12-12", expected: [] },
  { text: "2,017 workers and $2019", published: "2019-12-12", expected: [] },
])("findDates() reads '$text'", ({ text, published, expected }) => {
  const found = findDates(text, { start: 0, end: text.length }, published);
  expect(found.map(({ edtf, kind }) => `${edtf} ${kind}`)).toEqual(expected);
});
