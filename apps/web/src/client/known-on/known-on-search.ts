/** A day of the past, in the address of every page that can look at it. */
export type KnownOnSearch = { knownOn?: string | undefined };

export function readKnownOnSearch({ knownOn }: Record<string, unknown>): KnownOnSearch {
  const isDay =
    typeof knownOn === "string" &&
    /^\d{4}-\d{2}-\d{2}$/.test(knownOn) &&
    !Number.isNaN(Date.parse(knownOn));
  return isDay ? { knownOn } : {};
}

/** An address of the API, asking for the past if the page does. */
export function withKnownOn(path: string, knownOn: string | undefined): string {
  return knownOn === undefined
    ? path
    : `${path}${path.includes("?") ? "&" : "?"}knownOn=${knownOn}`;
}
