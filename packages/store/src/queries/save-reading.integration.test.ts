import { expect, test } from "vitest";
import {
  buildClaim,
  buildPage,
  buildReading,
  FILING,
  judgeSimply,
  SEEN_AT,
  toNewFigure,
} from "../../test/builders.ts";
import { openWatchStore } from "../../test/open-watch-store.ts";
import { sha256 } from "../content-id.ts";
import { getArticle, upsertArticle } from "./articles.ts";
import { getFigure, listFigures, listSightings } from "./figures.ts";
import { upsertBaseline } from "./insert-figures.ts";
import { countStatus } from "./instances.ts";
import { takeOutbox } from "./outbox.ts";
import { saveReading } from "./save-reading.ts";
import { getBlob, saveVisit } from "./save-snapshot.ts";

const TEXT = "A rapporteur said more than 50,000 of them work abroad today.";
const QUOTE = "more than 50,000 of them work abroad";

const own = openWatchStore();

async function addArticle(url: string): Promise<string> {
  return (await upsertArticle(own.store.db, url, SEEN_AT)).id;
}

test("saveReading() writes snapshot, claim, verdict, figure, sighting and outbox together", async () => {
  const articleId = await addArticle("https://a.example/1");
  const page = buildPage(TEXT);
  const claim = buildClaim(TEXT, QUOTE);
  const saved = await saveReading(
    own.store.db,
    buildReading(articleId, page, [claim], {
      events: (verdicts) =>
        verdicts.map((verdict) => ({
          kind: "verdict",
          message: verdict.verdict.kind,
          at: SEEN_AT,
        })),
    }),
    judgeSimply,
  );

  expect(saved).toMatchObject({ kind: "saved", version: 1, articleId });
  expect(saved.verdicts).toMatchObject([{ isNewFigure: true, verdict: { kind: "new" } }]);
  const detail = await getArticle(own.store.db, articleId);
  expect(detail?.article.state).toBe("read");
  expect(detail?.snapshots[0]).toMatchObject({
    rawHash: sha256(page.body),
    textHash: sha256(TEXT),
    version: 1,
  });
  expect(detail?.claims).toMatchObject([
    { claim: { quote: QUOTE }, verdict: { kind: "new" }, place: { start: claim.start } },
  ]);
  expect(detail?.readings).toMatchObject([{ relevance: 0.8, claimCount: 1 }]);
  const [figure] = await listFigures(own.store.db, { watchId: "watch" });
  expect(figure).toMatchObject({
    low: 50_000,
    tellings: 1,
    asOfFrom: "2026-03-01",
    asOfTo: "2026-03-31",
  });
  expect(await listSightings(own.store.db, figure?.id ?? "")).toMatchObject([
    { claim: { quote: QUOTE }, article: { siteName: "An outlet" }, verdict: { kind: "new" } },
  ]);
  const options = { now: SEEN_AT, limit: 9, leaseMs: 1000 };
  expect(await takeOutbox(own.store.db, options)).toMatchObject([
    { kind: "verdict", payload: { claimId: saved.verdicts[0]?.claimId } },
  ]);
  expect(await getBlob(own.store.db, sha256(page.body))).toEqual(Buffer.from(page.body));
});

test("saveReading() repeated whole writes a visit and nothing else", async () => {
  const articleId = await addArticle("https://a.example/1");
  const input = buildReading(articleId, buildPage(TEXT), [buildClaim(TEXT, QUOTE)]);
  await saveReading(own.store.db, input, judgeSimply);
  const before = await countStatus(own.store.db, SEEN_AT);
  const again = await saveReading(own.store.db, input, judgeSimply);
  expect(again).toMatchObject({ kind: "unchanged", version: 1, verdicts: [] });
  expect(await countStatus(own.store.db, SEEN_AT)).toEqual(before);
  const detail = await getArticle(own.store.db, articleId);
  expect(detail?.snapshots).toHaveLength(1);
  expect(detail?.visits).toHaveLength(1);
});

test("saveReading() keeps an edit as a new snapshot and judges only what is new in it", async () => {
  const articleId = await addArticle("https://a.example/1");
  await saveReading(
    own.store.db,
    buildReading(articleId, buildPage(TEXT), [buildClaim(TEXT, QUOTE)]),
    judgeSimply,
  );
  const edited = `Corrected. ${TEXT} The pay is 120 dollars a month.`;
  const wage = buildClaim(edited, "120 dollars a month", { measure: "wage", low: 120, high: 120 });
  const seen: string[][] = [];
  const saved = await saveReading(
    own.store.db,
    buildReading(articleId, buildPage(edited), [buildClaim(edited, QUOTE), wage]),
    (context) => {
      seen.push(context.claims.map((claim) => claim.measure));
      return judgeSimply(context);
    },
  );
  expect(seen).toEqual([["wage"]]);
  expect(saved).toMatchObject({ kind: "saved", version: 2 });
  const detail = await getArticle(own.store.db, articleId);
  expect(detail?.snapshots[1]?.previousId).toBe(detail?.snapshots[0]?.id);
  // The old claim is shown where its words stand now.
  expect(new Set(detail?.claims.map(({ place }) => place?.start))).toEqual(
    new Set([edited.indexOf(QUOTE), wage.start]),
  );
  const first = await getArticle(own.store.db, articleId, {
    snapshotId: detail?.snapshots[0]?.id ?? "",
  });
  expect(first?.claims.map(({ place }) => place?.start ?? null)).toEqual([
    TEXT.indexOf(QUOTE),
    null,
  ]);
});

