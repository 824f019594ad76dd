import { listAlertDetails, listRecentEvents } from "@figurewatch/store";
import { buildAlertFeed, buildHealthFeed } from "@figurewatch/channels";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { PublicContext } from "../context.ts";
import { toAlertView } from "@figurewatch/present";
import { KnownOnQuery } from "../known-on.ts";

const ENTRIES = 100;

/** The alerts, and what became of the sources, as Atom feeds for any feed reader. */
export const atomRoute: FastifyPluginAsyncZod<PublicContext> = async (app, context) => {
  const { watch, publicUrl } = context;
  const alertsFeed = {
    schema: { hide: true, querystring: KnownOnQuery },
    config: { needs: "public" as const, isFeed: true },
  };
  const sourcesFeed = {
    schema: { hide: true },
    config: { needs: "viewer" as const, isFeed: true },
  };
  app.get("/alerts.atom", alertsFeed, async ({ db, query: { knownOn } }, reply) => {
    const details = await listAlertDetails(db, { watchId: watch.id, limit: ENTRIES, knownOn });
    const feed = buildAlertFeed(details.map(toAlertView), {
      title: watch.title,
      publicUrl,
      knownOn,
    });
    return reply.type("application/atom+xml; charset=utf-8").send(feed);
  });
  app.get("/sources.atom", sourcesFeed, async ({ db }, reply) => {
    const news = await listRecentEvents(db, ENTRIES, "source-health");
    const feed = buildHealthFeed(
      news.map(({ id, at, message }) => ({ id: String(id), at: at.toISOString(), message })),
      { title: watch.title, publicUrl },
    );
    return reply.type("application/atom+xml; charset=utf-8").send(feed);
  });
};
