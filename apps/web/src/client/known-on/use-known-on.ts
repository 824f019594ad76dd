import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { apiQuery } from "../use-api.ts";
import { withKnownOn } from "./known-on-search.ts";

/** The day of the past that the page looks at; undefined for now. */
export function useKnownOn(): string | undefined {
  return useSearch({ strict: false, select: ({ knownOn }) => knownOn });
}

/**
 * Reads an address of the API as known on the day that the page looks at, showing what was there
 * while another day or filter is answered.
 */
export function useKnownApi<T>(path: string) {
  const asked = withKnownOn(path, useKnownOn());
  return useQuery({ ...apiQuery<T>(asked), placeholderData: keepPreviousData });
}
