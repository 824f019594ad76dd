import { toAlert, type VerdictToTell } from "@figurewatch/pipeline";
import { findVerdictToTell, listJudgedClaims } from "@figurewatch/store";
import type { AlertRule } from "@figurewatch/watch";
import { EXIT, Failure } from "../failure.ts";
import { formatTable } from "../output/table.ts";
import { withDatabase } from "../with-database.ts";

type TryOptions = { json?: boolean; days: string };
type Tried = { at: Date; told: VerdictToTell; rules: string[]; why: string };

const MAX_CLAIMS = 20_000;
const MAX_DAYS = 3650;
const DAY_MS = 24 * 60 * 60_000;
const DEFAULT_WIDTH = 110;
/** Louder than this, readers stop looking. */
const LOUD_PER_DAY = 10;

/**
 * `figurewatch alerts --try`: what the rules of the watch would have told of the days past. Writes
 * and sends nothing. How often a figure was told counts as it does today.
 */
export async function tryRules({ json, days }: TryOptions): Promise<number> {
  const count = Number(days);
  if (!Number.isInteger(count) || count < 1 || count > MAX_DAYS) {
    throw new Failure(`--days is "${days}": give a whole number from 1 to ${MAX_DAYS}`, EXIT.usage);
  }
  return withDatabase(async ({ db, watch }) => {
    const since = new Date(Date.now() - count * DAY_MS);
    const judged = await listJudgedClaims(db, { watchId: watch.id, since, limit: MAX_CLAIMS });
    const tried: Tried[] = [];
    let silent = 0;
    const seen = new Set<string>();
    for (const { claimId, judgedAt } of judged) {
      const found = await findVerdictToTell(db, claimId);
      if (found === undefined) continue;
      // An alert that was sent then must not silence the rule that is tried now.
      const told = { ...found, facts: { ...found.facts, wasAlerted: false } };
      const draft = toAlert(told, watch.id, watch.alertRules);
      if (draft === null || seen.has(draft.dedupKey)) silent += 1;
      else
        tried.push({ at: judgedAt, told, rules: draft.rule.split(","), why: draft.why[0] ?? "" });
      if (draft !== null) seen.add(draft.dedupKey);
    }
    if (json === true) {
      const alerts = tried.map(({ at, told, rules, why }) => ({
        ...{ at, rules, why, verdict: told.verdict.kind, claim: told.claim },
      }));
      process.stdout.write(`${JSON.stringify({ since, silent, alerts }, null, 2)}\n`);
      return EXIT.ok;
    }
    process.stdout.write(sayTried(tried, watch.alertRules, { silent, days: count }));
    if (judged.length === MAX_CLAIMS) {
      process.stderr.write(`Only the first ${MAX_CLAIMS} verdicts were tried: give fewer --days\n`);
    }
    return EXIT.ok;
  });
}

function sayTried(
  tried: readonly Tried[],
  rules: readonly AlertRule[],
  { silent, days }: { silent: number; days: number },
): string {
  const width = process.stdout.columns ?? DEFAULT_WIDTH;
  const columns = [
    { title: "when", width: 16 },
    { title: "rules", share: 2 },
    { title: "quote", share: 4 },
    { title: "why", share: 4 },
  ];
  const rows = tried.map(({ at, told, rules: asking, why }) => [
    at.toISOString().slice(0, 16).replace("T", " "),
    asking.join(", "),
    told.claim.quote,
    why,
  ]);
  const table = rows.length === 0 ? "" : `${formatTable(columns, rows, width)}\n\n`;
  const perDay = countPerDay(tried);
  const lines = rules.map(({ id }) => {
    const told = tried.filter(({ rules: asking }) => asking.includes(id)).length;
    return told === 0
      ? `${id}: would have told nothing; is it too narrow?`
      : `${id}: ${sayAlerts(told)}`;
  });
  const [busiest, most = 0] = perDay[0] ?? [];
  if (most > LOUD_PER_DAY)
    lines.push(`On ${busiest} there would have been ${most}: is it too loud?`);
  return `${table}${days} days: ${sayAlerts(tried.length)}, silent on ${silent} verdicts\n${lines.join("\n")}\n`;
}

/** Days with the most alerts first. */
function countPerDay(tried: readonly Tried[]): [string, number][] {
  const days = new Map<string, number>();
  for (const { at } of tried) {
    const day = at.toISOString().slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return [...days].toSorted(([, a], [, b]) => b - a);
}

const sayAlerts = (count: number) => `${count} ${count === 1 ? "alert" : "alerts"}`;
