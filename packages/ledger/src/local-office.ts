import type { Origin } from "@figurewatch/watch";
import { placeName } from "./describe-figure.ts";
import { contentTokens, foldWords, isUnspaced } from "./fold-words.ts";

/** Words of an office that every state has: alone, they name one only together with a country. */
const OFFICE_WORDS = new Set(
  (
    "ministry minister ministers labour labor foreign interior internal defence defense affairs " +
    "immigration migration police customs border service agency department authority authorities " +
    "government embassy ambassador envoy parliament deputy vice prime spokesman spokeswoman " +
    "spokesperson statistics office bureau employment manpower inspectorate social resources human " +
    "министерство министерства министр министра труда иностранных внутренних дел посол посольство " +
    "посла правительство правительства полиция миграционная служба ведомство инспекция власти"
  ).split(" "),
);
const OFFICE_ENDING =
  /(?:부|청|省|部|局|厅|廳|庁|정부|政府|대사|大使|대사관|大使馆|大使館|長官|장관)$/;

/** An office of one country: the directory's origin, or the words with the country's code. */
export type LocalOffice = { kind: "listed"; id: string } | { kind: "unlisted"; id: string };

/** Whether folded words name an office without its country: "the labour ministry", "노동부". */
export function isBareOffice(folded: string): boolean {
  if (isUnspaced(folded)) return !folded.includes(" ") && OFFICE_ENDING.test(folded);
  const tokens = contentTokens(folded);
  return tokens.length > 0 && tokens.every((token) => OFFICE_WORDS.has(token));
}

/** Finds which country's office a bare credit means, by the country the claim speaks of. */
export function createLocalOffices(
  origins: readonly Origin[],
  lineageOf: (id: string) => readonly string[],
): (folded: string, place: string) => LocalOffice | undefined {
  const states = origins.filter(
    ({ kind, speaksFor }) => kind === "government" && speaksFor === null,
  );
  const stateNames = new Map(
    states.flatMap(({ id, name, names }) =>
      [name, ...names].map((alias) => [foldWords(alias), id]),
    ),
  );
  const offices = new Map<string, { id: string; folded: string }[]>();
  for (const { id, kind, name, names } of origins) {
    const state = lineageOf(id).at(-1);
    if (kind !== "government" || state === undefined || state === id) continue;
    const own = [name, ...names].map((alias) => ({ id, folded: british(foldWords(alias)) }));
    offices.set(state, [...(offices.get(state) ?? []), ...own]);
  }

  return (folded, place) => {
    if (!isBareOffice(folded)) return undefined;
    const words = british(folded);
    const state = stateNames.get(foldWords(placeName(place)));
    const found = new Set(
      (state === undefined ? [] : (offices.get(state) ?? []))
        .filter((office) => holds(office.folded, words))
        .map(({ id }) => id),
    );
    const [id] = found;
    if (id !== undefined && found.size === 1) return { kind: "listed", id };
    if (state !== undefined && contentTokens(words).every((word) => STATE_WORDS.has(word))) {
      return { kind: "listed", id: state };
    }
    return { kind: "unlisted", id: `${contentTokens(words).join(" ")} ${place.toLowerCase()}` };
  };
}

const STATE_WORDS = new Set(
  "government authorities правительство правительства власти 정부 政府".split(" "),
);

function british(folded: string): string {
  return folded.replace(/\blabor\b/g, "labour").replace(/\bdefense\b/g, "defence");
}

function holds(office: string, words: string): boolean {
  if (isUnspaced(words)) return office.endsWith(words);
  const tokens = new Set(office.split(" "));
  return contentTokens(words).every((word) => tokens.has(word));
}
