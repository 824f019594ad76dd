import { AlertView } from "@figurewatch/contract";
import { listAlertDetails } from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { WebContext } from "../context.ts";
import { toAlertView } from "@figurewatch/present";

/** The alerts, newest first. */
export const alertRoutes: FastifyPluginAsyncZod<WebContext> = async (app, { db, watch }) => {
  app.get(
    "/alerts",
    { schema: { response: { 200: z.object({ alerts: z.array(AlertView) }) } } },
    async () => ({
      alerts: (await listAlertDetails(db, { watchId: watch.id })).map(toAlertView),
    }),
  );
};
