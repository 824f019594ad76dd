/**
 * Korean pages call their encoding EUC-KR and write its superset CP949, as the WHATWG standard
 * has it; Node's decoder knows only the 2,350 syllables of EUC-KR. The other 8,822 follow a rule.
 */
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

let extension: Map<number, string> | undefined;

/** The syllables EUC-KR leaves out, in Unicode order, are at the free places in byte order. */
function buildExtension(): Map<number, string> {
  const standard = new Uint8Array(25 * 94 * 2);
  let at = 0;
  for (let lead = 0xb0; lead <= 0xc8; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      standard[at++] = lead;
      standard[at++] = trail;
    }
  }
  const known = new Set(new TextDecoder("euc-kr").decode(standard));
  const map = new Map<number, string>();
  let code = FIRST_SYLLABLE;
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    for (let trail = 0x41; trail <= 0xfe; trail++) {
      if (!isExtension(lead, trail)) continue;
      while (code <= LAST_SYLLABLE && known.has(String.fromCharCode(code))) code++;
      if (code > LAST_SYLLABLE) return map;
      map.set((lead << 8) | trail, String.fromCharCode(code++));
    }
  }
  return map;
}

function isExtension(lead: number, trail: number): boolean {
  if (lead < 0x81 || lead > 0xc6) return false;
  if (trail >= 0x41 && trail <= 0x5a) return true;
  if (trail >= 0x61 && trail <= 0x7a) return true;
  return trail >= 0x81 && trail <= (lead <= 0xa0 ? 0xfe : 0xa0);
}

/** Bytes of EUC-KR or CP949 as text. With `fatal`, throws `TypeError` at bytes that are neither. */
export function decodeCp949(bytes: Uint8Array, { fatal = false } = {}): string {
  const decoder = new TextDecoder("euc-kr", { fatal });
  let text = "";
  let from = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    if (isExtension(lead, trail)) {
      extension ??= buildExtension();
      const char = extension.get((lead << 8) | trail);
      if (char !== undefined) {
        text += decoder.decode(bytes.subarray(from, i)) + char;
        from = i + 2;
      }
    }
    i++;
  }
  return text + decoder.decode(bytes.subarray(from));
}
