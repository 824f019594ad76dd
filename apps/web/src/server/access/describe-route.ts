import { jsonSchemaTransform } from "fastify-type-provider-zod";
import { findRouteWords } from "./route-words.ts";
import type { SessionCookie } from "./session-cookie.ts";

type Transform = typeof jsonSchemaTransform;

/** How requests show who makes them, for the description of the API. */
export function buildSecuritySchemes({ name }: SessionCookie) {
  return {
    session: { type: "apiKey", in: "cookie", name, description: "Set by POST /api/session" },
    token: {
      type: "http",
      scheme: "bearer",
      description: "Printed by figurewatch token add; needed only once there are accounts",
    },
  } as const;
}

/** A route as the description of the API has it, with what it is for and who may ask. */
export const describeRoute: Transform = (input) => {
  const { schema, url } = jsonSchemaTransform(input);
  const { config = {}, method } = input.route;
  const words = [method].flat().map((each) => findRouteWords(each, input.url))[0];
  const described = { url, schema: { ...schema, ...words } };
  const { needs = "anyone" } = config;
  if (needs === "anyone") return { ...described, schema: { ...described.schema, security: [] } };
  const says =
    needs === "public"
      ? "For a viewer, or anyone where the view is public"
      : `For ${needs === "admin" ? "an" : "a"} ${needs}`;
  return {
    ...described,
    schema: {
      ...described.schema,
      description: [described.schema["description"], says].filter(Boolean).join(". "),
      security: [{ session: [] }, { token: [] }],
    },
  };
};
