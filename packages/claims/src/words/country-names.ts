import { packs } from "../languages/index.ts";

/** A country's ISO code with one of its names or adjectives; `*` stands for any ending. */
export type CountryName = { code: string; name: string };

/** What all languages call countries in a credit: names and adjectives, no names of peoples. */
export function listCountryNames(): CountryName[] {
  return Object.values(packs).flatMap(({ countries }) =>
    countries.flatMap(({ code, names, modifiers }) =>
      [...names, ...modifiers].map((name) => ({ code, name })),
    ),
  );
}
