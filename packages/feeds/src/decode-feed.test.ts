import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decodeFeed, toEncoding } from "./decode-feed.ts";

/** The same short report in each language; the file holds no XML declaration. */
const HEADLINES = {
  ko: "부두 공사가 다시 시작되었다",
  zh: "码头工程重新开工",
  "zh-tw": "碼頭工程重新開工",
  ja: "埠頭の工事が再開された",
  ru: "Строительство причала возобновлено",
  he: "העבודות ברציף חודשו",
  el: "Οι εργασίες στην προβλήτα ξεκίνησαν ξανά",
  ar: "استئناف أعمال الرصيف",
  th: "งานก่อสร้างท่าเรือเริ่มอีกครั้ง",
  fr: "Le chantier du quai a repris après l’été",
};
const FILES = [
  ["ko", "euc-kr"],
  ["ko", "cp949"],
  ["zh", "gb2312"],
  ["zh", "gb18030"],
  ["zh-tw", "big5"],
  ["ja", "shift_jis"],
  ["ja", "euc-jp"],
  ["ja", "iso-2022-jp"],
  ["ru", "windows-1251"],
  ["ru", "koi8-r"],
  ["ru", "iso-8859-5"],
  ["he", "windows-1255"],
  ["el", "windows-1253"],
  ["ar", "windows-1256"],
  ["th", "tis-620"],
  ["fr", "windows-1252"],
] as const;

const fixture = (lang: string, charset: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`fixtures/charset/${lang}.${charset}.xml`, import.meta.url)));
const declare = (charset: string, body: Uint8Array): Uint8Array =>
  new Uint8Array([
    ...new TextEncoder().encode(`<?xml version="1.0" encoding="${charset}"?>\n`),
    ...body,
  ]);
/** windows-1252 comes out of the decoder as Latin-1 controls; `cleanText` mends that. */
const headline = (lang: keyof typeof HEADLINES): string => HEADLINES[lang].replace("’", "\u0092");

test.for(FILES)("decodeFeed() reads %s in %s by its XML declaration", ([lang, charset]) => {
  const { text, damaged } = decodeFeed(declare(charset, fixture(lang, charset)), "application/xml");
  expect(text.replace("’", "\u0092")).toContain(headline(lang));
  expect(damaged).toEqual([]);
});

test.for(FILES)("decodeFeed() reads %s in %s by its HTTP header, which wins", ([lang, charset]) => {
  const bytes = declare("utf-8", fixture(lang, charset));
  const { text, damaged } = decodeFeed(bytes, `text/xml; charset="${charset}"`);
  expect(text.replace("’", "\u0092")).toContain(headline(lang));
  expect(damaged).toEqual([]);
});

test.for(FILES)("decodeFeed() tells %s in %s by the bytes alone", ([lang, charset]) => {
  // ISO 8859-5 is rare and reads as other Cyrillic; it needs its label.
  if (charset === "iso-8859-5") return;
  const { text } = decodeFeed(fixture(lang, charset), "text/xml");
  expect(text.replace("’", "\u0092")).toContain(headline(lang));
});

test.for(FILES)(
  "decodeFeed() overrules a label of UTF-8 that %s in %s carries wrongly",
  ([lang, charset]) => {
    // ISO-2022-JP is ASCII to the eye: nothing in it contradicts UTF-8.
    if (charset === "iso-8859-5" || charset === "iso-2022-jp") return;
    const { text, damaged } = decodeFeed(declare("utf-8", fixture(lang, charset)), undefined);
    expect(text.replace("’", "\u0092")).toContain(headline(lang));
    expect(damaged).toEqual(['the bytes are not "utf-8", as the XML declaration says']);
  },
);

