import { isDay } from "@figurewatch/ledger";

/** A day of the past, in the address of every page that can look at it. */
export type KnownOnSearch = { knownOn?: string | undefined };

export function readKnownOnSearch({ knownOn }: Record<string, unknown>): KnownOnSearch {
  return typeof knownOn === "string" && isDay(knownOn) ? { knownOn } : {};
}

/** An address of the API, asking for the past if the page does. */
export function withKnownOn(path: string, knownOn: string | undefined): string {
  return knownOn === undefined
    ? path
    : `${path}${path.includes("?") ? "&" : "?"}knownOn=${knownOn}`;
}
