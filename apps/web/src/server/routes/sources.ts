import { EventView, SourceView } from "@figurewatch/contract";
import {
  listEventsSince,
  listSnoozes,
  listSourceEvents,
  listSourceHealth,
} from "@figurewatch/store";
import { generateOpml } from "@figurewatch/feeds";
import { toListedFeed } from "@figurewatch/watch";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { WebContext } from "../context.ts";
import { toSnoozeView, toSourceView } from "@figurewatch/present";

const EVENTS_PER_PAGE = 200;
const HISTORY_PER_SOURCE = 8;

/** The sources with their health, and the log of what mattered. */
export const sourceRoutes: FastifyPluginAsyncZod<WebContext> = async (app, { db, watch, now }) => {
  app.get(
    "/sources",
    {
      config: { needs: "viewer" },
      schema: { response: { 200: z.object({ sources: z.array(SourceView) }) } },
    },
    async () => {
      const [snoozes, rows, events] = await Promise.all([
        listSnoozes(db, watch.id, now()),
        listSourceHealth(db, watch.id),
        listSourceEvents(db, watch.id, HISTORY_PER_SOURCE),
      ]);
      const snoozed = new Map(
        snoozes
          .filter(({ kind }) => kind === "source")
          .map((row) => [row.subjectId, toSnoozeView(row)]),
      );
      const histories = Map.groupBy(events, ({ subjectId }) => subjectId);
      return {
        sources: rows.map((row) =>
          toSourceView(
            row,
            (histories.get(row.id) ?? []).map(({ at, message }) => ({
              at: at.toISOString(),
              message,
            })),
            snoozed.get(row.definition.id) ?? null,
          ),
        ),
      };
    },
  );
  app.get(
    "/sources.opml",
    { config: { needs: "viewer" }, schema: { response: { 200: z.string() } } },
    async (_request, reply) => {
      const feeds = watch.sources.flatMap((source) => toListedFeed(source) ?? []);
      const outlines = feeds.map((feed) => ({ ...feed, htmlUrl: null }));
      return reply
        .type("text/x-opml; charset=utf-8")
        .header("content-disposition", `attachment; filename="${watch.id}.opml"`)
        .send(generateOpml(watch.title, outlines, now()));
    },
  );
  app.get(
    "/events",
    {
      config: { needs: "viewer" },
      schema: {
        querystring: z.object({
          after: z.coerce.number().int().min(0).default(0).describe("Cursor of the last one read"),
        }),
        response: { 200: z.object({ events: z.array(EventView) }) },
      },
    },
    async ({ query }) => ({
      events: (await listEventsSince(db, query.after, EVENTS_PER_PAGE)).map((event) => {
        const text = (key: string) => {
          const value = event.data[key];
          return typeof value === "string" ? value : null;
        };
        return {
          cursor: String(event.id),
          at: event.at.toISOString(),
          kind: event.kind,
          message: event.message,
          articleId: text("articleId"),
          figureId: text("figureId"),
          sourceId: text("sourceId"),
        };
      }),
    }),
  );
};
