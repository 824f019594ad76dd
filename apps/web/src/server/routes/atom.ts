import { listAlertDetails } from "@figurewatch/store";
import { buildAlertFeed } from "@figurewatch/channels";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { WebContext } from "../context.ts";
import { toAlertView } from "@figurewatch/present";

const ENTRIES = 100;

/** The alerts as an Atom feed, for any feed reader. */
export const atomRoute: FastifyPluginAsyncZod<WebContext> = async (app, context) => {
  const { db, watch, publicUrl } = context;
  app.get("/alerts.atom", { schema: { hide: true } }, async (_request, reply) => {
    const details = await listAlertDetails(db, { watchId: watch.id, limit: ENTRIES });
    const feed = buildAlertFeed(details.map(toAlertView), { title: watch.title, publicUrl });
    return reply.type("application/atom+xml; charset=utf-8").send(feed);
  });
};
