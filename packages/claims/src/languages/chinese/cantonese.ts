/** Signs that only Cantonese writes, by the Mandarin one that means the same, unit for unit. */
const CANTONESE: Record<string, string> = {
  咗: "了",
  嘅: "的",
  佢: "他",
  哋: "们",
  喺: "在",
  冇: "没",
  畀: "给",
  俾: "给",
  唔: "不",
  嚟: "来",
  啲: "些",
  攞: "拿",
  咁: "这",
};
const SIGN = new RegExp(`[${Object.keys(CANTONESE).join("")}]`, "gu");

/** "走咗四十個" as "走了四十個": the words of the rules are those of written Mandarin. */
export function readCantonese(text: string): string {
  return text.replaceAll(SIGN, (sign) => CANTONESE[sign] ?? sign);
}
