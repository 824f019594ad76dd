import { copyBands, isNearCopy, signText, type CopySignature } from "@figurewatch/ledger";

/** More texts than this share a band only when the band says nothing. */
const MAX_PER_BAND = 50;

/** Finds the earlier text that a new one is a near-copy of, in memory. */
export type CopyIndex = {
  /** Takes a text in; the id of the first text of its group, or null when it is its own. */
  add(id: string, text: string): string | null;
};

export function createCopyIndex(): CopyIndex {
  const byBand = new Map<string, { leader: string; signature: CopySignature }[]>();
  return {
    add(id, text) {
      const signature = signText(text);
      if (signature === null) return null;
      const bands = copyBands(signature);
      let leader: string | null = null;
      for (const band of bands) {
        const near = byBand.get(band)?.find((entry) => isNearCopy(entry.signature, signature));
        if (near === undefined) continue;
        leader = near.leader;
        break;
      }
      for (const band of bands) {
        const entries = byBand.get(band) ?? [];
        if (entries.length < MAX_PER_BAND) entries.push({ leader: leader ?? id, signature });
        byBand.set(band, entries);
      }
      return leader;
    },
  };
}
