import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { loopbackLookup, startStub } from "../test/stub-server.ts";
import { createFetcher } from "./create-fetcher.ts";

async function setUp(handle: (request: IncomingMessage, response: ServerResponse) => void) {
  const requests: IncomingMessage[] = [];
  const stub = await startStub((request, response) => {
    requests.push(request);
    handle(request, response);
  });
  const fetcher = createFetcher({ allow: [stub.exception], lookup: loopbackLookup });
  onTestFinished(async () => {
    await fetcher.close();
    await stub.close();
  });
  return { fetcher, requests, site: `http://a.test:${stub.port}` };
}

test("ask() sends the headers given, and asks for no robots.txt", async () => {
  const { fetcher, requests, site } = await setUp((_request, response) => {
    response.writeHead(200).end('{"status":"ok"}');
  });
  const { body, status } = await fetcher.ask(`${site}/status/1`, {
    headers: { Authorization: "LOW a:b" },
  });
  expect({ status, said: new TextDecoder().decode(body) }).toEqual({
    ...{ status: 200, said: '{"status":"ok"}' },
  });
  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual(["GET /status/1"]);
  expect(requests[0]?.headers.authorization).toBe("LOW a:b");
});

test.for([
  { what: "a redirect", status: 302, size: 0, kind: "unreachable" },
  { what: "a refusal", status: 401, size: 0, kind: "blocked" },
  { what: "an answer that is too long to be read whole", status: 200, size: 2, kind: "too-large" },
])("ask() takes $what for $kind", async ({ status, size, kind }) => {
  const { fetcher, site } = await setUp((_request, response) => {
    response.writeHead(status, { location: "/elsewhere" }).end("x".repeat(size * 1024 * 1024));
  });
  await expect(fetcher.ask(`${site}/status/1`)).rejects.toMatchObject({ kind });
});

test("ask() connects to nothing private", async () => {
  const fetcher = createFetcher({ lookup: loopbackLookup });
  onTestFinished(() => fetcher.close());
  await expect(fetcher.ask("https://a.test/status/1")).rejects.toMatchObject({ kind: "unsafe" });
});
