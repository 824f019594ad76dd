/** A licence of data: its SPDX id where it has one, and where its text is. */
export type Licence = { id: string | null; url: string };

/** Licences that are made for data, by SPDX id. */
const LICENCES: Record<string, string> = {
  "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
  "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
  "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
  "CC-BY-NC-4.0": "https://creativecommons.org/licenses/by-nc/4.0/",
  "ODC-By-1.0": "https://opendatacommons.org/licenses/by/1-0/",
  "ODbL-1.0": "https://opendatacommons.org/licenses/odbl/1-0/",
  "PDDL-1.0": "https://opendatacommons.org/licenses/pddl/1-0/",
};

export const LICENCE_IDS = Object.keys(LICENCES);

/** A licence by its SPDX id, whatever the case, or by the https address of its text. */
export function parseLicence(text: string): Licence | undefined {
  const id = LICENCE_IDS.find((known) => known.toLowerCase() === text.toLowerCase());
  if (id !== undefined) return { id, url: LICENCES[id] ?? "" };
  return /^https:\/\/\S+$/.test(text) && URL.canParse(text) ? { id: null, url: text } : undefined;
}