const wide = (text: string, size: 2 | 4, isLittle: boolean, mark: boolean): Uint8Array => {
  const codes = Array.from((mark ? "\ufeff" : "") + text).flatMap((char) =>
    size === 4 ? [char.codePointAt(0) ?? 0] : char.split("").map((unit) => unit.charCodeAt(0)),
  );
  const view = new DataView(new ArrayBuffer(codes.length * size));
  codes.forEach((code, i) =>
    size === 2 ? view.setUint16(i * 2, code, isLittle) : view.setUint32(i * 4, code, isLittle),
  );
  return new Uint8Array(view.buffer);
};

test.for([
  { what: "UTF-16LE with mark", size: 2, isLittle: true, mark: true },
  { what: "UTF-16BE with mark", size: 2, isLittle: false, mark: true },
  { what: "UTF-16LE", size: 2, isLittle: true, mark: false },
  { what: "UTF-16BE", size: 2, isLittle: false, mark: false },
  { what: "UTF-32LE with mark", size: 4, isLittle: true, mark: true },
  { what: "UTF-32BE with mark", size: 4, isLittle: false, mark: true },
  { what: "UTF-32LE", size: 4, isLittle: true, mark: false },
  { what: "UTF-32BE", size: 4, isLittle: false, mark: false },
] as const)("decodeFeed() reads $what, whatever the labels say", ({ size, isLittle, mark }) => {
  const text =
    '<?xml version="1.0" encoding="utf-16"?><rss><channel><title>부두 𠮷</title></channel></rss>';
  expect(decodeFeed(wide(text, size, isLittle, mark), "text/xml; charset=utf-8").text).toBe(text);
});

test.for([
  {
    what: "an unknown label",
    type: "text/xml; charset=klingon",
    note: 'the charset "klingon" of the HTTP header is unknown',
  },
  {
    what: "UTF-7",
    type: "text/xml; charset=utf-7",
    note: 'the charset "utf-7" of the HTTP header is unknown',
  },
])("decodeFeed() falls back from $what", ({ type, note }) => {
  const bytes = new TextEncoder().encode("<rss><title>부두</title></rss>");
  expect(decodeFeed(bytes, type)).toEqual({
    text: "<rss><title>부두</title></rss>",
    encoding: "utf-8",
    damaged: [note],
  });
});

test("decodeFeed() lets a byte order mark win over a header that lies", () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode("<rss>부두</rss>")]);
  expect(decodeFeed(bytes, "text/xml; charset=iso-8859-1").text).toBe("<rss>부두</rss>");
});

test("decodeFeed() takes us-ascii for a wish where the bytes are UTF-8", () => {
  const bytes = new TextEncoder().encode("<rss>부두</rss>");
  expect(decodeFeed(bytes, "text/xml; charset=us-ascii").text).toBe("<rss>부두</rss>");
});

test("decodeFeed() keeps UTF-8 with a character cut in half", () => {
  const bytes = new TextEncoder().encode(
    "<rss>시 당국은 월요일에 제이부두 공사를 다시 시작한다고 밝혔다</rss>",
  );
  const broken = bytes.filter((_, i) => i !== 10);
  const { text, encoding, damaged } = decodeFeed(broken, "text/xml; charset=utf-8");
  expect(encoding).toBe("utf-8");
  expect(text).toContain("공사를 다시 시작한다고");
  expect(damaged).toContain("some characters could not be decoded");
});

test("decodeFeed() keeps the label of a feed with one wrong byte", () => {
  const bytes = new Uint8Array([...declare("euc-kr", fixture("ko", "euc-kr")), 0xff]);
  const { text, encoding } = decodeFeed(bytes, undefined);
  expect(encoding).toBe("euc-kr");
  expect(text).toContain(HEADLINES.ko);
});

test.for([
  ["UTF8", "utf-8"],
  ["CP949", "euc-kr"],
  ["ks_c_5601-1987", "euc-kr"],
  ["GB2312", "gb18030"],
  ["x-sjis", "shift_jis"],
  ["win-1251", "windows-1251"],
  ["no such thing", undefined],
])("toEncoding() takes '%s' for '%s'", ([label, encoding]) => {
  expect(toEncoding(label)).toBe(encoding);
});
