import { readFileSync } from "node:fs";
import cookies from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import fastify, { type FastifyInstance } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { answerNotFound } from "./answer-not-found.ts";
import { buildSecuritySchemes, describeRoute } from "./access/describe-route.ts";
import { API_TAGS } from "./access/route-words.ts";
import { guardAccess } from "./access/guard-access.ts";
import { createSessionCookie } from "./access/session-cookie.ts";
import type { WebContext } from "./context.ts";
import { guardCrossSite } from "./guard-cross-site.ts";
import { guardHost } from "./guard-host.ts";
import { judgeFailure } from "./judge-failure.ts";
import { buildSecurityHeaders } from "./security-headers.ts";
import { saySchemaError } from "./say-schema-error.ts";
import { servePages } from "./serve-pages.ts";
import { accountRoutes } from "./routes/accounts.ts";
import { alertRoutes } from "./routes/alerts.ts";
import { articleRoutes } from "./routes/articles.ts";
import { assignmentRoutes } from "./routes/assignments.ts";
import { atomRoute } from "./routes/atom.ts";
import { changesRoute } from "./routes/changes.ts";
import { commentRoutes } from "./routes/comments.ts";
import { coverageRoute } from "./routes/coverage.ts";
import { deliveryRoutes } from "./routes/deliveries.ts";
import { failedJobRoutes } from "./routes/failed-jobs.ts";
import { figureChangesRoute } from "./routes/figure-changes.ts";
import { figureRoutes } from "./routes/figures.ts";
import { healthRoutes } from "./routes/health.ts";
import { measureRoutes } from "./routes/measures.ts";
import { overviewRoutes } from "./routes/overview.ts";
import { placeRoutes } from "./routes/places.ts";
import { reviewRoutes } from "./routes/review.ts";
import { ruleRoutes } from "./routes/rules.ts";
import { serviceSignInRoutes } from "./routes/service-sign-in.ts";
import { sessionRoutes } from "./routes/session.ts";
import { sourceRoutes } from "./routes/sources.ts";
import { verdictRoutes } from "./routes/verdicts.ts";
import { viewFeedRoutes } from "./routes/view-feeds.ts";

const ICON = new URL("../../public/icon.svg", import.meta.url);
const REQUESTS_PER_MINUTE = 1200;

/** The API, the page, the feed of alerts, health and metrics; not yet listening. */
export async function buildApp(context: WebContext): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    bodyLimit: 64 * 1024,
    routerOptions: { maxParamLength: 200 },
    ...(context.trustProxy?.length ? { trustProxy: [...context.trustProxy] } : {}),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setSchemaErrorFormatter((errors, part) => new Error(saySchemaError(errors, part)));
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const { problem, trouble } = judgeFailure(error, request);
    if (trouble !== undefined) context.onTrouble?.(trouble);
    return reply.code(problem.status).type("application/problem+json").send(problem);
  });

  // First, so that refusals carry its headers too.
  await app.register(helmet, buildSecurityHeaders(context.publicUrl));
  guardHost(app, context);
  guardCrossSite(app, context);
  const { requestsPerMinute = REQUESTS_PER_MINUTE } = context;
  await app.register(rateLimit, { max: requestsPerMinute, timeWindow: "1 minute" });
  await app.register(cookies);
  const cookie = createSessionCookie(context.publicUrl);
  guardAccess(app, context, cookie);
  const { db: _, visitorsDb, service, ...shown } = context;
  if (context.isPublic === true && (context.publicAfter ?? 0) > 0 && visitorsDb === undefined) {
    throw new Error("Cannot hold figures back from visitors without their view of the database");
  }
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      components: { securitySchemes: buildSecuritySchemes(cookie) },
      info: {
        title: "Figurewatch",
        description: "Figures over time with the words and the sources they stand on",
        version: "0.1.0",
      },
      tags: API_TAGS,
    },
    transform: describeRoute,
  });
  await app.register(swaggerUi, {
    routePrefix: "/api/docs",
    theme: { title: "API · Figurewatch" },
    logo: { type: "image/svg+xml", content: readFileSync(ICON) },
    staticCSP: true,
    // Its own policy lets itself be framed, asks another site and forbids plain HTTP.
    transformStaticCSP: (policy) =>
      policy
        .replace("frame-ancestors 'self'", "frame-ancestors 'none'")
        .replace(" validator.swagger.io", "")
        .replace(" upgrade-insecure-requests;", ""),
  });

  await app.register(
    async (api) => {
      await api.register(sessionRoutes, { ...context, cookie });
      if (service !== undefined) {
        await api.register(serviceSignInRoutes, { ...context, service, cookie });
      }
      for (const routes of [
        accountRoutes,
        deliveryRoutes,
        sourceRoutes,
        failedJobRoutes,
        reviewRoutes,
        assignmentRoutes,
        commentRoutes,
        ruleRoutes,
        changesRoute,
      ]) {
        await api.register(routes, context);
      }
      for (const routes of [
        overviewRoutes,
        measureRoutes,
        figureRoutes,
        figureChangesRoute,
        placeRoutes,
        articleRoutes,
        alertRoutes,
        coverageRoute,
        verdictRoutes,
      ]) {
        await api.register(routes, shown);
      }
      api.setNotFoundHandler(answerNotFound);
    },
    { prefix: "/api" },
  );
  await app.register(atomRoute, shown);
  await app.register(viewFeedRoutes, shown);
  await app.register(healthRoutes, context);
  await servePages(app, context);
  return app;
}
