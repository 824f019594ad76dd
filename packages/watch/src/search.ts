import { z } from "zod";
import { Country } from "./entries.ts";

/**
 * Who is asked: `gdelt` is the DOC 2.0 API of the GDELT Project, or a service that answers as it
 * does; `feed` any search that answers with a feed.
 */
export const SearchService = z.enum(["gdelt", "feed"]);

/** What a source of the kind `search` looks for. */
export const Search = z.strictObject({
  service: SearchService,
  /** In the service's own syntax, as a person would type it. */
  query: z.string().trim().min(1),
  /** Only results in one of these languages, ISO 639-1; GDELT alone can tell. */
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/, "use an ISO 639-1 code such as ko"))
    .default([]),
  /** Only results of outlets in one of these countries; GDELT alone can tell. */
  countries: z.array(Country).default([]),
  /** Least pause between two requests to the service, where it asks for more than usual. */
  pauseSeconds: z.number().min(1).max(60).optional(),
});
export type Search = z.infer<typeof Search>;
