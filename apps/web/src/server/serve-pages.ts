import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { answerNotFound, isApi } from "./answer-not-found.ts";
import type { WebContext } from "./context.ts";
import { toProblem } from "./problem.ts";
import { FRAMABLE } from "./security-headers.ts";

const BUNDLE = fileURLToPath(new URL("../../dist/", import.meta.url));
const PAGES = { all: "index.html", embedded: "embed.html" };

/**
 * The built pages; every address that is no file is for them to show. The one that other sites may
 * frame, where the view is public, is a page of its own: nothing that needs a session is in it.
 */
export async function servePages(app: FastifyInstance, { isPublic }: WebContext): Promise<void> {
  const isBuilt = Object.values(PAGES).every((page) => existsSync(BUNDLE + page));
  app.get(
    "/embed/measures/:measureId",
    {
      config: { needs: "anyone" },
      schema: { hide: true },
      ...(isPublic === true ? { helmet: FRAMABLE } : {}),
    },
    (_request, reply) =>
      isBuilt
        ? reply.type("text/html").sendFile(PAGES.embedded)
        : reply.code(503).type("application/problem+json").send(NOT_BUILT),
  );
  if (!isBuilt) {
    app.setNotFoundHandler((_request, reply) =>
      reply.code(503).type("application/problem+json").send(NOT_BUILT),
    );
    return;
  }
  await app.register(fastifyStatic, {
    root: BUNDLE,
    setHeaders: (response, path) => {
      // File names under assets carry a hash of what is in them.
      const kept = path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
      response.header("cache-control", kept);
    },
  });
  app.setNotFoundHandler((request, reply) => {
    // What is searched for may hold a dot; only a path with one asks for a file.
    const [path = ""] = request.url.split("?");
    // Those of the API come here as well: the files are looked for at every address.
    const isPage = request.method === "GET" && !path.includes(".") && !isApi(path);
    return isPage ? reply.type("text/html").sendFile(PAGES.all) : answerNotFound(request, reply);
  });
}

const NOT_BUILT = toProblem(503, "The page is not built: run `npx pnpm@12 build`");
