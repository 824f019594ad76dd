import type { Credit, DateMention, Sentence } from "../language-pack.ts";
import type { Mention, Span } from "../mention.ts";

/** What one sentence says of where and when its people were; told by whom, or of whom. */
export type Scene = Span & {
  /** The one person credited with the sentence. */
  teller: string | null;
  place: string | null;
  /** A year before publication. */
  year: string | null;
};

/** Where and when one person has worked, as far as the text tells. */
export type Testimony = Pick<Scene, "place" | "year">;

/** What a sentence adds to the testimonies of a text; null where it adds nothing. */
export function readScene(input: {
  sentence: Sentence;
  credits: readonly Credit[];
  hosts: readonly Mention[];
  dates: readonly DateMention[];
  published: string | null;
}): Scene | null {
  const { sentence, credits, hosts, dates, published } = input;
  const years = dates.filter(
    ({ kind, relative, edtf }) =>
      kind === "at" && !relative && published !== null && edtf < published.slice(0, 4),
  );
  const tellers = credits.filter(({ isPerson }) => isPerson === true);
  const scene = {
    start: sentence.start,
    end: sentence.end,
    teller: tellers.length === 1 ? (tellers[0]?.source ?? null) : null,
    place: onlyOf(hosts.map(({ value }) => value)),
    year: onlyOf(years.map(({ edtf }) => edtf.slice(0, 4))),
  };
  return (scene.place ?? scene.year) ? scene : null;
}

/** What the scenes tell of a person: those that he told, and those that name him. */
export function gatherTestimony(text: string, scenes: readonly Scene[], person: string): Testimony {
  const own = scenes.filter(
    ({ teller, start, end }) => teller === person || text.slice(start, end).includes(person),
  );
  // He may have been elsewhere later: the first time and place that he tells of stand.
  const first = (field: keyof Testimony) =>
    own.find((scene) => scene[field] !== null)?.[field] ?? null;
  return { place: first("place"), year: first("year") };
}

function onlyOf(values: readonly string[]): string | null {
  const [only] = values;
  return only !== undefined && values.every((value) => value === only) ? only : null;
}
