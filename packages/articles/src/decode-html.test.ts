import { expect, test } from "vitest";
import { decodeHtml } from "./decode-html.ts";

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === "string" ? Array.from(part, (c) => c.charCodeAt(0)) : part,
    ),
  );

test.for([
  { name: "UTF-8 by default", input: bytes("<p>", [0xc3, 0xa9]), expected: "<p>é" },
  {
    name: "windows-1252 where it is no UTF-8",
    input: bytes("<p>", [0xe9, 0x93]),
    expected: "<p>é“",
  },
  {
    name: "windows-1251 that is labelled as UTF-8, or not at all",
    input: bytes(
      "<meta charset=utf-8>",
      [
        0xd1, 0xe5, 0xe2, 0xe5, 0xf0, 0xee, 0xea, 0xee, 0xf0, 0xe5, 0xe9, 0xf1, 0xea, 0xe8, 0xe5,
        0x20, 0xf0, 0xe0, 0xe1, 0xee, 0xf7, 0xe8, 0xe5, 0x20, 0xed, 0xe0, 0x20, 0xf1, 0xf2, 0xf0,
        0xee, 0xe9, 0xea, 0xe0, 0xf5,
      ],
    ),
    expected: "<meta charset=utf-8>Северокорейские рабочие на стройках",
  },
  {
    name: "a UTF-8 BOM before a lying meta",
    input: bytes([0xef, 0xbb, 0xbf], "<meta charset=euc-kr>", [0xc3, 0xa9]),
    expected: "<meta charset=euc-kr>é",
  },
  { name: "a UTF-16LE BOM", input: bytes([0xff, 0xfe, 0x41, 0, 0x3c, 0x04]), expected: "Aм" },
  { name: "a UTF-16BE BOM", input: bytes([0xfe, 0xff, 0, 0x41, 0x04, 0x3c]), expected: "Aм" },
  {
    name: "the content type before the meta",
    input: bytes("<meta charset=utf-8>", [0xcf, 0xf0]),
    contentType: "text/html; charset=windows-1251",
    expected: "<meta charset=utf-8>Пр",
  },
  {
    name: "a quoted charset parameter",
    input: bytes([0xcf, 0xf0]),
    contentType: 'text/html;charset="Windows-1251"',
    expected: "Пр",
  },
  {
    name: "meta charset",
    input: bytes("<meta charset='koi8-r'>", [0xf0, 0xd2]),
    expected: "<meta charset='koi8-r'>Пр",
  },
  {
    name: "meta http-equiv",
    input: bytes(
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
      [0xb3, 0xaf, 0xcf, 0xca],
    ),
    expected: '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">朝鲜',
  },
  {
    name: "a meta behind a long comment",
    input: bytes(`<!--${"x".repeat(3000)}--><meta charset=shift_jis>`, [0x93, 0xfa, 0x96, 0x7b]),
    expected: `<!--${"x".repeat(3000)}--><meta charset=shift_jis>日本`,
  },
  {
    name: "EUC-KR with a syllable of windows-949",
    input: bytes("<meta charset=euc-kr>", [0xb0, 0xa1, 0x8c, 0x63]),
    expected: "<meta charset=euc-kr>가똠",
  },
  {
    name: "GB18030 with four bytes",
    input: bytes([0x81, 0x39, 0xef, 0x30]),
    contentType: "text/html; charset=gb18030",
    expected: "㐁",
  },
  {
    name: "Big5",
    input: bytes([0xb4, 0xc2, 0xc2, 0x41]),
    contentType: "text/html; charset=big5",
    expected: "朝鮮",
  },
  {
    name: "EUC-JP",
    input: bytes([0xc4, 0xab, 0xc1, 0xaf]),
    contentType: "text/html; charset=euc-jp",
    expected: "朝鮮",
  },
  {
    name: "ISO-2022-JP",
    input: bytes([0x1b], "$B", [0x44, 0x2b, 0x41, 0x2f], [0x1b], "(B"),
    contentType: "text/html; charset=iso-2022-jp",
    expected: "朝鮮",
  },
  {
    name: "windows-1256",
    input: bytes([0xc7, 0xe1]),
    contentType: "text/html; charset=windows-1256",
    expected: "ال",
  },
  {
    name: "latin1 is windows-1252",
    input: bytes([0x93, 0x94]),
    contentType: "text/html; charset=iso-8859-1",
    expected: "“”",
  },
  {
    name: "an unknown label counts as none",
    input: bytes([0xc3, 0xa9]),
    contentType: "text/html; charset=klingon-8",
    expected: "é",
  },
  {
    name: "UTF-7 is no encoding",
    input: bytes("+ADw-script"),
    contentType: "text/html; charset=utf-7",
    expected: "+ADw-script",
  },
  {
    name: "x-user-defined from a header",
    input: bytes("a", [0x80]),
    contentType: "text/html; charset=x-user-defined",
    expected: "a\uf780",
  },
  {
    name: "a meta that names UTF-16 means UTF-8",
    input: bytes("<meta charset=utf-16>", [0xc3, 0xa9]),
    expected: "<meta charset=utf-16>é",
  },
  {
    name: "broken UTF-8 that is declared",
    input: bytes("<meta charset=utf-8>a", [0xff], "b"),
    expected: "<meta charset=utf-8>a\ufffdb",
  },
  {
    // What an archive recoded keeps the label it had.
    name: "UTF-8 under the label of another encoding",
    input: bytes("<meta charset=windows-1251>", [...new TextEncoder().encode("сорок")]),
    expected: "<meta charset=windows-1251>сорок",
  },
  {
    name: "UTF-8 under the label a server adds to every page",
    input: bytes([...new TextEncoder().encode("façade à côté, été")]),
    contentType: "text/html; charset=iso-8859-1",
    expected: "façade à côté, été",
  },
  {
    name: "UTF-8 that was cut within a letter, without a label",
    input: bytes([...new TextEncoder().encode("сорок одна верфь"), 0xd0]),
    expected: "сорок одна верфь\ufffd",
  },
  {
    name: "windows-1252 under a label of UTF-8",
    input: bytes("<p>", [0xe9], "t", [0xe9], " d", [0xe9], "j", [0xe0], " pass", [0xe9], "</p>"),
    contentType: "text/html; charset=utf-8",
    expected: "<p>été déjà passé</p>",
  },
  {
    name: "what the page says of itself where the server says UTF-8 of other bytes",
    input: bytes("<meta charset=gb2312>", [0xb3, 0xaf, 0xcf, 0xca, 0xc0, 0xcd, 0xb9, 0xa4]),
    contentType: "text/html; charset=utf-8",
    expected: "<meta charset=gb2312>朝鲜劳工",
  },
  { name: "nothing", input: bytes(), expected: "" },
])("decodeHtml() reads $name", ({ input, contentType, expected }) => {
  expect(decodeHtml(input, contentType)).toBe(expected);
});
