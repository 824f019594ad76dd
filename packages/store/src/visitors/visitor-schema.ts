/** How many reviewers it may take before visitors see a figure; 0 holds nothing back. */
export const MOST_PUBLIC_AFTER = 2;

/** The schema whose views stand for the tables where visitors ask. */
export const visitorSchema = (schema: string, publicAfter: number) =>
  `${schema}_public${publicAfter}`;

/** All that there may be beside a schema. */
export const listVisitorSchemas = (schema: string) =>
  Array.from({ length: MOST_PUBLIC_AFTER }, (_, i) => visitorSchema(schema, i + 1));
