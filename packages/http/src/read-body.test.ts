import { Readable } from "node:stream";
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from "node:zlib";
import { expect, test } from "vitest";
import { BodyTooLargeError, readBody } from "./read-body.ts";

const TEXT = "Numbers as a text states them. ".repeat(50);
const MIB = 1024 * 1024;

/** In pieces of the given size, as a network would deliver them. */
function stream(bytes: Uint8Array, pieceBytes = 1000): Readable {
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, index) =>
    Buffer.from(bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes)),
  );
  return Readable.from(pieces, { objectMode: false });
}

async function readText(bytes: Uint8Array, contentEncoding?: string, pieceBytes?: number) {
  const options = { maxBytes: MIB, atCap: "fail", contentEncoding } as const;
  const body = await readBody(stream(bytes, pieceBytes), options);
  return Buffer.from(body.bytes).toString();
}

test.for([
  { encoding: undefined, bytes: Buffer.from(TEXT) },
  { encoding: "identity", bytes: Buffer.from(TEXT) },
  { encoding: "gzip", bytes: gzipSync(TEXT) },
  { encoding: "x-gzip", bytes: gzipSync(TEXT) },
  { encoding: " GZIP ", bytes: gzipSync(TEXT) },
  { encoding: "deflate", bytes: deflateSync(TEXT) },
  { encoding: "deflate", bytes: deflateRawSync(TEXT) },
  { encoding: "br", bytes: brotliCompressSync(TEXT) },
  { encoding: "zstd", bytes: zstdCompressSync(TEXT) },
  { encoding: "gzip, br", bytes: brotliCompressSync(gzipSync(TEXT)) },
  { encoding: "br,gzip,deflate", bytes: deflateSync(gzipSync(brotliCompressSync(TEXT))) },
  // Several files in one, which gzip allows.
  { encoding: "gzip", bytes: Buffer.concat([gzipSync(TEXT.slice(0, 9)), gzipSync(TEXT.slice(9))]) },
  // What servers also do: name an encoding they did not apply, apply one they do not name,
  // or put something else in the field.
  { encoding: "gzip", bytes: Buffer.from(TEXT) },
  { encoding: "zstd", bytes: Buffer.from(TEXT) },
  { encoding: undefined, bytes: gzipSync(TEXT) },
  { encoding: "utf-8", bytes: Buffer.from(TEXT) },
  { encoding: "none", bytes: Buffer.from(TEXT) },
])("readBody() undoes '$encoding' (case %#), in pieces of any size", async (body) => {
  for (const pieceBytes of [1, 7, 100_000]) {
    expect(await readText(body.bytes, body.encoding, pieceBytes)).toBe(TEXT);
  }
});

test.for(["gzip", "deflate", "br", "zstd", undefined, "x"])(
  "readBody() reads an empty body under '%s'",
  async (encoding) => {
    expect(await readText(Buffer.alloc(0), encoding)).toBe("");
  },
);

test.for([
  { encoding: "gzip", bytes: gzipSync(TEXT) },
  { encoding: "deflate", bytes: deflateSync(TEXT) },
  { encoding: "br", bytes: brotliCompressSync(TEXT) },
  { encoding: "zstd", bytes: zstdCompressSync(TEXT) },
])("readBody() notices that $encoding stops short", async ({ encoding, bytes }) => {
  await expect(readText(bytes.subarray(0, bytes.length - 10), encoding)).rejects.toThrow();
});

test("readBody() notices damage", async () => {
  const bytes = gzipSync(TEXT);
  bytes[20] = (bytes[20] ?? 0) ^ 0xff;
  await expect(readText(bytes, "gzip")).rejects.toThrow();
  await expect(readText(Buffer.from("no brotli at all"), "br")).rejects.toThrow();
});

function* resetHalfway() {
  yield gzipSync(TEXT).subarray(0, 20);
  throw new Error("reset");
}

test("readBody() passes on that the source failed", async () => {
  const source = Readable.from(resetHalfway(), { objectMode: false });
  const options = { maxBytes: MIB, atCap: "fail", contentEncoding: "gzip" } as const;
  await expect(readBody(source, options)).rejects.toThrow("reset");
  expect(source.destroyed).toBe(true);
});

const zeros = Buffer.alloc(64 * MIB);
const bomb = gzipSync(zeros);

test.for([
  { encoding: "gzip", bytes: bomb },
  { encoding: "gzip, gzip", bytes: gzipSync(bomb) },
  { encoding: "gzip, gzip, gzip", bytes: gzipSync(gzipSync(bomb)) },
  { encoding: "deflate", bytes: deflateSync(zeros) },
  { encoding: "br", bytes: brotliCompressSync(zeros.subarray(0, 16 * MIB)) },
  { encoding: "gzip, br", bytes: brotliCompressSync(bomb) },
  { encoding: "zstd", bytes: zstdCompressSync(zeros) },
  { encoding: undefined, bytes: bomb },
  { encoding: undefined, bytes: zeros },
])("readBody() stops at the cap under '$encoding'", { timeout: 5000 }, async (body) => {
  const source = stream(body.bytes, 16_384);
  const options = { maxBytes: MIB, atCap: "fail", contentEncoding: body.encoding } as const;
  await expect(readBody(source, options)).rejects.toThrow(BodyTooLargeError);
  expect(source.destroyed).toBe(true);

  const cutting = { ...options, atCap: "cut" } as const;
  const cut = await readBody(stream(body.bytes, 16_384), cutting);
  expect([cut.cut, cut.bytes.length]).toEqual([true, MIB]);
});

test("readBody() caps bytes that decode to nothing", async () => {
  // Empty files in a row: endless on the wire, and no byte ever comes out.
  const empty = Buffer.concat(Array.from({ length: 3000 }, () => gzipSync("")));
  const source = Readable.from(
    (function* repeat() {
      for (;;) yield empty;
    })(),
    { objectMode: false },
  );
  const options = { maxBytes: MIB, atCap: "fail", contentEncoding: "gzip" } as const;
  await expect(readBody(source, options)).rejects.toThrow(BodyTooLargeError);
});

test("readBody() refuses too many encodings", async () => {
  await expect(readText(Buffer.from(TEXT), "br,br,br,br,br,br")).rejects.toThrow("too many times");
});

test("readBody() keeps a body of exactly the cap", async () => {
  for (const atCap of ["fail", "cut"] as const) {
    const body = await readBody(stream(Buffer.alloc(MIB)), { maxBytes: MIB, atCap });
    expect([body.cut, body.bytes.length]).toEqual([false, MIB]);
  }
});

test("readBody() ends when the signal says so", async () => {
  const source = new Readable({ read() {} });
  const reading = readBody(source, {
    maxBytes: MIB,
    atCap: "fail",
    signal: AbortSignal.abort(new Error("enough")),
  });
  await expect(reading).rejects.toThrow();
  expect(source.destroyed).toBe(true);
});
