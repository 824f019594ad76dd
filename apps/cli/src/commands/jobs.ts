import { JobKind, type FailedJob } from "@figurewatch/contract";
import { openQueues, type Queues } from "@figurewatch/queues";
import { decideJob, JobError, listFailedJobs, type FailedJobsDeps } from "@figurewatch/runtime";
import { EXIT, Failure } from "../failure.ts";
import { formatTable } from "../output/table.ts";
import { withDatabase, type Opened } from "../with-database.ts";

type Options = { json?: boolean; retry?: string; giveUp?: string; note?: string; by: string };

const DEFAULT_WIDTH = 110;

/** `figurewatch jobs`: what could not be read, polled or sent, and why; tries it again or gives it up. */
export async function jobs(options: Options): Promise<number> {
  return withDatabase((opened) =>
    withQueues(opened, async (deadLetters) => {
      const { db, watch } = opened;
      const deps = { db, watch, deadLetters };
      const { retry, giveUp } = options;
      if (retry !== undefined || giveUp !== undefined) {
        const action = retry === undefined ? "give_up" : "retry";
        return decide(retry ?? giveUp ?? "", { ...options, action }, deps);
      }
      const found = await listFailedJobs(deps);
      if (options.json === true) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
      else print(found.jobs);
      return EXIT.ok;
    }),
  );
}

async function withQueues<T>(
  { config, databaseUrl }: Opened,
  run: (queues: Queues) => Promise<T>,
): Promise<T> {
  const { redisUrl } = config;
  const queues = await openQueues(redisUrl === null ? { databaseUrl } : { redisUrl });
  try {
    return await run(queues);
  } finally {
    await queues.close();
  }
}

async function decide(
  which: string,
  { action, note, by }: Options & { action: "retry" | "give_up" },
  deps: FailedJobsDeps,
): Promise<number> {
  const [named, subjectId = ""] = which.split(/:(.*)/s);
  const kind = JobKind.safeParse(named);
  if (which !== "all" && !kind.success) {
    throw new Failure(
      `"${which}" is no job: give read:ARTICLE, poll:SOURCE, send:DELIVERY or all`,
      EXIT.usage,
    );
  }
  const chosen =
    which === "all"
      ? (await listFailedJobs(deps)).jobs
      : [{ kind: kind.data ?? "read", subjectId }];
  const request = { action, ...(note === undefined ? {} : { note }) };
  for (const job of chosen) {
    await decideJob(job, request, deps, { actor: by, now: () => new Date() }).catch(
      (error: unknown) => {
        throw error instanceof JobError ? new Failure(error.message) : error;
      },
    );
  }
  const what = action === "retry" ? "to be tried again by what runs" : "given up";
  process.stdout.write(`${chosen.length} ${what}\n`);
  return EXIT.ok;
}

function print(found: readonly FailedJob[]): void {
  if (found.length === 0) {
    process.stdout.write("No job has failed\n");
    return;
  }
  const rows = found.map(({ kind, subjectId, title, url, state, reason, attempts, nextTryAt }) => [
    `${kind}:${subjectId}`,
    title ?? url,
    state.replace("_", " "),
    String(attempts),
    nextTryAt?.slice(0, 16).replace("T", " ") ?? "never",
    reason,
  ]);
  const columns = [
    { title: "job", share: 3 },
    { title: "of", share: 3 },
    { title: "state", width: 9 },
    { title: "tries", width: 5 },
    { title: "next try (UTC)", width: 16 },
    { title: "why", share: 4 },
  ];
  const width = process.stdout.columns ?? DEFAULT_WIDTH;
  process.stdout.write(`${formatTable(columns, rows, width)}\n`);
}
