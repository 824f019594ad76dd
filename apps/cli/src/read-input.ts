import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { ArticleText } from "@figurewatch/claims";
import { createFetcher, FetchError } from "@figurewatch/http";
import { createArticleExtractor, readConfig } from "@figurewatch/runtime";
import { EXIT, Failure } from "./failure.ts";
import { projectFolder } from "./project-folder.ts";

/** The cap on a file is the cap on a fetched page. */
const MAX_FILE_BYTES = 5 * 1024 * 1024;

/** An article from a file, an address, or standard input (`-`); a page is taken apart first. */
export async function readInput(target: string): Promise<ArticleText & { bytes: Uint8Array }> {
  if (/^https?:\/\//i.test(target)) return fetchInput(target);
  const bytes = target === "-" ? await readStandardInput() : readFileBytes(target);
  if (bytes.length === 0) throw new Failure(`"${target}" is empty: there is nothing to read`);
  if (isBinary(bytes)) {
    throw new Failure(`"${target}" is a binary file: give a text or an HTML page`);
  }
  const extractor = createArticleExtractor();
  try {
    const url = target === "-" ? "about:blank" : `file:///${encodeURIComponent(basename(target))}`;
    return { ...(await extractor.extract(bytes, { url })), url: null, bytes };
  } finally {
    await extractor.close();
  }
}

async function fetchInput(url: string): Promise<ArticleText & { bytes: Uint8Array }> {
  const { contact, allow } = readConfig(process.env, projectFolder());
  const fetcher = createFetcher({ allow, ...(contact === null ? {} : { contact }) });
  const extractor = createArticleExtractor();
  try {
    const page = await fetcher.get(url);
    if (page.kind !== "ok") throw new Failure(`"${url}" answered without a page`);
    const options = { url: page.finalUrl };
    const article = await extractor.extract(
      page.body,
      page.contentType === undefined ? options : { ...options, contentType: page.contentType },
    );
    return { ...article, url: page.finalUrl, bytes: page.body };
  } catch (error) {
    if (error instanceof FetchError) throw new Failure(error.message, EXIT.unavailable);
    throw error;
  } finally {
    await extractor.close();
    await fetcher.close();
  }
}

function readFileBytes(path: string): Uint8Array {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new Failure(`There is no file "${path}"`);
  if (!stat.isFile()) throw new Failure(`"${path}" is no file: give a text or an HTML page`);
  if (stat.size > MAX_FILE_BYTES) {
    throw new Failure(`"${path}" has ${stat.size} bytes; at most ${MAX_FILE_BYTES} are read`);
  }
  return readFileSync(path);
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MAX_FILE_BYTES) {
      throw new Failure(`Standard input is longer than the ${MAX_FILE_BYTES} bytes that are read`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** NUL bytes in text mean UTF-16 at every other place, or no text at all. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return !isUtf16 && head.includes(0);
}
