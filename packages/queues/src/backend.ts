import type { Queue, QueueOptions, Worker, WorkerOptions, Processor } from "bullmq";

/** What we use of BullMQ's queue, whichever server is behind it. */
export type JobQueue = Pick<
  Queue,
  "addBulk" | "getJobCounts" | "getFailed" | "getJob" | "close" | "waitUntilReady"
> & { on(event: "error", listener: (error: Error) => void): unknown };

/** The same of its worker. */
export type JobWorker = Pick<Worker, "cancelAllJobs" | "close"> & {
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "completed" | "failed", listener: (job?: unknown, result?: unknown) => void): unknown;
  on(event: "stalled", listener: (jobId: string) => void): unknown;
};

export type JobOptions = Omit<QueueOptions, "connection">;
export type WorkOptions = Omit<WorkerOptions, "connection">;

/** One server that holds the queues. */
export type Backend = {
  kind: "redis" | "postgres";
  createQueue(name: string, options: JobOptions): JobQueue;
  createWorker(name: string, processor: Processor<unknown, void>, options: WorkOptions): JobWorker;
  /** Ends the connections; queues and workers first. */
  close(): Promise<void>;
};
