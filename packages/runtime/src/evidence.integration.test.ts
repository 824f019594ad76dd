import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { toEvidencePack, toFigureView, toWarc } from "@figurewatch/present";
import { timestampCapture } from "@figurewatch/pipeline";
import {
  getFigure,
  noteTimestamps,
  saveTimestampStep,
  takeTimestamp,
  verifySnapshots,
} from "@figurewatch/store";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { WARCParser } from "warcio";
import { decideReview } from "./decide-review.ts";
import { createTimestampAuthority } from "./create-timestamp-authority.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import { hasOpenssl, startTestTsa, verifyTimestamp } from "../test/start-test-tsa.ts";
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
  const found = await gatherEvidence(own.db, figure.id);
  const evidence = await gather(found?.evidence ?? []);
  expect(evidence).toHaveLength(2);

  const write = async () => {
    const records = toWarc({ figure: toFigureView(figure), evidence, at: own.now() });
    return Buffer.concat((await gather(records)).map(({ bytes }) => bytes));
  };
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

test("toEvidencePack() is a WACZ that says what it holds, and whose index leads to the pages", async () => {
  const { verdicts } = await own.read("https://c.example/3", "2026-02-06", `${OPENING} ${TOLD}`);
  const told = verdicts.find(({ claim }) => claim.measure === "workers_abroad");
  const id = told?.figureId ?? "";
  await decideReview(
    { decision: "accept", subject: id, reviewer: "Ada", note: "seen in print" },
    own,
  );
  const found = await gatherEvidence(own.db, id);
  if (found === undefined) throw new Error("There is no evidence");
  const pack = await buffer(toEvidencePack({ ...found, publicUrl: null, at: own.now() }));
  const files = unzipSync(pack);
  const text = (name: string) => new TextDecoder().decode(files[name]);

  const { wacz_version, resources } = JSON.parse(text("datapackage.json"));
  expect(wacz_version).toBe("1.1.1");
  const described = new Set<string>(resources.map(({ path }: { path: string }) => path));
  const others = Object.keys(files).filter((name) => !described.has(name));
  expect(others).toEqual(["datapackage.json", "datapackage-digest.json"]);
  for (const { path, bytes, hash } of resources) {
    expect(files[path]).toHaveLength(bytes);
    expect(`sha256:${sha256(files[path] ?? new Uint8Array())}`, path).toBe(hash);
  }
  expect(JSON.parse(text("datapackage-digest.json")).hash).toBe(
    `sha256:${sha256(files["datapackage.json"] ?? new Uint8Array())}`,
  );

  const index = text("indexes/index.cdx").trimEnd().split("\n");
  expect(index).toHaveLength(3);
  for (const line of index) {
    const [surt = "", , json = ""] = /^(\S+) (\d{14}) (.*)$/.exec(line)?.slice(1) ?? [];
    const { url, offset, length, digest } = JSON.parse(json);
    expect(surt).toMatch(/^example,[abc]\)\//);
    const archive = files["archive/data.warc.gz"]?.subarray(+offset, +offset + +length);
    for await (const record of new WARCParser(asStream(archive ?? new Uint8Array()))) {
      expect(record.warcTargetURI).toBe(url);
      expect(`sha256:${sha256(await record.readFully())}`).toBe(digest);
    }
  }
  const pages = text("pages/pages.jsonl").trimEnd().split("\n");
  expect(pages).toHaveLength(4);
  expect(JSON.parse(text("evidence/decisions.json"))[0]).toMatchObject({ reviewer: "Ada" });
  expect(text("README.txt")).toContain("Ada: accepted: seen in print");
  const nodes = JSON.parse(text("evidence/prov.jsonld"))["@graph"] as { "@id": string }[];
  const ids = new Set(nodes.map((node) => node["@id"]));
  const named = [...text("evidence/prov.jsonld").matchAll(/"@id": "(#[^"]+)"/g)];
  expect(named.map(([, node]) => node).filter((node) => !ids.has(node ?? ""))).toEqual([]);
});

