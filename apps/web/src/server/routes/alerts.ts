import { AlertView } from "@figurewatch/contract";
import { listAlertDetails } from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { WebContext } from "../context.ts";
import { toAlertView, toPublicAlert } from "@figurewatch/present";

/** The alerts, newest first. */
export const alertRoutes: FastifyPluginAsyncZod<WebContext> = async (app, { db, watch }) => {
  app.get(
    "/alerts",
    {
      config: { needs: "public" },
      schema: { response: { 200: z.object({ alerts: z.array(AlertView) }) } },
    },
    async ({ principal }) => {
      const alerts = (await listAlertDetails(db, { watchId: watch.id })).map(toAlertView);
      return { alerts: principal.kind === "nobody" ? alerts.map(toPublicAlert) : alerts };
    },
  );
};
