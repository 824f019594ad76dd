import { z } from "zod";

/** A job of reading an article, of polling a source or of sending a delivery. */
export const JobKind = z.enum(["read", "poll", "send"]);
export type JobKind = z.infer<typeof JobKind>;

/**
 * A job that failed at its last try. Of sending only what was `set_aside`: what a receiver did not
 * take is among the deliveries.
 */
export const FailedJob = z.object({
  kind: JobKind,
  /** Id of the article, the source or the delivery. */
  subjectId: z.string(),
  title: z.string().nullable(),
  /** Its address; of a delivery, the id of its channel. */
  url: z.string(),
  /**
   * `waiting`: it is tried again by itself; `given_up`: it is not; `set_aside`: the queue gave it up
   * after a fault of our own, be it a bug or a crash.
   */
  state: z.enum(["waiting", "given_up", "set_aside"]),
  reason: z.string(),
  attempts: z.number(),
  lastTriedAt: z.string().nullable(),
  /** Null when it is not tried again of its own accord. */
  nextTryAt: z.string().nullable(),
});
export type FailedJob = z.infer<typeof FailedJob>;

export const FailedJobs = z.object({
  jobs: z.array(FailedJob),
  /** The queue cannot be asked: jobs that were set aside are missing. */
  isQueueAway: z.boolean(),
});
export type FailedJobs = z.infer<typeof FailedJobs>;

export const JobAction = z.enum(["retry", "give_up"]);
export type JobAction = z.infer<typeof JobAction>;

/** What is to become of a failed job, and why; the reason stands in the audit log. */
export const JobRequest = z.strictObject({
  action: JobAction,
  note: z.string().trim().max(300).optional(),
});
export type JobRequest = z.infer<typeof JobRequest>;
