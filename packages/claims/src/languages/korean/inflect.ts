const FIRST = 0xac00;
const LAST = 0xd7a3;
/** Syllables are counted by lead, then vowel, then final: 28 finals to a vowel, 21 vowels to a lead. */
const FINALS = 28;
const VOWELS = 21;

/** Finals that endings add to an open stem: 보내다 has 보낸, 보낼, 보냄, 보냅니다. */
const ENDINGS = [4, 8, 16, 17];
/** The final of the past: 보냈다. */
const PAST = 20;

/** Numbers of the vowels, in the order of Unicode. */
const [A, AE, EO, E, YEO, O, WA, WAE, OE, U, WO, EU, I] = [
  0, 1, 4, 5, 6, 8, 9, 10, 11, 13, 14, 18, 20,
] as const;
/** What a stem's vowel becomes before 어 and the past: 바치다 has 바쳐, 나오다 has 나와. */
const BEFORE_PAST = new Map<number, number>([
  [A, A],
  [AE, AE],
  [EO, EO],
  [E, E],
  [YEO, YEO],
  [O, WA],
  [OE, WAE],
  [U, WO],
  [EU, EO],
  [I, YEO],
]);
/** 하다 alone has 해 and 했. */
const HA = "하";

/**
 * The forms in which an entry is met: "보내*" is a verb's stem and stands for 보내, 보낸, 보낼, 보냄,
 * 보냅, 보냈; an entry without a star stands as it is. A stem that ends in a consonant has but one.
 */
export function inflect(entry: string): string[] {
  if (!entry.endsWith("*")) return [entry];
  const stem = entry.slice(0, -1);
  const last = stem.charCodeAt(stem.length - 1);
  if (!(last >= FIRST && last <= LAST) || (last - FIRST) % FINALS !== 0) return [stem];
  const head = stem.slice(0, -1);
  const forms = [stem, ...ENDINGS.map((final) => head + String.fromCharCode(last + final))];
  const vowel = Math.floor((last - FIRST) / FINALS) % VOWELS;
  const changed = stem.endsWith(HA) ? AE : BEFORE_PAST.get(vowel);
  if (changed === undefined) return forms;
  const open = last + (changed - vowel) * FINALS;
  return [
    ...new Set([
      ...forms,
      head + String.fromCharCode(open),
      head + String.fromCharCode(open + PAST),
    ]),
  ];
}
