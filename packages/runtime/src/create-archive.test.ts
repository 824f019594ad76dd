import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { startTestArchive, type TestArchive } from "../test/start-test-archive.ts";
import { createArchive } from "./create-archive.ts";

const PAGE = "https://paper.example/story?id=1&x=2";
const DIRECT = { contact: null, allow: [], proxies: {}, proxy: null };

let server: TestArchive;
beforeEach(async () => {
  server = await startTestArchive("20260302081500");
});
afterEach(() => server.close());

function open(options: { url?: string; deadlineMs?: number; allow?: string[] } = {}) {
  const { url = server.url, deadlineMs = 5_000, allow = [] } = options;
  const settings = { kind: "wayback" as const, url, secret: "key:secret", dailyLimit: 9 };
  const archive = createArchive(settings, { ...DIRECT, allow }, { deadlineMs });
  onTestFinished(() => archive.close());
  return archive;
}

test("createArchive() asks for a capture with the key, and looks after it", async () => {
  const archive = open();
  const answer = await archive.save(PAGE, 120);
  if (answer.kind !== "asked") throw new Error(`It answered ${answer.kind}`);
  expect(await archive.readStatus(answer.jobId, PAGE)).toEqual({ kind: "pending" });
  expect(await archive.readStatus(answer.jobId, PAGE)).toEqual({
    kind: "captured",
    link: `${server.url}/web/20260302081500/${PAGE}`,
    capturedAt: new Date("2026-03-02T08:15:00Z"),
  });
  const form = { url: PAGE, if_not_archived_within: "120", skip_first_archive: "1" };
  expect(server.requests).toMatchObject([
    { method: "POST", path: "/save", authorization: "LOW key:secret", form },
    { method: "GET", path: `/save/status/${answer.jobId}`, authorization: "LOW key:secret" },
    { method: "GET" },
  ]);
});

test.for([
  { what: "429 with Retry-After", status: 429, kind: "throttled" },
  { what: "503 with Retry-After", status: 503, kind: "throttled" },
  { what: "401", status: 401, kind: "blocked" },
  { what: "404", status: 404, kind: "gone" },
])("createArchive() tells $what as $kind, without the key", async ({ status, kind }) => {
  server.answer((_request, response) => {
    response.writeHead(status, { "retry-after": "40" }).end();
    return true;
  });
  const failure = await open()
    .save(PAGE, 60)
    .catch((error: unknown) => error);
  expect(failure).toMatchObject({ kind, status });
  expect(String(failure)).not.toContain("secret");
});

test("createArchive() waits for no one who stalls", async () => {
  server.answer(() => true);
  await expect(open({ deadlineMs: 50 }).save(PAGE, 60)).rejects.toMatchObject({
    kind: "unreachable",
  });
});

test("createArchive() tells a public archive of public addresses alone", () => {
  const archive = open({ url: "https://archive.example", allow: ["desk.example"] });
  const urls = [PAGE, "http://10.0.0.1/", "http://wiki/", "https://desk.example/1"];
  expect(urls.map((url) => archive.isPublic(url))).toEqual([true, false, false, false]);
  expect(open().isPublic("http://10.0.0.1/")).toBe(true);
});
