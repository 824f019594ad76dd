import { expect, test } from "vitest";
import { parseDate, parseMonth } from "./parse-date.ts";

test.for([
  { text: "2024-03-05", expected: "2024-03-05" },
  { text: "2024-03-05T07:08:09+09:00", expected: "2024-03-05T07:08:09+09:00" },
  { text: "2024-03-05 07:08:09 +0900", expected: "2024-03-05T07:08:09+09:00" },
  { text: "2024-03-05T07:08:09.123Z", expected: "2024-03-05T07:08:09Z" },
  { text: "20240305", expected: "2024-03-05" },
  { text: "20240305T0708Z", expected: "2024-03-05T07:08Z" },
  { text: "1709622489", expected: "2024-03-05T07:08:09Z" },
  { text: "1709622489000", expected: "2024-03-05T07:08:09Z" },
  { text: "Tue, 05 Mar 2024 07:08:09 GMT", expected: "2024-03-05T07:08:09Z" },
  { text: "March 5, 2024", expected: "2024-03-05" },
  { text: "Posted Mar. 5th, 2024 at 7:08 PM", expected: "2024-03-05T19:08" },
  { text: "5 March 2024", expected: "2024-03-05" },
  { text: "5. März 2024, 07:08 Uhr", expected: "2024-03-05T07:08" },
  { text: "le 5 mars 2024 à 7h08", expected: "2024-03-05T7:08".replace("T7", "T07") },
  { text: "5 de marzo de 2024", expected: "2024-03-05" },
  { text: "5 de março de 2024", expected: "2024-03-05" },
  { text: "5 marzo 2024", expected: "2024-03-05" },
  { text: "5 марта 2024, 07:08", expected: "2024-03-05T07:08" },
  { text: "5 березня 2024", expected: "2024-03-05" },
  { text: "5 Mart 2024", expected: "2024-03-05" },
  { text: "5 marca 2024", expected: "2024-03-05" },
  { text: "5 Maret 2024", expected: "2024-03-05" },
  { text: "5 مارس 2024", expected: "2024-03-05" },
  { text: "2024年3月5日 07:08", expected: "2024-03-05T07:08" },
  { text: "2024년 3월 5일 오후 7:08", expected: "2024-03-05T19:08" },
  { text: "2024. 3. 5. 07:08", expected: "2024-03-05T07:08" },
  { text: "입력 2024.03.05 07:08", expected: "2024-03-05T07:08" },
  { text: "05.03.2024", expected: "2024-03-05" },
  { text: "05/03/2024", lang: "fr", expected: "2024-03-05" },
  { text: "03/05/2024", lang: "en-US", expected: "2024-03-05" },
  { text: "03/25/2024", expected: "2024-03-25" },
  { text: "31 February 2024", expected: null },
  { text: "2024-13-05", expected: null },
  { text: "March 2024", expected: null },
  { text: "1970-01-01T00:00:00Z", expected: null },
  { text: "23. Dezember 2017 um 10.15 Uhr", expected: "2017-12-23T10:15" },
  { text: "5 March 2024, up 3.50 points", expected: "2024-03-05" },
  { text: "yesterday", expected: null },
  { text: "12345678901234", expected: null },
  { text: "", expected: null },
])("parseDate() reads '$text'", ({ text, lang, expected }) => {
  expect(parseDate(text, lang)).toBe(expected);
});

test("parseMonth() reads a month and year, and nothing of a sentence without", () => {
  expect(parseMonth("Last reviewed June 2022")).toBe("2022-06");
  expect(parseMonth("marzo de 2022")).toBe("2022-03");
  expect(parseMonth("Seite 2022")).toBeNull();
});
