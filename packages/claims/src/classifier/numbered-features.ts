import type { Language } from "@figurewatch/quantities";
import { hashKind, hashOn } from "./feature-hash.ts";

/** Hashes of the kinds of features of one language. */
export type Kinds<Name extends string> = Readonly<Record<Name, number>>;

/** A language, or what is learned from all of them together. */
type Scope = Language | "any";

/** Hashes of what is looked at, by the language; they are made once. */
export function toKinds<Name extends string>(side: string, names: readonly Name[]) {
  const known = new Map<Scope, Kinds<Name>>();
  return (language: Scope): Kinds<Name> => {
    const made =
      known.get(language) ??
      (Object.fromEntries(
        names.map((name) => [name, hashOn(hashOn(hashKind(side), language), name)]),
      ) as Kinds<Name>);
    known.set(language, made);
    return made;
  };
}

/** Joins whole numbers into the hash of a feature: no string is made, and none hashed. */
export function join(kind: number, a: number, b = 0, c = 0, d = 0): number {
  let hash = Math.imul(kind ^ a, 0x9e_37_79_b1);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0x85_eb_ca_6b);
  hash = Math.imul((hash ^ (hash >>> 13)) + c, 0xc2_b2_ae_35);
  hash = Math.imul((hash ^ (hash >>> 16)) + d, 0x27_d4_eb_2f);
  return (hash ^ (hash >>> 15)) & SMALL;
}

/** 30 bits: small integers are found fastest. */
const SMALL = 0x3f_ff_ff_ff;
