import type { TestWatch } from "@figurewatch/runtime/testing";

/** One article a hostile text; then the text stands in every field that comes from outside. */
export async function fillWithHostileTexts(
  own: TestWatch,
  texts: readonly string[],
): Promise<void> {
  for (const [i, hostile] of texts.entries()) {
    const count = (1000 + 37 * i).toLocaleString("en");
    const year = 2012 + (i % 13);
    const { articleId } = await own.read(
      `https://a.example/${i}`,
      `${year + 1}-01-05`,
      `Some ${count} North Korean workers were employed in Russia in ${year}, a ministry spokesman said.`,
    );
    await spoil(own, articleId, hostile, i);
  }
}

async function spoil({ db, watch }: TestWatch, articleId: string, hostile: string, i: number) {
  const text = literal(hostile);
  const list = literal(JSON.stringify([hostile]));
  const citation = literal(JSON.stringify({ publisher: hostile, date: hostile, url: hostile }));
  const definition = literal(
    JSON.stringify({
      ...{ id: `s${i}`, title: hostile, url: hostile, kind: "feed", publisher: hostile },
      ...{ country: hostile, language: hostile, verified: true, enabled: true },
    }),
  );
  const state = literal(JSON.stringify({ health: hostile, cause: hostile }));
  const ofArticle = `article_id = ${literal(articleId)}`;
  const itsFigures = `id in (select figure_id from sightings where ${ofArticle})`;
  const itsClaims = `claim_id in (select id from claims where ${ofArticle})`;
  // Fields that a page computes with are spoilt in some rows only: the others still draw.
  const sometimes = (nth: number, change: string) => (i % nth === 0 ? `, ${change}` : "");
  for (const statement of [
    `update articles set title = ${text}, site_name = ${text}, byline = ${text},
      canonical_url = ${text}, lang = ${text} where id = ${literal(articleId)}`,
    `update snapshots set title = ${text}, final_url = ${text}, extractor = ${text},
      text = ${text} || E'\\n\\n' || text where ${ofArticle}`,
    `update claims set source = ${text}, source_chain = ${list}, quote = ${text}, prefix = ${text},
      suffix = ${text}, reasons = ${list}, locality = ${text}, sector = ${text} where ${ofArticle}`,
    `update verdicts set reasons = ${list} where ${itsClaims}`,
    `update figures set origin_name = ${text}, locality = ${text}, sector = ${text},
      citation = ${citation}, review_note = ${text}
      ${sometimes(5, `as_of = ${text}`)} ${sometimes(7, `unit = ${text}`)}
      ${sometimes(11, `place = ${text}`)}
      where ${itsFigures}`,
    `update figures set value = ${text} where value is not null and ${itsFigures}`,
    `insert into alerts (id, watch_id, dedup_key, rule, kind, claim_id, figure_id, article_id, title,
      why, created_at, updated_at)
      select 't' || v.id, ${literal(watch.id)}, 't' || v.id, 'test', v.kind, v.claim_id, v.figure_id,
        ${literal(articleId)}, ${text}, ${list}, v.judged_at, v.judged_at
      from verdicts v where ${itsClaims}`,
    `insert into channels (id, kind, title, config, created_at)
      values (${text}, 'webhook', ${text}, '{}', now()) on conflict do nothing`,
    `insert into deliveries (id, alert_id, channel_id, attempts, next_at, last_error, created_at)
      select 'd' || id, id, ${text}, 2, now(), ${text}, now() from alerts where ${ofArticle}`,
    `insert into sources (id, watch_id, definition, next_poll_at, state, last_polled_at, last_error)
      values ('${watch.id}.s${i}', '${watch.id}', ${definition}, now(), ${state}, now(), ${text})`,
    `insert into events (at, kind, watch_id, subject_id, message, data)
      values (now(), 'source-health', '${watch.id}', '${watch.id}.s${i}', ${text}, '{}')`,
  ]) {
    await db.execute(statement);
  }
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
