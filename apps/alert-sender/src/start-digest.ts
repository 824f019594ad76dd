import { buildDigest, DIGEST_KINDS, findDueDigest, type DigestPeriod } from "@figurewatch/pipeline";
import { describeCount } from "@figurewatch/ledger";
import { startLoop, type Runtime, type Service } from "@figurewatch/runtime";
import {
  countDigest,
  findLastNotice,
  getMeta,
  insertEvents,
  listDigestVerdicts,
  listToTell,
  saveNotice,
  setMeta,
} from "@figurewatch/store";

const LOOK_MS = 30_000;
const MAX_FIGURES = 30;

/** Writes the digest that is due, once per period whatever number of senders runs. */
export function startDigest(runtime: Runtime): Service {
  const { config, onTrouble } = runtime;
  return startLoop(
    async () => {
      await writeDueDigest(runtime);
      return false;
    },
    { intervalMs: Math.min(LOOK_MS, config.pollFloorMs), onTrouble },
  );
}

export type DigestContext = Pick<Runtime, "db" | "watch" | "now"> & {
  config: Pick<Runtime["config"], "digest">;
};

/** Safe to repeat: a digest has the key of its period. */
export async function writeDueDigest({ db, watch, config, now }: DigestContext): Promise<void> {
  const at = now();
  const since = await readSwitchedOn({ db, watch, config, now });
  if (config.digest === null || since === null) return;
  const last = await findLastNotice(db, watch.id, "digest");
  const lastTo = last?.body.kind === "digest" ? new Date(last.body.to) : null;
  const period = findDueDigest(config.digest, at, { since, lastTo });
  if (period === undefined) return;
  const body = buildDigest(config.digest, period, await readParts({ db, watch }, period), at);
  const { cadence } = config.digest;
  const dedupKey = `digest ${cadence} ${period.day}`;
  await db.transaction(async (tx) => {
    const notice = { watchId: watch.id, dedupKey, topic: "digest", body } as const;
    const { isNew } = await saveNotice(tx, notice, at);
    if (!isNew) return;
    await insertEvents(tx, [{ kind: "notice", message: body.title, at, watchId: watch.id }]);
  });
}

/** Since when digests of this cadence are wanted; kept, so that a restart does not move it. */
async function readSwitchedOn({ db, watch, config, now }: DigestContext): Promise<Date | null> {
  const key = `digest-since ${watch.id}`;
  const wanted = config.digest?.cadence ?? "off";
  const known = await getMeta(db, key);
  const isKnown = typeof known === "object" && known !== null && "cadence" in known;
  if (isKnown && known.cadence === wanted && "at" in known) return new Date(String(known.at));
  await setMeta(db, key, { cadence: wanted, at: now().toISOString() }, now());
  return wanted === "off" ? null : now();
}

async function readParts({ db, watch }: Pick<Runtime, "db" | "watch">, period: DigestPeriod) {
  const about = { watchId: watch.id, from: period.from, to: period.to };
  const [{ counts, items }, { undelivered, ...articles }, sources] = await Promise.all([
    listDigestVerdicts(db, { ...about, kinds: DIGEST_KINDS, limit: MAX_FIGURES }),
    countDigest(db, about),
    listToTell(db, watch.id, period.to),
  ]);
  const figures = items.map(({ verdict, claim, figure, article }) => ({
    ...{ verdict: verdict.kind, figureId: figure.id, says: describeCount(claim) },
    ...{ reason: verdict.reasons[0] ?? "", quote: claim.quote, source: claim.source },
    ...{ articleTitle: article.title, publisher: article.siteName },
  }));
  return { counts, figures, articles, undelivered, sources };
}
