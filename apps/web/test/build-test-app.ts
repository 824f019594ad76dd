import { openTestWatches, type TestWatch, type TestWatches } from "@figurewatch/runtime/testing";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll } from "vitest";
import { buildApp } from "../src/server/build-app.ts";
import type { WebContext } from "../src/server/context.ts";

export const PUBLIC_URL = "http://127.0.0.1:4600";

/** The app over a test's watch, as on a machine of its own; `options` change what it is told. */
export function buildTestApp(
  { db, watch, now }: Pick<TestWatch, "db" | "watch" | "now">,
  options: Partial<WebContext> = {},
): Promise<FastifyInstance> {
  const context = { db, watch, now, startedAt: now(), publicUrl: PUBLIC_URL };
  return buildApp({ ...context, queueDepth: async () => 0, ...options });
}

/** Gives all tests of a file one watch and the app over it; `take` may fill it before they start. */
export function onceWithTestApp(
  take: (app: FastifyInstance, own: TestWatch) => void | Promise<void>,
): void {
  let watches: TestWatches;
  let app: FastifyInstance;
  beforeAll(async () => {
    watches = await openTestWatches();
    const own = await watches.open();
    app = await buildTestApp(own);
    await take(app, own);
  });
  afterAll(async () => {
    await app.close();
    await watches.stop();
  });
}
