/** What a text may call a country and its people; every list may be empty. */
export type CountryWords = {
  /** ISO 3166-1 alpha-2. */
  code: string;
  names: string[];
  /** Nouns for its people. */
  people: string[];
  modifiers: string[];
};

/** Reads a table of lines `CODE name, name | people | modifiers`; a blank line says nothing. */
export function parseCountryTable(table: string): CountryWords[] {
  return table
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [names = [], people = [], modifiers = []] = line
        .slice(3)
        .split("|")
        .map((part) =>
          part
            .split(",")
            .map((word) => word.trim())
            .filter((word) => word !== ""),
        );
      return { code: line.slice(0, 2), names, people, modifiers };
    });
}