test("saveReading() lets only one of many workers call the same figure new", async () => {
  const ids = await Promise.all(
    Array.from({ length: 12 }, (_, index) => addArticle(`https://a.example/${index}`)),
  );
  const saved = await Promise.all(
    ids.map((id, index) => {
      const text = `${TEXT} Story ${index}.`;
      return saveReading(
        own.store.db,
        buildReading(id, buildPage(text), [buildClaim(text, QUOTE)]),
        judgeSimply,
      );
    }),
  );
  const kinds = saved.flatMap(({ verdicts }) => verdicts.map(({ verdict }) => verdict.kind)).sort();
  expect(kinds).toEqual(["new", ...Array.from({ length: 11 }, () => "repeated")]);
  expect(await listFigures(own.store.db)).toMatchObject([{ tellings: 12, articleCount: 12 }]);
});

test("saveReading() leaves nothing behind when judging fails", async () => {
  const articleId = await addArticle("https://a.example/1");
  const input = buildReading(articleId, buildPage(TEXT), [buildClaim(TEXT, QUOTE)]);
  const failing = saveReading(own.store.db, input, () => {
    throw new Error("no verdict");
  });
  await expect(failing).rejects.toThrow("no verdict");
  expect(await getArticle(own.store.db, articleId)).toMatchObject({
    snapshots: [],
    claims: [],
    visits: [],
  });
  await expect(saveReading(own.store.db, input, judgeSimply)).resolves.toMatchObject({
    kind: "saved",
  });
});

test("saveReading() stores hostile text so that the quote still stands at its offsets", async () => {
  const articleId = await addArticle("https://a.example/1");
  const text = `\u0000\uD800 Na\u0308me \u202Ereversed\u202C: ${TEXT}\u0000`;
  const claim = buildClaim(text, QUOTE, { source: "a \u0000 source \uDFFF", reasons: ["\u0000"] });
  await saveReading(
    own.store.db,
    buildReading(articleId, buildPage(text, { title: "\uD83D half" }), [claim]),
    judgeSimply,
  );
  const detail = await getArticle(own.store.db, articleId);
  const snapshot = detail?.snapshots[0];
  expect(snapshot?.text.slice(claim.start, claim.end)).toBe(QUOTE);
  expect(snapshot?.textHash).toBe(sha256(snapshot?.text ?? ""));
  expect(detail?.claims[0]?.claim.source).toBe("a \uFFFD source \uFFFD");
});

test("saveReading() joins a page to the article known at its canonical URL", async () => {
  const known = await addArticle("https://a.example/story");
  await saveReading(
    own.store.db,
    buildReading(known, buildPage(TEXT), [buildClaim(TEXT, QUOTE)]),
    judgeSimply,
  );
  const alias = await addArticle("https://a.example/story?from=feed");
  const saved = await saveReading(
    own.store.db,
    buildReading(alias, buildPage(TEXT, { canonicalUrl: "https://a.example/story" }), [
      buildClaim(TEXT, QUOTE),
    ]),
    judgeSimply,
  );
  expect(saved).toMatchObject({ kind: "unchanged", articleId: known });
  expect(await upsertArticle(own.store.db, "https://a.example/story?from=feed", SEEN_AT)).toEqual({
    id: known,
    isNew: false,
  });
});

test("saveReading() counts near-identical copies as one telling", async () => {
  const copy = { signature: "s1", bands: ["b1", "b2"], isCopy: (other: string) => other === "s1" };
  for (const [index, changes] of [{ copy }, { copy: { ...copy, bands: ["b2"] } }, {}].entries()) {
    const text = `${TEXT} Copy ${index}.`;
    const saved = await saveReading(
      own.store.db,
      buildReading(await addArticle(`https://a.example/${index}`), buildPage(text, changes), [
        buildClaim(text, QUOTE),
      ]),
      (context) => {
        expect(context.isCopy).toBe(index === 1);
        return judgeSimply(context);
      },
    );
    expect(saved.kind).toBe("saved");
  }
  expect(await listFigures(own.store.db)).toMatchObject([{ tellings: 2, articleCount: 3 }]);
});

