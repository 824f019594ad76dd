import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { toFigureView, toWarc, type Evidence } from "@figurewatch/present";
import { getBlob, getFigure, listEvidence, verifySnapshots } from "@figurewatch/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WARCParser } from "warcio";
import { openTestWatches, type TestWatch, type TestWatches } from "../test/open-test-watch.ts";

const OPENING = "North Korea has sent workers abroad for decades.";
const TOLD =
  "More than 50,000 North Korean workers were employed in Russia in 2025, a ministry spokesman said.";

let watches: TestWatches;
let own: TestWatch;
beforeAll(async () => {
  watches = await openTestWatches();
  own = await watches.open();
});
afterAll(() => watches.stop());

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("toWarc() writes what another reader reads back, digests and quotes included", async () => {
  const { verdicts } = await own.read("https://a.example/1", "2026-01-05", `${OPENING} ${TOLD}`);
  await own.read("https://b.example/2", "2026-02-05", `${OPENING} 北 — ${TOLD}`);
  const told = verdicts.find(({ claim }) => claim.measure === "workers_abroad");
  const figure = await getFigure(own.db, told?.figureId ?? "");
  if (figure === undefined) throw new Error("No figure was read");
  const evidence: Evidence[] = [];
  for (const row of await listEvidence(own.db, figure.id)) {
    evidence.push({
      ...row,
      body: (await getBlob(own.db, row.snapshot.rawHash)) ?? new Uint8Array(),
    });
  }
  expect(evidence).toHaveLength(2);

  const write = async () => buffer(toWarc(toFigureView(figure), evidence, own.now()));
  const records = [];
  for await (const record of new WARCParser(asStream(await write()))) {
    const block = { http: record.httpHeaders?.toString() ?? "", content: await record.readFully() };
    records.push({ record, ...block });
  }
  const types = records.map(({ record }) => record.warcType);
  const perPage = ["response", "conversion", "metadata"];
  expect(types).toEqual(["warcinfo", ...perPage, ...perPage]);
  for (const { record, http, content } of records.slice(1)) {
    expect(record.warcHeaders.statusline).toBe("WARC/1.1");
    expect(record.warcPayloadDigest).toBe(`sha256:${sha256(content)}`);
    const block = http === "" ? content : Buffer.concat([Buffer.from(`${http}\r\n`), content]);
    expect(record.warcBlockDigest).toBe(`sha256:${sha256(block)}`);
  }
  for (const [i, { snapshot }] of evidence.entries()) {
    const [page, text, metadata] = records.slice(1 + 3 * i, 4 + 3 * i);
    expect(page?.record.warcTargetURI).toBe(snapshot.finalUrl);
    expect(page?.record.warcPayloadDigest).toBe(`sha256:${snapshot.rawHash}`);
    expect(text?.record.warcPayloadDigest).toBe(`sha256:${snapshot.textHash}`);
    const read = new TextDecoder().decode(text?.content);
    const { claims, capture } = JSON.parse(new TextDecoder().decode(metadata?.content));
    expect(capture).toMatchObject({ bodySha256: snapshot.rawHash, textSha256: snapshot.textHash });
    expect(claims).toHaveLength(1);
    const [{ exact }, { start, end }] = claims[0].selectors;
    expect(read.slice(start, end)).toBe(exact);
  }
});

test("verifySnapshots() finds nothing amiss in what readings have stored", async () => {
  const { snapshots, quotes, problems } = await verifySnapshots(own.db);
  expect(snapshots).toBe(2);
  expect(quotes).toBeGreaterThan(2);
  expect(problems).toEqual([]);
});

async function* asStream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
