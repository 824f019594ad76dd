import type { DeadLetters, SignInService } from "@figurewatch/runtime";
import type { Db } from "@figurewatch/store";
import type { Watch } from "@figurewatch/watch";

/** What the routes need; everything else they ask the database. */
export type WebContext = PublicContext & {
  db: Db;
  /** The database as visitors see it, where something is held back from them. */
  visitorsDb?: Db;
  /** A service that people sign in by, beside their passwords. */
  service?: SignInService;
  /** Is told of what fails inside, whose cause is not for whoever asked. */
  onTrouble?(trouble: Error): void;
};

/**
 * What the routes that visitors may ask are given: no database. They ask that of the request, so that none
 * can forget who asks.
 */
export type PublicContext = {
  watch: Watch;
  startedAt: Date;
  /** Jobs waiting in the queues. */
  queueDepth(): Promise<number>;
  /** Jobs that the queues gave up; left out where no queue is at hand. */
  deadLetters?: DeadLetters;
  /** Address that links in the feed of alerts start with, without a slash at the end. */
  publicUrl: string;
  /** The metrics in Prometheus' text format; undefined when they are switched off. */
  metrics?: () => Promise<string>;
  /** Where the app listens; default: the host of `publicUrl`. */
  host?: string;
  /** What the public view shows is open to whoever comes; default: it is not. */
  isPublic?: boolean;
  /** How many reviewers have to accept a figure before visitors see it; default: none. */
  publicAfter?: number;
  /** Proxies whose word on who asks is taken. */
  trustProxy?: readonly string[];
  now(): Date;
  /** Most requests from one address; default: enough for a few people with a few tabs. */
  requestsPerMinute?: number;
};
