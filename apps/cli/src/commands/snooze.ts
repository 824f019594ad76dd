import { hintCommand, SnoozeRequest } from "@figurewatch/contract";
import { snooze, SnoozeError } from "@figurewatch/runtime";
import { endSnooze, listSnoozes } from "@figurewatch/store";
import { EXIT, Failure } from "../failure.ts";
import { formatTable } from "../output/table.ts";
import { requireLoaded } from "../require-loaded.ts";
import { withDatabase } from "../with-database.ts";

type Options = { days: string; reason?: string; by: string; end?: string };

const DEFAULT_WIDTH = 110;

/** `figurewatch snooze`: what is snoozed; with a subject, one more; with `--end`, one less. */
export async function snoozeSubject(
  subject: string | undefined,
  options: Options,
): Promise<number> {
  const request =
    subject === undefined || options.end !== undefined ? undefined : readRequest(subject, options);
  return withDatabase(async ({ db, watch }) => {
    const now = () => new Date();
    if (options.end !== undefined) {
      if (await endSnooze(db, watch.id, Number(options.end) || 0, now())) return EXIT.ok;
      throw new Failure(`No snooze ${options.end} holds; list them by: ${hintCommand("snooze")}`);
    }
    if (request !== undefined) {
      await requireLoaded(db, watch);
      try {
        await snooze(request, options.by, { db, watch, now });
      } catch (error) {
        if (error instanceof SnoozeError) throw new Failure(error.message, EXIT.usage);
        throw error;
      }
    }
    const standing = await listSnoozes(db, watch.id, now());
    const rows = standing.map(({ id, kind, subjectId, until, reason, setBy }) => [
      ...[String(id), `${kind}:${subjectId}`],
      ...[until.toISOString().slice(0, 16).replace("T", " "), setBy, reason],
    ]);
    const columns = [
      { title: "id", width: 5 },
      { title: "snoozed", share: 2 },
      { title: "until (UTC)", width: 16 },
      { title: "by", share: 1 },
      { title: "why", share: 3 },
    ];
    process.stdout.write(
      rows.length === 0
        ? "Nothing is snoozed\n"
        : `${formatTable(columns, rows, process.stdout.columns ?? DEFAULT_WIDTH)}\n`,
    );
    return EXIT.ok;
  });
}

function readRequest(subject: string, { days, reason }: Options): SnoozeRequest {
  const [kind, id] = subject.split(/:(.*)/s);
  if (reason === undefined) {
    throw new Failure(`Cannot snooze "${subject}": say why, by --reason`, EXIT.usage);
  }
  const request = SnoozeRequest.safeParse({ kind, subject: id, days: Number(days), reason });
  if (request.success) return request.data;
  const [issue] = request.error.issues;
  throw new Failure(
    `Cannot snooze "${subject}": ${issue?.message}. Give rule:ID or source:ID, --days and --reason`,
    EXIT.usage,
  );
}
