import { AlertItem } from "@figurewatch/contract";
import { listAlertDetails } from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { PublicContext } from "../context.ts";
import { toAcceptance, toAlertView, withoutDeliveries } from "@figurewatch/present";
import { KnownOnQuery } from "../known-on.ts";

/**
 * The alerts, newest first. As known on a day: those that were written by then, without their
 * deliveries, of which only how they stand now is known.
 */
export const alertRoutes: FastifyPluginAsyncZod<PublicContext> = async (app, { watch }) => {
  app.get(
    "/alerts",
    {
      config: { needs: "public" },
      schema: {
        querystring: KnownOnQuery,
        response: { 200: z.object({ alerts: z.array(AlertItem) }) },
      },
    },
    async ({ db, principal, query: { knownOn } }) => {
      const details = await listAlertDetails(db, { watchId: watch.id, knownOn });
      const isPlain = principal.kind === "nobody" || knownOn !== undefined;
      return {
        alerts: details.map((detail) => {
          const alert = toAlertView(detail);
          return {
            ...(isPlain ? withoutDeliveries(alert) : alert),
            acceptance: toAcceptance(detail.figure),
          };
        }),
      };
    },
  );
};
