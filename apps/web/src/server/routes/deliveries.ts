import { toActorName } from "@figurewatch/accounts";
import { DeliveryLog, DeliveryQuery, DeliveryView } from "@figurewatch/contract";
import { toChannelView, toDeliveryView } from "@figurewatch/present";
import { writeAudit } from "@figurewatch/runtime";
import {
  findLoggedDelivery,
  listDeliveryLog,
  replayDelivery,
  reportChannels,
} from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { WebContext } from "../context.ts";
import { HttpProblem } from "../problem.ts";

/** What was sent on each channel, what waits and what was given up, which can be sent anew. */
export const deliveryRoutes: FastifyPluginAsyncZod<WebContext> = async (app, { db, now }) => {
  app.get(
    "/deliveries",
    {
      config: { needs: "viewer" },
      schema: { querystring: DeliveryQuery, response: { 200: DeliveryLog } },
    },
    async ({ query }) => {
      const [channels, deliveries] = await Promise.all([
        reportChannels(db),
        listDeliveryLog(db, query),
      ]);
      return {
        channels: channels.map(toChannelView),
        deliveries: deliveries.map(toDeliveryView),
      };
    },
  );
  app.post(
    "/deliveries/:id/replay",
    {
      config: { needs: "admin" },
      schema: { params: z.object({ id: z.string().max(64) }), response: { 200: DeliveryView } },
    },
    async ({ params: { id }, principal, ip }) => {
      const isReplayed = await replayDelivery(db, id, now());
      const found = await findLoggedDelivery(db, id);
      if (found === undefined) throw new HttpProblem(404, `There is no delivery "${id}"`);
      if (!isReplayed) {
        throw new HttpProblem(409, `Delivery "${id}" is ${found.delivery.state}, not given up`);
      }
      const actor = toActorName(principal);
      const action = "delivery_replayed" as const;
      await writeAudit(db, { db, now, actor, address: ip }, { action, subject: id });
      return toDeliveryView(found);
    },
  );
};
