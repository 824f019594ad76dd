/** Plurals that no ending tells; where both are one word it stands for itself. */
const IRREGULAR = new Map(
  Object.entries({
    people: "people",
    men: "man",
    women: "woman",
    children: "child",
    feet: "foot",
    teeth: "tooth",
    mice: "mouse",
    lives: "life",
    knives: "knife",
    wives: "wife",
    leaves: "leaf",
    wolves: "wolf",
    shelves: "shelf",
    thieves: "thief",
    series: "series",
    species: "species",
    aircraft: "aircraft",
    personnel: "personnel",
    staff: "staff",
    troops: "soldier",
    cattle: "cattle",
    police: "police",
    criteria: "criterion",
    data: "data",
    media: "media",
  }),
);

const NOT_MEN = new Set(["regimen", "specimen", "abdomen", "acumen", "omen", "women"]);
const isManly = (word: string) => word.length > 4 && word.endsWith("men") && !NOT_MEN.has(word);

export function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (isManly(word)) return `${word.slice(0, -3)}man`;
  if (!isPluralWord(word)) return word;
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Whether a word in lower case looks like a plural. */
export function isPluralWord(word: string): boolean {
  if (word.charCodeAt(word.length - 1) === 115) {
    const before = word.charAt(word.length - 2);
    return word.length > 3 && !"sui'’".includes(before);
  }
  return IRREGULAR.has(word) || isManly(word);
}

const PLURALS = new Map([...IRREGULAR].map(([many, one]) => [one, many]));

/** The plural of a noun in lower case. */
export function plural(word: string): string {
  const irregular = PLURALS.get(word);
  if (irregular !== undefined) return irregular;
  if (word.endsWith("man") && word !== "human" && word !== "german")
    return `${word.slice(0, -3)}men`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh|zz)$/.test(word) ? `${word}es` : `${word}s`;
}
