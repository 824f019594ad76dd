import { z } from "zod";

// What more than one file of a watch asks for.

export const Id = z.string().regex(/^[a-z][a-z0-9_-]*$/, "use lower-case letters, digits, - and _");
export const Country = z.string().regex(/^[A-Z]{2}$/, "use an ISO 3166-1 alpha-2 code");
export const PublisherKind = z.enum([
  "un",
  "government",
  "ngo",
  "academic",
  "press",
  "specialist",
  "search",
]);
