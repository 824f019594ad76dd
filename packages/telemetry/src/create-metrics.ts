import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What is counted from the outside at each scrape; every number as it is now. */
export type StatusSnapshot = {
  sources: Record<string, number>;
  /** Jobs per queue and state. */
  jobs: Record<string, Record<string, number>>;
  outboxOpen: number;
  deadLetters: number;
  figures: number;
  lastNewFigureAt: Date | null;
};

/** One call per thing that happened. Labels are words of our own, never text from outside. */
export type Metrics = {
  polled(outcome: string, seconds: number): void;
  fetched(outcome: string, seconds: number): void;
  read(outcome: string, seconds: number): void;
  claimed(measure: string): void;
  judged(verdict: string): void;
  alerted(verdict: string): void;
  delivered(outcome: string): void;
  /** Steps towards the capture of a page by a public archive. */
  archived(outcome: string): void;
  /** Steps towards the timestamp of a capture. */
  timestamped(outcome: string): void;
  /** Jobs that are given up. */
  died(queue: string): void;
  /** All metrics in Prometheus' text format; "" when switched off. */
  render(): Promise<string>;
  contentType: string;
};

export type MetricsOptions = {
  enabled: boolean;
  version?: string;
  /** Asked at each scrape; a fault of it leaves these numbers out and the others in. */
  readStatus?: () => Promise<StatusSnapshot>;
};

const PREFIX = "figurewatch_";
// From a local page to the deadline of a slow one.
const FETCH_BUCKETS_S = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30];
const READ_BUCKETS_S = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** The metrics of this process, or calls that do nothing when they are switched off. */
export function createMetrics(options: MetricsOptions): Metrics {
  return options.enabled ? createRegistryMetrics(options) : NO_METRICS;
}

function createRegistryMetrics({ version, readStatus }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: PREFIX });
  const counter = (name: string, help: string, label: string) =>
    new Counter({ name: `${PREFIX}${name}_total`, help, labelNames: [label], registers });
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({
      name: `${PREFIX}${name}_seconds`,
      help,
      labelNames: ["outcome"],
      buckets,
      registers,
    });

  const polls = histogram("poll", "Polls of sources", FETCH_BUCKETS_S);
  const fetches = histogram("fetch", "Requests to sites", FETCH_BUCKETS_S);
  const reads = histogram("read", "Articles from text to verdicts", READ_BUCKETS_S);
  const claims = counter("claims", "Claims read", "measure");
  const verdicts = counter("verdicts", "Verdicts given", "verdict");
  const alerts = counter("alerts", "Alerts written", "verdict");
  const deliveries = counter("deliveries", "Tries of deliveries", "outcome");
  const archived = counter("archive_steps", "Steps towards captures of pages", "outcome");
  const timestamped = counter("timestamp_steps", "Steps towards timestamps of captures", "outcome");
  const dead = counter("dead_jobs", "Jobs given up", "queue");
  new Gauge({
    name: `${PREFIX}build_info`,
    help: "Version that runs",
    labelNames: ["version"],
    registers,
  }).set({ version: version ?? "unknown" }, 1);
  const setStatus = createStatusGauges(registers);

  return {
    polled: (outcome, seconds) => polls.observe({ outcome }, seconds),
    fetched: (outcome, seconds) => fetches.observe({ outcome }, seconds),
    read: (outcome, seconds) => reads.observe({ outcome }, seconds),
    claimed: (measure) => claims.inc({ measure }),
    judged: (verdict) => verdicts.inc({ verdict }),
    alerted: (verdict) => alerts.inc({ verdict }),
    delivered: (outcome) => deliveries.inc({ outcome }),
    archived: (outcome) => archived.inc({ outcome }),
    timestamped: (outcome) => timestamped.inc({ outcome }),
    died: (queue) => dead.inc({ queue }),
    async render() {
      // A database that is away must not hide the metrics that say so.
      const status = await readStatus?.().catch(() => undefined);
      setStatus(status);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

function createStatusGauges(registers: Registry[]) {
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ name: PREFIX + name, help, labelNames, registers });
  const isReadable = gauge("database_up", "1 when the status below could be read");
  const sources = gauge("sources", "Sources by state", "state");
  const jobs = gauge("jobs", "Jobs in the queues", "queue", "state");
  const outbox = gauge("outbox_open", "Verdicts not told yet");
  const deadLetters = gauge("dead_letters", "Deliveries given up");
  const figures = gauge("figures", "Figures known");
  const lastNewFigure = gauge("last_new_figure_timestamp_seconds", "When a figure was last new");

  return (status: StatusSnapshot | undefined) => {
    isReadable.set(status === undefined ? 0 : 1);
    if (status === undefined) return;
    // States that are gone must not stand at their last number.
    sources.reset();
    jobs.reset();
    for (const [state, count] of Object.entries(status.sources)) sources.set({ state }, count);
    for (const [queue, states] of Object.entries(status.jobs)) {
      for (const [state, count] of Object.entries(states)) jobs.set({ queue, state }, count);
    }
    outbox.set(status.outboxOpen);
    deadLetters.set(status.deadLetters);
    figures.set(status.figures);
    const lastMs = status.lastNewFigureAt?.getTime();
    if (lastMs !== undefined) lastNewFigure.set(lastMs / 1000);
  };
}

const nothing = () => {};

const NO_METRICS: Metrics = {
  polled: nothing,
  fetched: nothing,
  read: nothing,
  claimed: nothing,
  judged: nothing,
  alerted: nothing,
  delivered: nothing,
  archived: nothing,
  timestamped: nothing,
  died: nothing,
  render: async () => "",
  contentType: "text/plain; charset=utf-8",
};
