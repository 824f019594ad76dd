import {
  hintCommand,
  REVIEW_QUEUES,
  ReviewRequest,
  sayAcceptance,
  sayAssignment,
  type ReviewItem,
  type ReviewQueue,
} from "@figurewatch/contract";
import { createJudging } from "@figurewatch/pipeline";
import { sayDecision, toFigureView, toReviewItem } from "@figurewatch/present";
import { decideReview, ReviewError } from "@figurewatch/runtime";
import {
  countReviewItems,
  getFigure,
  listComments,
  listReviewItems,
  toReviewerKey,
} from "@figurewatch/store";
import { EXIT, Failure } from "../failure.ts";
import { toPrintable, wrap } from "../output/table.ts";
import { sayComment } from "./review-comment.ts";
import { readFix } from "../read-fix.ts";
import { withDatabase } from "../with-database.ts";

type ListOptions = { state: string; assigned?: string; limit: string; json?: boolean };

const DEFAULT_WIDTH = 110;

/** `figurewatch review`: the claims that wait for a person, or those that one decided on. */
export async function listReview({
  state,
  assigned: whose,
  limit,
  json,
}: ListOptions): Promise<number> {
  if (!isQueue(state)) {
    throw new Failure(`--state is "${state}": use ${REVIEW_QUEUES.join(", ")}`, EXIT.usage);
  }
  const count = Number(limit);
  if (!Number.isInteger(count) || count < 1) {
    throw new Failure(`--limit is "${limit}": use a number from 1`, EXIT.usage);
  }
  return withDatabase(async ({ db, watch, config: { publicAfter } }) => {
    const about = { watchId: watch.id, publicAfter, assigned: toAssigned(whose) };
    const rows = await listReviewItems(db, { ...about, state, limit: count });
    const items = rows.map((row) => toReviewItem(row, publicAfter));
    if (json === true) process.stdout.write(`${JSON.stringify(items, null, 2)}\n`);
    else {
      const waiting = await countReviewItems(db, { ...about, state: "waiting" });
      const second = await countReviewItems(db, { ...about, state: "second" });
      const width = Math.max(60, process.stdout.columns ?? DEFAULT_WIDTH);
      const texts = [];
      for (const item of items) {
        const said = await listComments(db, item.figureId);
        texts.push(`${formatItem(item, width, publicAfter, said.map(sayComment))}\n`);
      }
      process.stdout.write(texts.join("\n"));
      process.stdout.write(`${items.length === 0 ? "" : "\n"}Waiting for a reviewer: ${waiting}\n`);
      if (publicAfter > 0) process.stdout.write(`${sayQueue(publicAfter)}: ${second}\n`);
    }
    return EXIT.ok;
  });
}

function toAssigned(whose: string | undefined): { key: string } | "nobody" | undefined {
  if (whose === undefined || whose === "nobody") return whose;
  return { key: toReviewerKey(whose) };
}

const isQueue = (state: string): state is ReviewQueue =>
  REVIEW_QUEUES.some((queue) => queue === state);

const sayQueue = (publicAfter: number) =>
  publicAfter > 1 ? "Waiting for a second reviewer" : "Decided on, and accepted by nobody";

function formatItem(
  item: ReviewItem,
  width: number,
  publicAfter: number,
  comments: string[],
): string {
  const { claimId, figureId, verdict, says, quote, publisher, publishedAt, articleTitle } = item;
  const lines = [
    `“${quote}”`,
    `${publisher ?? "unknown publisher"}, ${publishedAt?.slice(0, 10) ?? "no date"}: ${articleTitle ?? item.articleUrl}`,
    `credited: ${item.source ?? "no one"}; about ${item.asOf ?? "no date"}${item.asOfInferred ? " (inferred)" : ""}; confidence ${item.confidence.toFixed(2)}`,
    ...item.reasons,
    ...(item.assigned === null ? [] : [sayAssignment(item.assigned)]),
    ...(item.against === null
      ? []
      : [`held against ${item.against.figureId}: ${item.against.says}`]),
    ...(item.decisions.length === 0 || publicAfter === 0
      ? []
      : [`stands as ${item.stands}: ${sayAcceptance(item.acceptedBy, item.missing)}`]),
    ...item.decisions.map(
      ({ id, says: decided, reviewer, undone }) =>
        `decision ${id} by ${reviewer}: ${decided}${undone ? " (taken back)" : ""}`,
    ),
    ...comments,
  ];
  return [
    `${claimId}  ${verdict}: ${toPrintable(says)}  (figure ${figureId})`,
    ...lines.flatMap((line) => wrap(toPrintable(line), width - 3).map((part) => `   ${part}`)),
  ].join("\n");
}

