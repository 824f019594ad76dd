import { afterEach, expect, test } from "vitest";
import { createMetrics } from "./create-metrics.ts";
import { serveStatus, type StatusServer } from "./serve-status.ts";

let server: StatusServer | undefined;
afterEach(() => server?.close());

const local = { host: "127.0.0.1", port: 0 };

test("a worker tells that it lives, and what it has done", async () => {
  const metrics = createMetrics({ enabled: true });
  metrics.polled("new", 0.2);
  server = await serveStatus(metrics, local);

  expect(await (await fetch(`${server.address}/healthz`)).json()).toEqual({ ok: true });
  const answer = await fetch(`${server.address}/metrics`);
  expect(answer.headers.get("content-type")).toContain("text/plain");
  expect(await answer.text()).toContain('figurewatch_poll_seconds_count{outcome="new"} 1');
});

test("says nothing else, and ends with connections open", async () => {
  server = await serveStatus(createMetrics({ enabled: true }), local);
  expect((await fetch(`${server.address}/api/figures`)).status).toBe(404);
  await server.close();
  await expect(fetch(`${server.address}/healthz`)).rejects.toThrow();
});

test("a port that is taken is an error at the start", async () => {
  server = await serveStatus(createMetrics({ enabled: false }), local);
  const port = Number(new URL(server.address).port);
  await expect(serveStatus(createMetrics({ enabled: false }), { ...local, port })).rejects.toThrow(
    "EADDRINUSE",
  );
});
