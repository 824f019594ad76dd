import { expect, test } from "vitest";
import { createMetrics } from "./create-metrics.ts";

const STATUS = {
  sources: { ok: 30, failing: 2 },
  jobs: { read: { waiting: 4, active: 1 } },
  outboxOpen: 3,
  deadLetters: 1,
  figures: 120,
  lastNewFigureAt: new Date("2026-03-02T08:00:00Z"),
};

test("createMetrics() counts what happens, under the names a dashboard asks for", async () => {
  const metrics = createMetrics({
    enabled: true,
    version: "0.1.0",
    readStatus: async () => STATUS,
  });
  metrics.polled("unchanged", 0.2);
  metrics.fetched("ok", 0.3);
  metrics.read("saved", 0.02);
  metrics.claimed("workers_abroad");
  metrics.judged("repeated");
  metrics.alerted("new");
  metrics.delivered("sent");
  metrics.archived("kept");
  metrics.timestamped("later");
  metrics.died("read");
  const text = await metrics.render();
  for (const line of [
    'figurewatch_poll_seconds_count{outcome="unchanged"} 1',
    'figurewatch_fetch_seconds_bucket{le="0.5",outcome="ok"} 1',
    'figurewatch_read_seconds_sum{outcome="saved"} 0.02',
    'figurewatch_claims_total{measure="workers_abroad"} 1',
    'figurewatch_verdicts_total{verdict="repeated"} 1',
    'figurewatch_alerts_total{verdict="new"} 1',
    'figurewatch_deliveries_total{outcome="sent"} 1',
    'figurewatch_archive_steps_total{outcome="kept"} 1',
    'figurewatch_timestamp_steps_total{outcome="later"} 1',
    'figurewatch_dead_jobs_total{queue="read"} 1',
    'figurewatch_build_info{version="0.1.0"} 1',
    'figurewatch_sources{state="failing"} 2',
    'figurewatch_jobs{queue="read",state="waiting"} 4',
    "figurewatch_outbox_open 3",
    "figurewatch_dead_letters 1",
    "figurewatch_figures 120",
    "figurewatch_last_new_figure_timestamp_seconds 1772438400",
    "figurewatch_database_up 1",
  ]) {
    expect(text).toContain(line);
  }
  expect(metrics.contentType).toContain("text/plain");
});

test("createMetrics() tells the rest when the status cannot be read", async () => {
  const metrics = createMetrics({
    enabled: true,
    readStatus: () => Promise.reject(new Error("no database")),
  });
  metrics.judged("new");
  const text = await metrics.render();
  expect(text).toContain("figurewatch_database_up 0");
  expect(text).toContain('figurewatch_verdicts_total{verdict="new"} 1');
});

test("createMetrics() switched off takes every call and tells nothing", async () => {
  const metrics = createMetrics({ enabled: false });
  metrics.polled("ok", 1);
  metrics.judged("new");
  expect(await metrics.render()).toBe("");
});
