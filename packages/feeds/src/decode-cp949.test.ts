import { expect, test } from "vitest";
import { decodeCp949 } from "./decode-cp949.ts";

test.for([
  { bytes: [0xb0, 0xa1], text: "가" },
  { bytes: [0x81, 0x41], text: "갂" },
  { bytes: [0x94, 0xee], text: "뷁" },
  { bytes: [0x8c, 0x63], text: "똠" },
  { bytes: [0xc6, 0x52], text: "힣" },
  { bytes: [0x41, 0xb0, 0xa1, 0x94, 0xee, 0x42], text: "A가뷁B" },
])("decodeCp949() reads '$text'", ({ bytes, text }) => {
  expect(decodeCp949(new Uint8Array(bytes), { fatal: true })).toBe(text);
});

test("decodeCp949() throws at what is neither, when asked to, and replaces it otherwise", () => {
  const bytes = new Uint8Array([0xb0, 0xa1, 0xff, 0x41]);
  expect(() => decodeCp949(bytes, { fatal: true })).toThrow(TypeError);
  expect(decodeCp949(bytes)).toContain("가");
});
