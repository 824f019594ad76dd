import type { CountryWords } from "../../words/country-table.ts";

/**
 * Adds to each country the nouns for its own people that its names make with these endings
 * ("越南" and "工人"); not to `home`, whose people are counted.
 */
export function withOwnPeople(
  countries: readonly CountryWords[],
  home: string,
  endings: readonly string[],
): CountryWords[] {
  return countries.map((country) =>
    country.code === home
      ? country
      : {
          ...country,
          people: [
            ...country.people,
            // One character is too often part of another word: "在俄人数".
            ...country.names
              .filter((name) => name.length > 1)
              .flatMap((name) => endings.map((ending) => `${name}${ending}`)),
          ],
        },
  );
}
