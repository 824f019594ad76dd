import { expect, test } from "vitest";
import { parseDate } from "./parse-date.ts";

test.for([
  // Leap days of the Persian calendar fall where the cycle of 33 years says.
  { text: "سه‌شنبه ۱۵ اسفند ۱۴۰۲", expected: "2024-03-05" },
  { text: "۱۴۰۲/۱۲/۱۵ ۱۰:۲۰", lang: "fa", expected: "2024-03-05T10:20" },
  { text: "۳۰ اسفند ۱۳۹۹", expected: "2021-03-20" },
  { text: "۳۰ اسفند ۱۴۰۰", expected: null },
  { text: "۱ فروردین ۱۴۰۳", expected: "2024-03-20" },
  // A fraction in a text of another script is no date of that calendar.
  { text: "Листовка 1402/12/15", expected: null },
  { text: "令和6年3月5日", lang: "ja", expected: "2024-03-05" },
  { text: "令和元年5月1日（水）", lang: "ja", expected: "2019-05-01" },
  { text: "平成23年3月11日", lang: "ja", expected: "2011-03-11" },
  { text: "民國113年3月5日", lang: "zh-TW", expected: "2024-03-05" },
  { text: "5 มี.ค. 2567 10:20 น.", lang: "th", expected: "2024-03-05T10:20" },
  { text: "5 มี.ค. 67", lang: "th", expected: "2024-03-05" },
  { text: "วันที่ 5 มีนาคม พ.ศ. 2567", lang: "th", expected: "2024-03-05" },
  { text: "二〇二四年三月二十五日", lang: "zh", expected: "2024-03-25" },
  { text: "2024年三月05日", lang: "zh", expected: "2024-03-05" },
  { text: "2024年十二月05日", lang: "zh", expected: "2024-12-05" },
  { text: "２０２４年３月５日", lang: "ja", expected: "2024-03-05" },
  { text: "٥ مارس ٢٠٢٤", lang: "ar", expected: "2024-03-05" },
  { text: "၅ မတ် ၂၀၂၄", lang: "my", expected: "2024-03-05" },
  { text: "៥ មីនា ២០២៤", lang: "km", expected: "2024-03-05" },
  { text: "۵ ژانویهٔ ۲۰۲۴", lang: "fa", expected: "2024-01-05" },
])("withOurCalendar() lets parseDate() read '$text'", ({ text, lang, expected }) => {
  expect(parseDate(text, lang)).toBe(expected);
});
