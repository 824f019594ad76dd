import { expect, test } from "vitest";
import { guessEncoding } from "./guess-encoding.ts";

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.for([
  ["Les ouvriers ont été payés, puis renvoyés. Où sont-ils allés ? À Pékin, à l'été déjà passé."],
  ["Die Arbeiter wurden für vier Jahre nach Österreich und über Köln zurückgeschickt."],
  ["Los trabajadores viven allí, según el señor Muñoz, en tres pabellones más pequeños."],
])("guessEncoding() takes accented letters for Latin: %s", ([text]) => {
  expect(guessEncoding(latin1(text ?? ""))).toBe("windows-1252");
});

test("guessEncoding() knows Cyrillic and Hebrew by their words", () => {
  // "Северокорейские рабочие" in windows-1251, "עובדים זרים" in windows-1255.
  const russian = [
    0xd1, 0xe5, 0xe2, 0xe5, 0xf0, 0xee, 0xea, 0xee, 0xf0, 0xe5, 0xe9, 0xf1, 0xea, 0xe8, 0xe5, 0x20,
    0xf0, 0xe0, 0xe1, 0xee, 0xf7, 0xe8, 0xe5,
  ];
  const hebrew = [0xf2, 0xe5, 0xe1, 0xe3, 0xe9, 0xed, 0x20, 0xe6, 0xf8, 0xe9, 0xed];
  expect(guessEncoding(Uint8Array.from(russian))).toBe("windows-1251");
  expect(guessEncoding(Uint8Array.from(hebrew))).toBe("windows-1255");
});