test("gatherEvidence() of a day leaves out what was said later and pages as edited since", async () => {
  // All is read in 2026, long after the day: a page as it was first captured.
  const other = await watches.open();
  const text = `${OPENING} ${TOLD.replace("2025", "2014")}`;
  const { verdicts } = await other.read("https://e.example/5", "2015-03-05", text);
  await other.read("https://f.example/6", "2015-03-09", text);
  await other.read("https://e.example/5", "2015-03-05", `${text} They came home later.`);
  const id = verdicts.find(({ claim }) => claim.measure === "workers_abroad")?.figureId ?? "";
  expect((await gatherEvidence(other.db, id))?.snapshots).toBe(3);

  const found = await gatherEvidence(other.db, id, { knownOn: "2015-03-05" });
  if (found === undefined) throw new Error("There is no evidence");
  expect(found.tellings.map(({ article }) => article.canonicalUrl)).toEqual([
    "https://e.example/5",
  ]);
  expect(found.snapshots).toBe(1);
  const files = unzipSync(
    await buffer(toEvidencePack({ ...found, publicUrl: null, at: other.now() })),
  );
  const readme = new TextDecoder().decode(files["README.txt"]);
  expect(readme).toContain("As known on 2015-03-05");
  expect(readme).not.toContain("f.example");
});

test("toEvidencePack() names the copy that a public archive has of a page", async () => {
  const other = await watches.open();
  const text = `${OPENING} ${TOLD.replace("2025", "2013")}`;
  const { verdicts } = await other.read("https://g.example/7", "2015-03-05", text);
  const id = verdicts.find(({ claim }) => claim.measure === "workers_abroad")?.figureId ?? "";
  const link = "https://archive.example/web/20260101090000/https://g.example/7";
  const at = "2026-01-01T09:00:00Z";
  await other.db.execute(`insert into archive_captures
    (snapshot_id, state, noted_at, next_at, link, captured_at)
    select id, 'kept', '${at}', '${at}', '${link}', '${at}' from snapshots`);
  const found = await gatherEvidence(other.db, id);
  if (found === undefined) throw new Error("There is no evidence");
  const files = unzipSync(
    await buffer(toEvidencePack({ ...found, publicUrl: null, at: other.now() })),
  );
  const read = (name: string) => new TextDecoder().decode(files[name]);
  expect(read("README.txt")).toContain(`   archived copy of 2026-01-01: ${link}`);
  const nodes = JSON.parse(read("evidence/prov.jsonld"))["@graph"] as Record<string, unknown>[];
  expect(nodes).toContainEqual(expect.objectContaining({ "prov:alternateOf": { "@id": link } }));
  expect(JSON.parse(read("evidence/references.json"))[0]).toMatchObject({ archive_location: link });
});