export type DecideOptions = {
  reviewer: string;
  note?: string;
  json?: boolean;
  reason?: string;
  part?: string[];
} & Record<string, unknown>;

/** `figurewatch review accept`, `fix`, `reject`, `merge`, `split`, `not-same` and `undo`. */
export async function decide(
  decision: ReviewRequest["decision"],
  ids: { subject: string; others?: string[] },
  options: DecideOptions,
): Promise<number> {
  const parsed = ReviewRequest.safeParse(toRequest(decision, ids, options));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.length === 0 ? "" : `${path.join(".")}: `}${message}`,
    );
    throw new Failure(`Cannot ${decision.replace("_", " ")}: ${problems.join("; ")}`, EXIT.usage);
  }
  return withDatabase(async ({ db, watch }) => {
    const judging = createJudging(watch);
    try {
      const row = await decideReview(parsed.data, { db, watch, judging, now: () => new Date() });
      const figures = [];
      for (const id of row.figureIds) {
        const figure = await getFigure(db, id);
        if (figure !== undefined) figures.push(toFigureView(figure));
      }
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify({ decision: row, figures }, null, 2)}\n`
          : [
              `decision ${row.id}: ${toPrintable(sayDecision(row))}`,
              ...figures.map(
                ({ id, says, review }) =>
                  `   ${id}  ${toPrintable(says)}: ${review ?? "undecided"}`,
              ),
              ...(row.decision === "undo"
                ? []
                : [`take it back with: ${hintCommand(`review undo ${row.id}`)}`]),
              "",
            ].join("\n"),
      );
      return EXIT.ok;
    } catch (error) {
      if (!(error instanceof ReviewError)) throw error;
      throw new Failure(error.message, error.kind === "unfit" ? EXIT.usage : EXIT.failed);
    }
  });
}

/** The request as the schema takes it; what is wrong in it the schema says. */
function toRequest(
  decision: ReviewRequest["decision"],
  { subject, others = [] }: { subject: string; others?: string[] },
  options: DecideOptions,
): object {
  const { reviewer, note } = options;
  const common = { decision, reviewer, ...(note === undefined ? {} : { note }) };
  switch (decision) {
    case "undo":
      return { ...common, id: Number(subject) };
    case "reject":
      return { ...common, subject, reason: options.reason };
    case "fix":
      return { ...common, subject, fix: readFix(options) };
    case "merge":
      return { ...common, subject, from: others };
    case "split":
      return { ...common, subject, parts: (options.part ?? []).map(readPart) };
    case "not_same":
      return { ...common, subject, ...(others[0] === undefined ? {} : { figure: others[0] }) };
    case "accept":
      return { ...common, subject };
  }
}

/** "low=30000,place=RU" as a fix. */
function readPart(text: string): object {
  const pairs = text.split(",").map((pair) => pair.split("=").map((word) => word.trim()));
  for (const [name = "", value] of pairs) {
    if (value === undefined) {
      throw new Failure(
        `--part is "${text}": use name=value, as in low=30000,place=RU`,
        EXIT.usage,
      );
    }
    if (name === "") throw new Failure(`--part is "${text}": a name is missing`, EXIT.usage);
  }
  const named = Object.fromEntries(pairs) as Record<string, string>;
  return readFix({ ...named, asOf: named["as-of"] ?? named["asOf"] });
}
