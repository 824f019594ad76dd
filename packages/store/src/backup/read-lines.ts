import { notRead } from "./backup-format.ts";

const NEW_LINE = 10;
/** Longer than the longest row: a page of 5 MB, in hexadecimal, with its fields. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;

/** Lines of bytes without their ends. What follows the last line end is a line cut short: dropped. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer, undefined> {
  let rest: Buffer[] = [];
  let restBytes = 0;
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let at = bytes.indexOf(NEW_LINE); at !== -1; at = bytes.indexOf(NEW_LINE, from)) {
      const end = bytes.subarray(from, at);
      yield rest.length === 0 ? end : Buffer.concat([...rest, end]);
      rest = [];
      restBytes = 0;
      from = at + 1;
    }
    if (from < bytes.length) rest.push(bytes.subarray(from));
    restBytes += bytes.length - from;
    if (restBytes > MAX_LINE_BYTES) throw notRead("a line of it has no end");
  }
  return undefined;
}