test.skipIf(!hasOpenssl())(
  "toEvidencePack() holds timestamps that openssl verifies, and that lead to the pages",
  async () => {
    const other = await watches.open();
    const tsa = await startTestTsa();
    onTestFinished(() => tsa.close());
    const plain = { contact: null, allow: [], proxies: {}, proxy: null };
    const authority = createTimestampAuthority(tsa, plain);
    onTestFinished(() => authority.close());
    const { verdicts } = await other.read(
      "https://h.example/8",
      "2026-01-05",
      `${OPENING} ${TOLD}`,
    );
    const id = verdicts.find(({ claim }) => claim.measure === "workers_abroad")?.figureId ?? "";
    const now = other.now();
    await noteTimestamps(other.db, { now, since: new Date(0) });
    const budget = { service: "timestamps", now, spacingMs: 0, dailyLimit: 9, leaseMs: 9 };
    const capture = await takeTimestamp(other.db, budget);
    if (capture === undefined) throw new Error("Nothing is to be stamped");
    const outcome = await timestampCapture(capture, {
      ...{ stamp: authority.stamp, takeTurn: async () => "taken", now: () => now, pace: 1 },
    });
    const taken = { snapshotId: capture.id, service: "timestamps" };
    await saveTimestampStep(other.db, taken, outcome, now);

    const found = await gatherEvidence(other.db, id);
    if (found === undefined) throw new Error("There is no evidence");
    const files = unzipSync(await buffer(toEvidencePack({ ...found, publicUrl: null, at: now })));
    const path = `evidence/timestamps/${capture.id}`;
    const readme = new TextDecoder().decode(files["README.txt"]);
    expect(readme).toContain(`openssl ts -verify -data ${path}.json`);
    const empty = new Uint8Array();
    const [data = empty, reply = empty] = [files[`${path}.json`], files[`${path}.tsr`]];
    expect(await verifyTimestamp({ data, reply }, tsa.rootFile)).toContain("Verification: OK");
    // After its certificate has run out, as of the time in it.
    const time = String(Math.floor(Date.now() / 1000));
    expect(await verifyTimestamp({ data, reply }, tsa.rootFile, "-attime", time)).toContain("OK");
    const record = JSON.parse(new TextDecoder().decode(data));
    const digests = new Map<string, string | undefined>();
    const texts: string[] = [];
    const warc = asStream(files["archive/data.warc.gz"] ?? empty);
    for await (const each of new WARCParser(warc)) {
      const content = await each.readFully();
      digests.set(each.warcType ?? "", sha256(content));
      if (each.warcType === "metadata") texts.push(new TextDecoder().decode(content));
    }
    expect(digests.get("response")).toBe(record.pageSha256);
    expect(digests.get("conversion")).toBe(record.textSha256);
    const stamped = JSON.parse(texts[0] ?? "").capture.timestamp;
    expect(stamped).toMatchObject({
      authority: "Test Stamps",
      record: new TextDecoder().decode(data),
    });
    expect(Buffer.from(stamped.replyBase64, "base64")).toEqual(Buffer.from(reply));
    expect(new TextDecoder().decode(files["evidence/prov.jsonld"])).toContain("timestampedAt");

    // Whoever changes a text with its hash cannot change what was stamped.
    expect((await verifySnapshots(other.db)).problems).toEqual([]);
    const hash = sha256(new TextEncoder().encode("another"));
    await other.db.execute(`update snapshots set text = 'another', text_hash = '${hash}'`);
    const messages = (await verifySnapshots(other.db)).problems.map(({ message }) => message);
    expect(messages.join()).toContain("what was time-stamped is another page or text");
  },
);

test("toEvidencePack() hands on no page whose publisher allows no copy", async () => {
  const { verdicts } = await own.read("https://d.example/4", "2026-02-07", `${OPENING} ${TOLD}`);
  const id = verdicts.find(({ claim }) => claim.measure === "workers_abroad")?.figureId ?? "";
  await own.db.execute("update snapshots set noarchive = true");
  const found = await gatherEvidence(own.db, id);
  if (found === undefined) throw new Error("There is no evidence");
  const files = unzipSync(
    await buffer(toEvidencePack({ ...found, publicUrl: null, at: own.now() })),
  );
  const text = (name: string) => new TextDecoder().decode(files[name]);
  expect(text("indexes/index.cdx")).toBe("");
  const records = [];
  for await (const record of new WARCParser(
    asStream(files["archive/data.warc.gz"] ?? new Uint8Array()),
  )) {
    records.push([record.warcType, new TextDecoder().decode(await record.readFully())] as const);
  }
  expect(new Set(records.map(([type]) => type))).toEqual(new Set(["warcinfo", "metadata"]));
  expect(records.map(([, content]) => content).join("")).not.toContain("North Korea has sent");
  expect(text("README.txt")).toMatch(/Of \d captures only hashes and quotes are here/);
});

test("verifySnapshots() finds nothing amiss in what readings have stored", async () => {
  const { snapshots, quotes, problems } = await verifySnapshots(own.db);
  expect(snapshots).toBe(4);
  expect(quotes).toBeGreaterThan(2);
  expect(problems).toEqual([]);
});

async function gather<T>(from: AsyncIterable<T> | Iterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of from) all.push(one);
  return all;
}

async function* asStream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
