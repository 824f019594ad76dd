import { expect, test } from "vitest";
import { buildClaim, buildPage, buildReading, judgeSimply, SEEN_AT } from "../../test/builders.ts";
import { openWatchStore } from "../../test/open-watch-store.ts";
import { getArticle, upsertArticle } from "./articles.ts";
import { getFigure, listSightings } from "./figures.ts";
import { saveReading, saveRereading } from "./save-reading.ts";

const WEATHER = "The weather of the day.";
const TOLD = "A rapporteur said more than 50,000 of them work abroad today.";
const QUOTE = "more than 50,000 of them work abroad";
/** Of the article; it was first captured on the day after, and edited nine days later. */
const SAID_ON = "2026-03-01";
const EDITED_AT = new Date("2026-03-11T08:00:00Z");

const own = openWatchStore();

const claimsOf = (text: string) =>
  text.includes(QUOTE) ? [buildClaim(text, QUOTE, { saidOn: SAID_ON })] : [];

async function read(text: string, finishedAt: Date) {
  const { id } = await upsertArticle(own.store.db, "https://a.example/1", SEEN_AT);
  const page = buildPage(text, { finishedAt });
  const changes = { seenAt: finishedAt };
  return saveReading(own.store.db, buildReading(id, page, claimsOf(text), changes), judgeSimply);
}

/** What is told of the one figure, as known on a day. */
async function tell(figureId: string, articleId: string, knownOn: string) {
  const figure = await getFigure(own.store.db, figureId, { knownOn });
  return {
    tellings: figure?.tellings,
    articles: figure?.articleCount,
    sightings: (await listSightings(own.store.db, figureId, { knownOn })).length,
    claims: (await getArticle(own.store.db, articleId, { knownOn }))?.claims.length,
  };
}
const ALL = { tellings: 1, articles: 1, sightings: 1, claims: 1 };
const NONE = { tellings: 0, articles: 0, sightings: 0, claims: 0 };

test("what an edit brought in is not known before it, whatever day the article bears", async () => {
  await read(WEATHER, SEEN_AT);
  const { articleId, verdicts } = await read(`${WEATHER} ${TOLD}`, EDITED_AT);
  const figureId = verdicts[0]?.figureId ?? "";
  expect(await tell(figureId, articleId, "2026-03-10")).toEqual(NONE);
  expect(await tell(figureId, articleId, "2026-03-11")).toEqual(ALL);
});

test("what the first capture holds is known from the day it was said, before we came", async () => {
  const { articleId, verdicts } = await read(TOLD, SEEN_AT);
  await read(`Corrected. ${TOLD}`, EDITED_AT);
  const figureId = verdicts[0]?.figureId ?? "";
  expect(await tell(figureId, articleId, SAID_ON)).toEqual(ALL);
});

test("words that stood in an earlier capture are known by then, though read anew from a later", async () => {
  await read(TOLD, SEEN_AT);
  const edited = `Corrected. ${TOLD}`;
  const { articleId, snapshotId } = await read(edited, EDITED_AT);
  const anew = buildReading(articleId, buildPage(edited), claimsOf(edited), { ruleVersion: "2" });
  const { verdicts } = await saveRereading(own.store.db, { ...anew, snapshotId }, judgeSimply);
  const figureId = verdicts[0]?.figureId ?? "";
  expect(await tell(figureId, articleId, "2026-03-05")).toEqual(ALL);
});
