import { afterAll, beforeAll, expect, test } from "vitest";
import { buildClaim, buildPage, buildReading, judgeSimply, SEEN_AT } from "../../test/builders.ts";
import { cutAfter } from "../../test/cut-after.ts";
import { openTestPostgres, type TestPostgres } from "../../test/open-test-store.ts";
import { openStore, type Store } from "../open-store.ts";
import { saveAlert } from "./alerts.ts";
import { upsertArticle } from "./articles.ts";
import { upsertChannel } from "./deliveries.ts";
import { takeOutbox } from "./outbox.ts";
import { saveReading } from "./save-reading.ts";
import { upsertWatch } from "./sources.ts";

const NEVER = Number.POSITIVE_INFINITY;

let postgres: TestPostgres;
let store: Store;
beforeAll(async () => {
  postgres = await openTestPostgres();
  store = await postgres.openStore();
  await upsertWatch(store.db, { id: "watch", title: "A watch", sources: [] }, SEEN_AT);
  const channel = { id: "one", kind: "webhook" as const, title: "One", config: {} };
  await upsertChannel(store.db, channel, SEEN_AT);
});
afterAll(() => postgres.stop());

test("saveReading() and saveAlert() leave no claim without alert and no alert without claim, wherever they are cut", async () => {
  const statements = await runUntil(NEVER, 1);
  expect(statements).toBeGreaterThan(20);
  const whole = await countRows(1);
  expect(whole).toEqual({
    claims: 1,
    verdicts: 1,
    figures: 1,
    sightings: 1,
    events: 1,
    open: 0,
    alerts: 1,
    deliveries: 1,
  });
  for (let cutAt = 1; cutAt <= statements; cutAt++) {
    const story = cutAt + 1;
    await runUntil(cutAt, story);
    const {
      claims,
      verdicts,
      figures,
      sightings,
      events,
      open = 0,
      alerts = 0,
    } = await countRows(story);
    // All of a reading or nothing; and its alert is written, or still to be decided.
    expect([verdicts, figures, sightings, events, open + alerts]).toEqual(Array(5).fill(claims));
    await runUntil(NEVER, story);
    expect(await countRows(story)).toEqual(whole);
  }
});

/** Reads one article and decides its alert, cut at its n-th statement. */
const runUntil = (cutAt: number, story: number) => cutAfter(cutAt, () => readAndTell(story));

async function readAndTell(story: number): Promise<void> {
  const { schema } = store;
  const worker = await openStore({ databaseUrl: postgres.databaseUrl, schema, maxConnections: 2 });
  try {
    const { id } = await upsertArticle(worker.db, toUrl(story), SEEN_AT);
    const text = `A rapporteur said more than ${story} of them work abroad today.`;
    const claim = buildClaim(text, `more than ${story} of them`, { low: story });
    await saveReading(
      worker.db,
      buildReading(id, buildPage(text), [claim], {
        events: () => [{ kind: "verdict", message: "new", at: SEEN_AT, subjectId: id }],
      }),
      judgeSimply,
    );
    // A lease of no length: what a sender took that is gone is free at once.
    for (const row of await takeOutbox(worker.db, { now: SEEN_AT, limit: 9, leaseMs: 0 })) {
      await tell(worker, row.id, String(row.payload.claimId));
    }
  } finally {
    await worker.close();
  }
}

async function tell({ db, pool }: Store, outboxId: number, claimId: string): Promise<void> {
  const { rows } = await pool.query<{ figure_id: string; article_id: string }>(
    "select figure_id, article_id from sightings where claim_id = $1",
    [claimId],
  );
  const { figure_id: figureId = "", article_id: articleId = "" } = rows[0] ?? {};
  const alert = {
    watchId: "watch",
    dedupKey: `new ${figureId}`,
    rule: "default",
    channels: null,
    kind: "new" as const,
    claimId,
    figureId,
    againstFigureId: null,
    articleId,
    title: "New",
    why: [],
  };
  await saveAlert(db, outboxId, alert, SEEN_AT);
}

const toUrl = (story: number) => `https://a.example/${story}`;

async function countRows(story: number): Promise<Record<string, number>> {
  const { rows } = await store.pool.query<Record<string, number>>(
    `with a as (select id from articles where canonical_url = $1),
      c as (select id, low from claims where article_id in (select id from a)),
      t as (select id from alerts where claim_id in (select id from c))
    select
      (select count(*)::int from c) as claims,
      (select count(*)::int from verdicts where claim_id in (select id from c)) as verdicts,
      (select count(*)::int from figures where low in (select low from c)) as figures,
      (select count(*)::int from sightings where claim_id in (select id from c)) as sightings,
      (select count(*)::int from events where subject_id in (select id from a)) as events,
      (select count(*)::int from outbox
        where done_at is null and payload->>'claimId' in (select id from c)) as open,
      (select count(*)::int from t) as alerts,
      (select count(*)::int from deliveries where alert_id in (select id from t)) as deliveries`,
    [toUrl(story)],
  );
  return rows[0] ?? {};
}
