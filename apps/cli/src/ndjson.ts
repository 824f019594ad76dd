import type { ArticleText } from "@figurewatch/claims";
import { ExtractLine } from "@figurewatch/contract";
import { canonicalDate } from "@figurewatch/pipeline";
import type { ArticleExtractor } from "@figurewatch/runtime";
import { createProgress } from "./output/progress.ts";
import { readLines, type InputLine } from "./read-lines.ts";

type Id = string | number;
export type LineArticle = { id: Id; article: ArticleText };
type BadLine = { id?: Id; error: string };

/** The article of one input line, or what is wrong with the line, in words. */
export async function readLine(
  line: InputLine,
  extractor: ArticleExtractor,
): Promise<LineArticle | BadLine> {
  if ("tooLong" in line) return { error: "the line is longer than 24 MiB: split or shorten it" };
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return { error: `not JSON: ${line.text.slice(0, 80)}` };
  }
  const result = ExtractLine.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    const where =
      issue === undefined || issue.path.length === 0 ? "" : `"${issue.path.join(".")}": `;
    return { ...idOf(value), error: `${where}${issue?.message ?? "not an article"}` };
  }
  const { id, text, html, url, title, published, lang } = result.data;
  if (text !== undefined) {
    const article = { text, title: title ?? null, lang: lang ?? null, url: url ?? null };
    return { id, article: { ...article, published: readDate(published, id) } };
  }
  try {
    const page = await extractor.extract(html ?? "", { url: url ?? "about:blank" });
    return {
      id,
      article: {
        text: page.text,
        title: title ?? page.title,
        published: readDate(published, id) ?? page.published,
        lang: lang ?? page.lang,
        url: url ?? page.canonicalUrl,
      },
    };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : "the page cannot be read" };
  }
}

/** A date that cannot be read is no reason to lose the article: it counts as unknown, and says so. */
function readDate(published: string | null | undefined, id: Id): string | null {
  if (published === null || published === undefined || published.trim() === "") return null;
  const date = canonicalDate(published);
  if (date === null) {
    process.stderr.write(
      `${id}: "published" is "${published.slice(0, 40)}", which is no ISO date: taken as unknown\n`,
    );
  }
  return date;
}

function idOf(value: unknown): { id?: Id } {
  if (typeof value !== "object" || value === null || !("id" in value)) return {};
  return typeof value.id === "string" || typeof value.id === "number" ? { id: value.id } : {};
}

/**
 * Answers every input line with one output line, in the same order. A bad line is answered with
 * its error and the run goes on; false when there was one.
 */
export async function answerLines(
  input: AsyncIterable<Uint8Array | string>,
  extractor: ArticleExtractor,
  answer: (article: ArticleText) => object,
): Promise<boolean> {
  let bad = 0;
  let count = 0;
  const progress = createProgress("Reading");
  for await (const line of readLines(input)) {
    const read = await readLine(line, extractor);
    if ("error" in read) bad += 1;
    await writeLine("error" in read ? read : { id: read.id, ...answer(read.article) });
    count += 1;
    if (!process.stdout.isTTY) progress.step(`${count} lines`);
  }
  progress.end();
  sayBadLines(bad, count);
  return bad === 0;
}

/** Says how many lines could not be used: on standard error, where those who pipe the answers look. */
export function sayBadLines(bad: number, count: number): void {
  if (bad === 0) return;
  process.stderr.write(
    `${bad} of ${count} lines could not be used: the answer of each says why, as "error"\n`,
  );
}

/** Writes one JSON line and waits while the reader of the pipe is behind. */
export async function writeLine(value: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) {
    await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
}
