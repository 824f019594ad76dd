import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createSecondReader, type SecondReader } from "./create-second-reader.ts";
import { readWatchFolder } from "./read-watch-folder.ts";
import { fileURLToPath } from "node:url";

const watch = readWatchFolder(
  fileURLToPath(new URL("../../../watches/dprk-overseas-labour", import.meta.url)),
);
const ARTICLE = {
  text: "Some 1,200 North Korean workers are at the pits, the ministry said.",
  published: "2026-03-02",
  lang: "en",
};
const CLAIM = {
  ...{ measure: "workers_abroad", low: 1200, high: 1200, comparator: "approx", unit: "people" },
  ...{ per: null, place: null, sector: null, asOf: null, source: "the ministry" },
  ...{ modality: "stated", quote: "Some 1,200 North Korean workers are at the pits" },
};

let server: Server;
let url: string;
let answer: (request: IncomingMessage, response: ServerResponse, body: string) => void;
let requests: { authorization: string | undefined; body: string }[] = [];
let tokens = 0;
const readers: SecondReader[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += String(chunk)));
    request.on("end", () => {
      requests.push({ authorization: request.headers.authorization, body });
      answer(request, response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(async () => {
  for (const reader of readers) await reader.close();
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  requests = [];
  tokens = 0;
});

function open(options: { dailyTokens?: number; deadlineMs?: number; now?: () => Date } = {}) {
  const { dailyTokens = 100_000, ...rest } = options;
  const reader = createSecondReader(
    { url, key: "secret", model: "any", dailyTokens },
    {
      used: async () => tokens,
      add: async (_day, more) => {
        tokens += more;
      },
    },
    rest,
  );
  readers.push(reader);
  return reader;
}

const complete = (content: string) => (_: IncomingMessage, response: ServerResponse) =>
  response.end(
    JSON.stringify({ choices: [{ message: { content } }], usage: { total_tokens: 321 } }),
  );

test("createSecondReader() reads through a server that answers well", async () => {
  answer = complete(JSON.stringify({ claims: [CLAIM] }));
  const reading = await open().read(ARTICLE, watch);
  expect(reading.claims[0]).toMatchObject({ measure: "workers_abroad", low: 1200, start: 0 });
  expect(requests[0]?.authorization).toBe("Bearer secret");
  expect(requests[0]?.body).toContain("json_schema");
  expect(tokens).toBe(321);
});

test("createSecondReader() drops and counts what the server invents", async () => {
  const invented = { ...CLAIM, quote: "Some 1,200 North Korean workers toil there" };
  answer = complete(JSON.stringify({ claims: [CLAIM, invented, { ...CLAIM, low: 9, high: 9 }] }));
  const reading = await open().read(ARTICLE, watch);
  expect(reading).toMatchObject({ dropped: 2 });
  expect(reading.claims).toHaveLength(1);
  expect(reading.note).toContain("2 dropped");
});

test.for([
  ["prose for JSON", () => complete("Certainly! Here they are:")],
  ["JSON cut in two", () => complete('{"claims":[{"measure":"wor')],
  ["no completion at all", () => (_: IncomingMessage, r: ServerResponse) => r.end("[]")],
  ["an error", () => (_: IncomingMessage, r: ServerResponse) => r.writeHead(500).end()],
] as const)("createSecondReader() falls back to the rules on %s", async ([, make]) => {
  answer = make();
  const reading = await open().read(ARTICLE, watch);
  expect(reading.claims).toEqual([]);
  expect(reading.note).toContain("the rules stand alone");
});

test("createSecondReader() gives up on a server that stalls", async () => {
  answer = () => {};
  const reading = await open({ deadlineMs: 300 }).read(ARTICLE, watch);
  expect(reading.note).toContain("the rules stand alone");
});

test("createSecondReader() leaves a server alone that answers 429, for as long as it says", async () => {
  let time = Date.parse("2026-03-02T00:00:00Z");
  answer = (_, response) => response.writeHead(429, { "retry-after": "120" }).end();
  const reader = open({ now: () => new Date(time) });
  await reader.read(ARTICLE, watch);
  const second = await reader.read(ARTICLE, watch);
  expect(requests).toHaveLength(1);
  expect(second.note).toContain("pause");
  time = Date.now() + 3_600_000;
  answer = complete(JSON.stringify({ claims: [CLAIM] }));
  expect((await reader.read(ARTICLE, watch)).claims).toHaveLength(1);
});

test("createSecondReader() keeps to the budget of the day", async () => {
  answer = complete(JSON.stringify({ claims: [CLAIM] }));
  const reading = await open({ dailyTokens: 100 }).read(ARTICLE, watch);
  expect(requests).toHaveLength(0);
  expect(reading.note).toContain("budget");
});
