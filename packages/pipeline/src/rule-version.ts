import type { Watch } from "@figurewatch/watch";

/** Raised with every change of code that may read a text otherwise. */
export const CODE_VERSION = 11;

const known = new WeakMap<Watch, string>();

/**
 * Version of everything that turns a text into claims: the code's and a digest of what the watch
 * says (codebook, relevance, languages, origins). Another version reads stored snapshots anew.
 */
export function ruleVersionOf(watch: Watch): string {
  let version = known.get(watch);
  if (version === undefined) {
    const { codebook, relevance, languages, home, observers, origins } = watch;
    const said = { codebook, relevance, languages, home, observers, origins };
    version = `${CODE_VERSION}-${digest(JSON.stringify(said))}`;
    known.set(watch, version);
  }
  return version;
}

/** Two 32-bit FNV-1a hashes in base 36: what is told apart are a handful of versions. */
function digest(text: string): string {
  // 64 bits in two numbers: a BigInt would take a hundred times as long.
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193) >>> 0;
    high = Math.imul(high ^ code ^ (low >>> 24), 0x01000193) >>> 0;
  }
  return high.toString(36) + low.toString(36).padStart(7, "0");
}
