import type { Origin } from "@figurewatch/watch";
import { findCountry } from "./country-finder.ts";
import { foldWords } from "./fold-words.ts";
import { parseOffice, type Office } from "./office.ts";

/**
 * An office of one country: the directory's origin, or the country's code with what it sees
 * to and what it is ("MN:labour ministry"), the same in every language.
 */
type LocalOffice = { kind: "listed" | "unlisted"; id: string };

/** `isNamed`: the words themselves name the country. */
export type FoundOffice = LocalOffice & { country: string; isNamed: boolean };

export type LocalOffices = {
  /** Whose office folded words mean: of the country they name, else of the one the claim speaks of. */
  find(folded: string, place: string | null): FoundOffice | undefined;
  /** The office of their own state that a person is called by: "the foreign minister". */
  heldBy(person: string, folded: string): string | undefined;
  /** Country of a listed state or of one of its offices. */
  countryOf(id: string): string | undefined;
  /** The state behind an office that the directory lacks, where it lists the state. */
  stateOf(id: string): string | undefined;
};

/** Whether an id is that of an office the directory lacks. */
export function isOffice(id: string): boolean {
  return id[2] === ":";
}

/** A state has one of these, whatever it sees to. */
const STATE_FORMS = new Set(["government", "embassy"]);

/** Whether folded words name an office without its country: "the labour ministry", "노동부". */
export function isBareOffice(folded: string): boolean {
  return parseOffice(folded)?.country === null;
}

/** The offices of the directory's states, by country. */
export function createLocalOffices(
  origins: readonly Origin[],
  lineageOf: (id: string) => readonly string[],
): LocalOffices {
  const states = new Map<string, string>();
  const countries = new Map<string, string>();
  for (const { id, kind, speaksFor, name } of origins) {
    if (kind !== "government" || speaksFor !== null) continue;
    const code = findCountry(foldWords(name))?.code;
    if (code === undefined || countries.has(code)) continue;
    states.set(id, code);
    countries.set(code, id);
  }
  const countryOf = (id: string) => states.get(lineageOf(id).at(-1) ?? id);

  const listed = new Map<string, { id: string; office: Office }[]>();
  for (const { id, kind, name, names } of origins) {
    const country = countryOf(id);
    if (kind !== "government" || country === undefined || states.has(id)) continue;
    for (const alias of [name, ...names]) {
      const office = parseOffice(foldWords(alias));
      if (office === undefined || office.subject === "") continue;
      listed.set(country, [...(listed.get(country) ?? []), { id, office }]);
    }
  }

  function findIn(country: string, { subject, form }: Office): LocalOffice | undefined {
    const known = (listed.get(country) ?? []).filter(({ office }) => office.subject === subject);
    const alike = known.filter(({ office }) => office.form === form);
    const found = new Set((form === "" ? known : alike).map(({ id }) => id));
    const [id] = found;
    if (id !== undefined && found.size === 1) return { kind: "listed", id };
    const state = countries.get(country);
    if (state !== undefined && subject === "" && form === "government") {
      return { kind: "listed", id: state };
    }
    if (form === "") return undefined;
    return {
      kind: "unlisted",
      id: `${country}:${subject} ${form}`.replace(": ", ":"),
    };
  }

  return {
    countryOf,
    heldBy(person, folded) {
      const office = parseOffice(folded);
      const country = countryOf(person);
      if (office === undefined || country === undefined || office.subject === "") return undefined;
      if ((office.country ?? country) !== country) return undefined;
      return findIn(country, office)?.id;
    },
    stateOf: (id) => (isOffice(id) ? countries.get(id.slice(0, 2)) : undefined),
    find(folded, place) {
      const office = parseOffice(folded);
      const country = office?.country ?? place;
      if (office === undefined || country === null) return undefined;
      // "The ministry" is one that was named before, and may be any.
      const isAny = office.subject === "" && !STATE_FORMS.has(office.form);
      if (isAny && office.country === null) return undefined;
      const found = findIn(country, office);
      return found && { ...found, country, isNamed: office.country !== null };
    },
  };
}
