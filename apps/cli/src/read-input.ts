import { createReadStream, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { isPdf } from "@figurewatch/articles";
import type { ArticleText } from "@figurewatch/claims";
import { guessEncoding } from "@figurewatch/feeds";
import { createFetcher, DOCUMENT_MAX_BYTES, FetchError } from "@figurewatch/http";
import {
  chooseProxy,
  createArticleExtractor,
  ExtractError,
  readConfig,
  toFetcherOptions,
} from "@figurewatch/runtime";
import type { Watch } from "@figurewatch/watch";
import { EXIT, Failure } from "./failure.ts";
import { createProgress } from "./output/progress.ts";
import { projectFolder } from "./project-folder.ts";

/** The cap on a file is the cap on a document that is fetched. */
const MAX_FILE_BYTES = DOCUMENT_MAX_BYTES;

export type Input = ArticleText & { bytes: Uint8Array };

/** An article from a file, an address, or standard input (`-`); a page is taken apart first. */
export async function readInput(target: string, watch: Pick<Watch, "sources">): Promise<Input> {
  const input = await (isAddress(target) ? fetchInput(target, watch) : readTextInput(target));
  if (input.text.trim() === "") {
    throw new Failure(`${nameOf(target)} holds no text that can be read`);
  }
  return input;
}

/** Whether a target is fetched, not opened. Refuses addresses of another kind than the web's. */
export function isAddress(target: string): boolean {
  if (/^https?:\/\//i.test(target)) return true;
  if (/^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(target)) {
    throw new Failure(
      `"${target}" cannot be fetched: give an address that starts with http:// or https://`,
      EXIT.usage,
    );
  }
  return false;
}

/** Lines of a file, or of standard input where none is given. */
export function openLines(target: string | undefined): AsyncIterable<Uint8Array> {
  if (target === undefined || target === "-") {
    if (process.stdin.isTTY) {
      process.stderr.write("Reading lines of JSON from the keyboard; Ctrl-D ends them\n");
    }
    return process.stdin;
  }
  if (!isPipe(target)) findFile(target);
  return createReadStream(target);
}

async function readTextInput(target: string): Promise<Input> {
  const bytes = await (target === "-"
    ? readPiped(process.stdin, "Standard input")
    : isPipe(target)
      ? readPiped(createReadStream(target), nameOf(target))
      : readFileBytes(target));
  if (bytes.length === 0) {
    throw new Failure(`${nameOf(target)} is empty: there is nothing to read`);
  }
  const encoding = isPdf(bytes) ? null : findEncoding(bytes);
  if (encoding === "binary") {
    throw new Failure(`${nameOf(target)} is no text: give a text, an HTML page or a PDF`);
  }
  const extractor = createArticleExtractor();
  const url = target === "-" ? "about:blank" : `file:///${encodeURIComponent(basename(target))}`;
  try {
    const options = encoding === null ? {} : { contentType: `text/html; charset=${encoding}` };
    return { ...(await extractor.extract(bytes, { url, ...options })), url: null, bytes };
  } catch (error) {
    if (!(error instanceof ExtractError)) throw error;
    throw new Failure(error.message.replace(`the page "${url}"`, nameOf(target)));
  } finally {
    await extractor.close();
  }
}

async function fetchInput(url: string, { sources }: Pick<Watch, "sources">): Promise<Input> {
  const fetcher = createFetcher(toFetcherOptions(readConfig(process.env, projectFolder())));
  const extractor = createArticleExtractor();
  const progress = createProgress(`Fetching ${url}`);
  try {
    const page = await fetcher.get(url, { proxy: chooseProxy(sources, url) });
    if (page.kind !== "ok") throw new Failure(`"${url}" answered without a page`);
    const options = { url: page.finalUrl };
    const article = await extractor.extract(
      page.body,
      page.contentType === undefined ? options : { ...options, contentType: page.contentType },
    );
    return { ...article, url: page.finalUrl, bytes: page.body };
  } catch (error) {
    if (error instanceof ExtractError) throw new Failure(error.message);
    if (error instanceof FetchError) throw toFailure(error);
    throw error;
  } finally {
    progress.end();
    await extractor.close();
    await fetcher.close();
  }
}

function toFailure({ kind, message }: FetchError): Failure {
  if (kind === "bad-request") return new Failure(message, EXIT.usage);
  const advice = kind === "unsafe" ? ". If it is yours, name it in FIGUREWATCH_ALLOW" : "";
  return new Failure(`${message}${advice}`, EXIT.unavailable);
}

function findFile(path: string): { size: number } {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) {
    const isHost = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(path) && path.includes("/");
    const advice = isHost ? `. If it is an address, begin it with https://` : "";
    throw new Failure(`There is no file "${path}"${advice}`);
  }
  if (!stat.isFile()) throw new Failure(`"${path}" is no file: give a text, an HTML page or a PDF`);
  return stat;
}

function readFileBytes(path: string): Uint8Array {
  const { size } = findFile(path);
  if (size > MAX_FILE_BYTES) {
    throw new Failure(`"${path}" has ${size} bytes; at most ${MAX_FILE_BYTES} are read`);
  }
  try {
    return readFileSync(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Failure(`Cannot read "${path}": ${reason}`, EXIT.failed, { cause });
  }
}

/** What a shell puts in the place of a file: `<(pdftotext …)`, `/dev/stdin`. */
function isPipe(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFIFO() === true || stat?.isCharacterDevice() === true;
}

async function readPiped(pipe: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of pipe) {
    size += chunk.length;
    if (size > MAX_FILE_BYTES) {
      throw new Failure(`${name} is longer than the ${MAX_FILE_BYTES} bytes that are read`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function nameOf(target: string): string {
  return target === "-" ? "Standard input" : `"${target}"`;
}

/** Where a page says its encoding; the standard's sniffing finds it there. */
const LABEL = /charset\s{0,9}=|encoding\s{0,9}=/i;
const HEAD_BYTES = 8_192;

/**
 * The encoding of a file that says none and is not UTF-8; null where the usual sniffing does. A file
 * comes without the headers that would tell it.
 */
function findEncoding(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD_BYTES);
  const hasMark = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (hasMark) return null;
  if (head.includes(0)) return findUtf16(head);
  if (LABEL.test(new TextDecoder("windows-1252").decode(head)) || isUtf8(bytes)) return null;
  return guessEncoding(bytes);
}

/** UTF-16 without a mark has its NULs at every other place; anything else with NULs is no text. */
function findUtf16(head: Uint8Array): "utf-16le" | "utf-16be" | "binary" {
  const places = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) places[at % 2] = (places[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = places;
  if (even === 0 && odd > head.length / 8) return "utf-16le";
  if (odd === 0 && even > head.length / 8) return "utf-16be";
  return "binary";
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
