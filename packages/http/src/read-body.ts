import type { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from "node:zlib";

/** More bytes than the cap arrived, or would have; the connection is closed. */
export class BodyTooLargeError extends Error {
  override name = "BodyTooLargeError";
}

export type ReadBodyOptions = {
  /** Cap on bytes after decoding; every layer of encoding is held to it as well. */
  maxBytes: number;
  /** At the cap: fail, or keep what came so far. */
  atCap: "fail" | "cut";
  /** The Content-Encoding header, several separated by commas. */
  contentEncoding?: string | undefined;
  signal?: AbortSignal | undefined;
};

export type ReadBody = { bytes: Uint8Array; cut: boolean };

/** As many as the HTTP client of this runtime takes; honest servers send one. */
const MAX_ENCODINGS = 5;
/** Encoded bytes may pass the cap by so much: encoding of noise adds a little. */
const ENCODED_SLACK_BYTES = 64 * 1024;
const DECODER_CHUNK_BYTES = 64 * 1024;

type Chunks = AsyncIterable<Buffer>;

/**
 * Reads a response body whole, undoing gzip, deflate, br and zstd, and counting what comes out
 * of each layer while it streams. Body bytes that only claim to be encoded are kept as they
 * are; a gzip file that does not say so is opened. Throws `BodyTooLargeError`, or the decoder's
 * error on a body that is damaged or stops short.
 */
export async function readBody(source: Readable, options: ReadBodyOptions): Promise<ReadBody> {
  const { maxBytes, atCap } = options;
  const encodings = parseEncodings(options.contentEncoding);
  const kept: Buffer[] = [];
  let keptBytes = 0;
  let cut = false;

  const collect = async (decoded: Chunks) => {
    for await (const chunk of decoded) {
      const room = maxBytes - keptBytes;
      if (chunk.length > room) {
        if (atCap === "fail") throw tooLarge(maxBytes);
        kept.push(chunk.subarray(0, room));
        cut = true;
        // Leaving the loop closes the stream, and with it the connection.
        return;
      }
      kept.push(chunk);
      keptBytes += chunk.length;
    }
  };

  const undo = (raw: Chunks): Chunks => {
    let chunks = countBytes(raw, maxBytes + ENCODED_SLACK_BYTES);
    for (const [index, encoding] of encodings.entries()) {
      const decoded = decode(chunks, encoding);
      // What the last layer gives is counted where it is kept.
      chunks = index === encodings.length - 1 ? decoded : countBytes(decoded, maxBytes);
    }
    return chunks;
  };
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  try {
    await pipeline(source, (raw: Chunks) => collect(undo(raw)), signal);
  } catch (error) {
    // Cutting ends the source early, which the pipeline reports as an error.
    cut ||= atCap === "cut" && error instanceof BodyTooLargeError;
    if (!cut) throw error;
  }
  return { bytes: new Uint8Array(Buffer.concat(kept)), cut };
}

/** Outermost encoding first, which is the order of undoing. */
function parseEncodings(header: string | undefined): string[] {
  const names = (header ?? "")
    .toLowerCase()
    .split(",", MAX_ENCODINGS + 1)
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  if (names.length > MAX_ENCODINGS) throw new Error("The body is encoded too many times");
  if (names.length === 0) return ["undeclared"];
  return names.reverse();
}

async function* countBytes(chunks: Chunks, cap: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > cap) throw tooLarge(cap);
    yield chunk;
  }
}

async function* decode(chunks: Chunks, encoding: string): AsyncGenerator<Buffer> {
  const iterator = chunks[Symbol.asyncIterator]();
  // Two bytes tell every format apart, and a first chunk may hold one.
  let head = Buffer.alloc(0);
  while (head.length < 4) {
    const next = await iterator.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  const rest = replay(head, iterator);
  const decoder = openDecoder(encoding, head);
  if (decoder === undefined) {
    yield* rest;
    return;
  }
  // `compose` would hide a source that fails; a pipeline hands its error to the decoder.
  const feeding = pipeline(rest, decoder).catch((error: unknown) => {
    decoder.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  try {
    yield* decoder as AsyncIterable<Buffer>;
  } finally {
    decoder.destroy();
    await feeding;
  }
}

async function* replay(head: Buffer, iterator: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head;
    for (;;) {
      const next = await iterator.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}

function openDecoder(encoding: string, head: Buffer): Transform | undefined {
  const options = { chunkSize: DECODER_CHUNK_BYTES };
  if (head.length === 0) return undefined;
  const first = head.readUInt8(0);
  const second = head.length > 1 ? head.readUInt8(1) : 0;
  const isGzip = first === 0x1f && second === 0x8b;
  if (encoding === "gzip" || encoding === "x-gzip" || encoding === "undeclared") {
    return isGzip ? createGunzip(options) : undefined;
  }
  if (encoding === "deflate") {
    // Some servers send the bare stream, some the zlib wrapping that the name stands for.
    const isZlib = (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
    return isZlib ? createInflate(options) : createInflateRaw(options);
  }
  if (encoding === "br") return createBrotliDecompress(options);
  if (encoding === "zstd") {
    return head.readUInt32BE(0) === 0x28b52ffd ? createZstdDecompress(options) : undefined;
  }
  // Names that are no encoding ("utf-8", "none") stand in this header too: browsers ignore them.
  return undefined;
}

function tooLarge(cap: number): BodyTooLargeError {
  return new BodyTooLargeError(`The body is larger than ${cap} bytes`);
}
