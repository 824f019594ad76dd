import { hintCommand, NewComment } from "@figurewatch/contract";
import { toCommentView } from "@figurewatch/present";
import { addComment, ReviewError, takeBackComment } from "@figurewatch/runtime";
import type { CommentRow } from "@figurewatch/store";
import { EXIT, Failure } from "../failure.ts";
import { toPrintable } from "../output/table.ts";
import { type Opened, withDatabase } from "../with-database.ts";

export type CommentOptions = { reviewer: string; json?: boolean };

/** `figurewatch review comment`: a word to the other reviewers that decides nothing. */
export async function comment(
  subject: string,
  text: string,
  options: CommentOptions,
): Promise<number> {
  const parsed = NewComment.safeParse({ subject, text, reviewer: options.reviewer });
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join(".")}: ${message}`,
    );
    throw new Failure(`Cannot comment: ${problems.join("; ")}`, EXIT.usage);
  }
  return write(options, (deps) => addComment(parsed.data, deps));
}

/** `figurewatch review withdraw`: takes one's own comment back; it is kept, and marked. */
export async function withdraw(given: string, options: CommentOptions): Promise<number> {
  const id = Number(given);
  if (!Number.isSafeInteger(id) || id < 1) {
    throw new Failure(`"${given}" is no comment: use its number`, EXIT.usage);
  }
  return write(options, (deps) => takeBackComment(id, options.reviewer, deps));
}

async function write(
  { json }: CommentOptions,
  run: (deps: Pick<Opened, "db" | "watch"> & { now(): Date }) => Promise<CommentRow>,
): Promise<number> {
  return withDatabase(async ({ db, watch }) => {
    try {
      const row = await run({ db, watch, now: () => new Date() });
      const view = toCommentView(row);
      process.stdout.write(
        json === true ? `${JSON.stringify(view, null, 2)}\n` : `${sayComment(row)}\n${next(row)}`,
      );
      return EXIT.ok;
    } catch (error) {
      if (!(error instanceof ReviewError)) throw error;
      throw new Failure(error.message, EXIT.failed);
    }
  });
}

/** "comment 7 by ada: is this the 2012 report?" */
export const sayComment = ({ id, author, text, withdrawnAt }: CommentRow) =>
  `comment ${id} by ${toPrintable(author)}: ${toPrintable(text)}${withdrawnAt === null ? "" : " (withdrawn)"}`;

const next = ({ id, withdrawnAt }: CommentRow) =>
  withdrawnAt === null ? `take it back with: ${hintCommand(`review withdraw ${id}`)}\n` : "";
