import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { hasOpenssl, startTestTsa, type TestTsa, verifyTimestamp } from "../test/start-test-tsa.ts";
import { checkTimestamps } from "./check-timestamps.ts";
import { readConfig } from "./config.ts";
import { createTimestampAuthority } from "./create-timestamp-authority.ts";

const DATA = new TextEncoder().encode("what was captured");
const DIRECT = { contact: null, allow: [], proxies: {}, proxy: null };
const MEGABYTE = Buffer.alloc(1024 * 1024, 0x30);

let tsa: TestTsa;
function open({ url = tsa.url, deadlineMs = 10_000 } = {}) {
  const authority = createTimestampAuthority({ url }, DIRECT, { deadlineMs });
  onTestFinished(() => authority.close());
  return authority;
}
/** Its answer to what the server sends in place of a right one. */
function stampWith(handle: Parameters<TestTsa["answer"]>[0]) {
  tsa.answer(handle);
  return open().stamp(DATA);
}
const later = (
  body: Promise<Uint8Array>,
  response: Parameters<Parameters<TestTsa["answer"]>[0]>[1],
) => {
  void body.then((bytes) => response.end(bytes));
  return true;
};

describe.skipIf(!hasOpenssl())("an authority (skipped where there is no openssl)", () => {
  beforeAll(async () => {
    tsa = await startTestTsa();
  });
  afterAll(() => tsa.close());
  beforeEach(() => {
    tsa.queries.length = 0;
    tsa.answer(() => false);
  });

  test("createTimestampAuthority() gets a timestamp that openssl verifies", async () => {
    const before = Date.now();
    const answer = await open().stamp(DATA);
    if (answer.kind !== "granted") throw new Error(answer.reason);
    expect(answer.authority).toBe("Test Stamps");
    expect(Math.abs(answer.stampedAt.getTime() - before)).toBeLessThan(60_000);
    const { reply } = answer;
    expect(await verifyTimestamp({ data: DATA, reply }, tsa.rootFile)).toContain(
      "Verification: OK",
    );
    const other = new TextEncoder().encode("what was capturing");
    await expect(verifyTimestamp({ data: other, reply }, tsa.rootFile)).rejects.toThrow(
      "message imprint mismatch",
    );
    expect(tsa.queries[0]?.headers).toMatchObject({
      "content-type": "application/timestamp-query",
      accept: "application/timestamp-reply",
    });
    expect(tsa.queries[0]?.body.length).toBeLessThan(100);
    expect(tsa.queries[0]?.headers.authorization).toBeUndefined();
  });

  test("createTimestampAuthority() sends no two queries alike, and not what is stamped", async () => {
    await open().stamp(DATA);
    await open().stamp(DATA);
    const [one, other] = tsa.queries.map(({ body }) => body.toString("latin1"));
    expect(one).not.toBe(other);
    expect(one).not.toContain("captured");
  });

  test("createTimestampAuthority() shows user and password of the address to the authority alone", async () => {
    const url = tsa.url.replace("//", "//desk:p%40ss@");
    expect((await open({ url }).stamp(DATA)).kind).toBe("granted");
    const pair = Buffer.from("desk:p@ss").toString("base64");
    expect(tsa.queries[0]?.headers.authorization).toBe(`Basic ${pair}`);
    tsa.answer((_query, response) => {
      response.writeHead(401).end();
      return true;
    });
    const failure = await open({ url })
      .stamp(DATA)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: "blocked", status: 401 });
    expect(String(failure)).not.toMatch(/p@ss|p%40ss/);
  });

  test.for([
    {
      ...{ what: "the answer to another request", flaw: "it answers another request" },
      answer: (query: Buffer) => {
        // The nonce is the last but the flag that asks for certificates.
        const forged = Buffer.from(query);
        const at = forged.length - 4;
        forged[at] = (forged[at] ?? 0) ^ 0x01;
        return tsa.reply(forged);
      },
    },
    {
      ...{ what: "a timestamp of other bytes", flaw: "it is about another hash" },
      answer: (query: Buffer) => {
        const forged = Buffer.from(query);
        forged[40] = (forged[40] ?? 0) ^ 0x01;
        return tsa.reply(forged);
      },
    },
    {
      ...{ what: "a broken signature", flaw: "its signature does not hold" },
      answer: async (query: Buffer) => {
        const reply = await tsa.reply(query);
        const at = reply.length - 1;
        reply[at] = (reply[at] ?? 0) ^ 0x01;
        return reply;
      },
    },
    {
      ...{ what: "a web server's signature", flaw: "its certificate is none for timestamps" },
      answer: (query: Buffer) => tsa.forge(query),
    },
    {
      ...{ what: "text", flaw: "it cannot be read" },
      answer: async () => Buffer.from("<html>Sign in to the network of the hotel"),
    },
    { what: "nothing", flaw: "it cannot be read", answer: async () => Buffer.alloc(0) },
    {
      ...{ what: "half an answer", flaw: "it cannot be read" },
      answer: async (query: Buffer) => (await tsa.reply(query)).subarray(0, 700),
    },
    {
      ...{ what: "nesting without end", flaw: "it cannot be read" },
      answer: async () => Buffer.from("3080".repeat(20_000), "hex"),
    },
  ])("createTimestampAuthority() takes $what for no timestamp", async ({ answer, flaw }) => {
    const found = await stampWith((query, response) => later(answer(query), response));
    expect(found).toEqual({
      kind: "invalid",
      reason: `its answer is no timestamp of what was asked for: ${flaw}`,
    });
  });

  test("createTimestampAuthority() tells a refusal in the authority's words", async () => {
    // A query with a hash that it does not know (SHA-512), for which it is refused as a bad algorithm.
    const found = await stampWith((query, response) => {
      const forged = Buffer.from(query);
      const at = forged.indexOf(Buffer.from("608648016503040201", "hex"));
      forged[at + 8] = 0x03;
      return later(tsa.reply(forged), response);
    });
    expect(found).toEqual({
      kind: "refused",
      reason: "it does not know the hash algorithm: Message digest algorithm is not supported.",
    });
  });

  test("createTimestampAuthority() reads 64 KiB of 100 MB, and no more", async () => {
    let sent = 0;
    const start = performance.now();
    const found = await stampWith((_query, response) => {
      const send = () => {
        while (sent < 100 && !response.destroyed) {
          sent += 1;
          if (!response.write(MEGABYTE)) return void response.once("drain", send);
        }
        response.end();
      };
      send();
      return true;
    });
    expect(found).toMatchObject({ kind: "invalid" });
    expect(sent).toBeLessThan(20);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test("createTimestampAuthority() waits for no one who stalls", async () => {
    tsa.answer(() => true);
    await expect(open({ deadlineMs: 50 }).stamp(DATA)).rejects.toMatchObject({
      kind: "unreachable",
    });
  });

  test("createTimestampAuthority() follows no one elsewhere", async () => {
    const stamped = stampWith((_query, response) => {
      response.writeHead(302, { location: "http://127.0.0.1:1/" }).end();
      return true;
    });
    await expect(stamped).rejects.toMatchObject({ name: "FetchError" });
  });

  test("checkTimestamps() says whether an authority works, and what is amiss", async () => {
    const config = (more: object) =>
      readConfig({ FIGUREWATCH_TIMESTAMP_URL: tsa.url, ...more }, "/srv");
    expect(await checkTimestamps(config({}))).toMatch(
      /gives timestamps, signed by Test Stamps \(20/,
    );
    expect(await checkTimestamps(config({ FIGUREWATCH_TIMESTAMP_URL: undefined }))).toContain(
      "unset",
    );
    tsa.answer((query, response) => later(tsa.reply(query.subarray(0, 20)), response));
    await expect(checkTimestamps(config({}))).rejects.toThrow("gives no timestamps");
  });
});
