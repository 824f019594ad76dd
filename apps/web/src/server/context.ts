import type { Db } from "@figurewatch/store";
import type { Watch } from "@figurewatch/watch";

/** What the routes need; everything else they ask the database. */
export type WebContext = {
  db: Db;
  watch: Watch;
  startedAt: Date;
  /** Jobs waiting in the queues. */
  queueDepth(): Promise<number>;
  /** Address that links in the feed of alerts start with, without a slash at the end. */
  publicUrl: string;
  /** The metrics in Prometheus' text format; undefined when they are switched off. */
  metrics?: () => Promise<string>;
  now(): Date;
  /** Most requests from one address; default: enough for a few people with a few tabs. */
  requestsPerMinute?: number;
};