test("getArticle() leads a copy to the fullest telling, and says where its day was read", async () => {
  const copy = { signature: "s1", bands: ["b1"], isCopy: () => true };
  const ids = [];
  for (const more of ["", " And more of it, at length.", ""]) {
    const id = await addArticle(`https://a.example/${ids.length}`);
    const page = buildPage(`${TEXT}${more}`, { copy, publishedFrom: "json-ld" });
    await saveReading(own.store.db, buildReading(id, page, [buildClaim(TEXT, QUOTE)]), judgeSimply);
    ids.push(id);
  }
  const read = await Promise.all(ids.map((id) => getArticle(own.store.db, id)));
  expect(read.map((article) => article?.fullestCopyId)).toEqual([ids[1], null, ids[1]]);
  expect(read[0]?.article.publishedFrom).toBe("json-ld");
});

test("saveReading() tells no one when quiet, and knows the baseline", async () => {
  const claim = buildClaim(TEXT, QUOTE, { saidOn: "2015-10-28", asOf: "2015-10" });
  const entry = {
    figure: toNewFigure(claim),
    citation: { publisher: "A paper", date: "2015-10-28", url: null },
  };
  const [id = ""] = await upsertBaseline(own.store.db, "watch", [entry], SEEN_AT, FILING);
  expect(await upsertBaseline(own.store.db, "watch", [entry], SEEN_AT, FILING)).toEqual([id]);
  const saved = await saveReading(
    own.store.db,
    buildReading(
      await addArticle("https://a.example/1"),
      buildPage(TEXT),
      [buildClaim(TEXT, QUOTE)],
      {
        quiet: true,
      },
    ),
    judgeSimply,
  );
  expect(saved.verdicts).toMatchObject([{ figureId: id, verdict: { kind: "repeated" } }]);
  expect(await takeOutbox(own.store.db, { now: SEEN_AT, limit: 9, leaseMs: 1 })).toEqual([]);
});

test("saveReading() marks what a change replaces; as known before, it was not replaced", async () => {
  const old = buildClaim(TEXT, QUOTE, { saidOn: "2015-10-28", asOf: "2015-10" });
  const [id = ""] = await upsertBaseline(
    own.store.db,
    "watch",
    [{ figure: toNewFigure(old), citation: { publisher: "A paper", date: null, url: null } }],
    SEEN_AT,
    FILING,
  );
  const text = "The rapporteur now says 60,000 work there.";
  await saveReading(
    own.store.db,
    buildReading(await addArticle("https://a.example/1"), buildPage(text), [
      buildClaim(text, "60,000 work there", { low: 60_000, high: 60_000, comparator: "eq" }),
    ]),
    (context) => judgeSimply(context).map((judged) => ({ ...judged, supersedes: [id] })),
  );
  expect((await getFigure(own.store.db, id))?.supersededBy).not.toBeNull();
  expect(await listFigures(own.store.db, { knownOn: "2015-10-28" })).toMatchObject([
    { id, supersededBy: null },
  ]);
  expect(await listFigures(own.store.db, { knownOn: "2015-10-27" })).toEqual([]);
  const since = await listFigures(own.store.db, { knownOn: "2026-03-01" });
  expect(since.map((figure) => figure.supersededBy === null)).toEqual([false, true]);
});

test("saveReading() adds to the origins that passed a figure on", async () => {
  for (const [index, relayedBy] of [["panel"], ["agency", "panel", "a rapporteur"], []].entries()) {
    const text = `${TEXT} Story ${index}.`;
    await saveReading(
      own.store.db,
      buildReading(await addArticle(`https://a.example/${index}`), buildPage(text), [
        buildClaim(text, QUOTE),
      ]),
      (context) => judgeSimply(context).map((judged) => ({ ...judged, relayedBy })),
    );
  }
  // The origin itself is no relay.
  expect(await listFigures(own.store.db)).toMatchObject([{ relayedBy: ["agency", "panel"] }]);
});

test("saveVisit() counts failures and forgets them after a reading", async () => {
  const articleId = await addArticle("https://a.example/1");
  const visit = {
    articleId,
    startedAt: SEEN_AT,
    finishedAt: SEEN_AT,
    status: 503,
    error: "throttled",
    nextVisitAt: new Date(SEEN_AT.getTime() + 60_000),
  };
  await saveVisit(own.store.db, visit);
  await saveVisit(own.store.db, visit);
  expect((await getArticle(own.store.db, articleId))?.article).toMatchObject({
    state: "failed",
    failures: 2,
    lastError: "throttled",
  });
  await saveReading(own.store.db, buildReading(articleId, buildPage(TEXT), []), judgeSimply);
  expect((await getArticle(own.store.db, articleId))?.article).toMatchObject({
    state: "read",
    failures: 0,
    lastError: null,
  });
});
