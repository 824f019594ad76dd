import type { TakeHash } from "./feature-hash.ts";
import { join, toKinds } from "./numbered-features.ts";
import type { Question, Stand } from "./speaker-options.ts";
import { isByCharacter, toUnits } from "./speaker-units.ts";

const kindsOf = toKinds("speaker company", ["unit", "pair"]);

/** Takes what the sentence of a figure says for those who stand so to it, or for no one. */
export function takeCompany(
  { telling, told: { index } }: Question,
  stand: Stand,
  take: TakeHash,
): void {
  const { unit, pair } = kindsOf(telling.language);
  const { hashes } = toUnits(telling, index);
  for (const hash of hashes) take(join(unit, hash, stand));
  // One character says little.
  if (isByCharacter(telling.language))
    for (let at = 1; at < hashes.length; at++)
      take(join(pair, hashes[at - 1] ?? -1, hashes[at] ?? -1, stand));
}
