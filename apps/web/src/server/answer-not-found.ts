import type { FastifyReply, FastifyRequest } from "fastify";
import { toProblem } from "./problem.ts";

/** Whether an address is one for programs, which must never be given a page. */
export const isApi = (path: string) => path === "/api" || path.startsWith("/api/");

/** Says that there is nothing at an address, and for the API where to look. */
export function answerNotFound({ url }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const advice = isApi(url) ? "; /api/docs lists what there is" : "";
  return reply
    .code(404)
    .type("application/problem+json")
    .send(toProblem(404, `There is nothing at ${url}${advice}`));
}
