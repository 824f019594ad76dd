import { buildReadDeps } from "@figurewatch/article-reader";
import {
  canonicalUrl,
  cleanUrl,
  readArticle,
  saveCapture,
  type ReadOutcome,
} from "@figurewatch/pipeline";
import { openRuntime, readConfig, type Runtime } from "@figurewatch/runtime";
import { decideNow } from "@figurewatch/alert-sender";
import { getArticleToRead, listAlertDetails, upsertArticle } from "@figurewatch/store";
import { createHash } from "node:crypto";
import { EXIT, Failure } from "../failure.ts";
import { formatVerdicts } from "../output/format-verdicts.ts";
import { openWatch } from "../open-watch.ts";
import { projectFolder } from "../project-folder.ts";
import { isAddress, readInput } from "../read-input.ts";
import { toCapture } from "../to-capture.ts";

/** `figurewatch add`: one article into the database, judged like any other. */
export async function add(target: string, options: { json?: boolean }): Promise<number> {
  const input = isAddress(target) ? null : await readInput(target, openWatch());
  const runtime = await openRuntime(readConfig(process.env, projectFolder()), { share: true });
  try {
    const outcome =
      input === null ? await addAddress(target, runtime) : await addText(target, input, runtime);
    if (outcome.kind !== "read" && outcome.kind !== "unchanged") {
      throw new Failure(`Cannot add "${target}": ${outcome.reason}`, EXIT.unavailable);
    }
    await decideNow(runtime);
    const alerts = (await listAlertDetails(runtime.db, { watchId: runtime.watch.id })).filter(
      ({ alert }) => alert.articleId === outcome.articleId,
    );
    const document = { target, ...outcome, alerts: alerts.map(({ alert }) => alert) };
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify(document, null, 2)}\n`
        : `${formatVerdicts(outcome, alerts.length, process.stdout.columns)}\n`,
    );
    return EXIT.ok;
  } finally {
    await runtime.close();
  }
}

async function addAddress(url: string, runtime: Runtime): Promise<ReadOutcome> {
  const { id } = await upsertArticle(runtime.db, cleanUrl(url), runtime.now(), {
    key: canonicalUrl(url),
  });
  const article = await getArticleToRead(runtime.db, id);
  if (article === undefined) throw new Failure(`Cannot store "${url}"`);
  return readArticle(article, buildReadDeps(runtime));
}

async function addText(
  target: string,
  input: Awaited<ReturnType<typeof readInput>>,
  runtime: Runtime,
): Promise<ReadOutcome> {
  // A text has no address: what it is known by is what it says.
  const hash = createHash("sha256").update(input.bytes).digest("hex");
  const url = input.url ?? `urn:sha256:${hash}`;
  const { id } = await upsertArticle(runtime.db, url, runtime.now());
  const page = toCapture(input, url, target, runtime.now());
  return saveCapture({ id, quiet: false }, page, null, buildReadDeps(runtime));
}
