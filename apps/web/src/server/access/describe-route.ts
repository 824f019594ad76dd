import { jsonSchemaTransform } from "fastify-type-provider-zod";
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

/** A route as the description of the API has it, with who may ask. */
export const describeRoute: Transform = (input) => {
  const described = jsonSchemaTransform(input);
  const { needs = "anyone" } = input.route.config ?? {};
  if (needs === "anyone") return { ...described, schema: { ...described.schema, security: [] } };
  const says =
    needs === "public" ? "For a viewer, or anyone where the view is public" : `For a ${needs}`;
  return {
    ...described,
    schema: {
      ...described.schema,
      description: [described.schema["description"], says].filter(Boolean).join(". "),
      security: [{ session: [] }, { token: [] }],
    },
  };
};
