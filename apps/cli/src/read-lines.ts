/** A line longer than any request may be is an error, not a reason to run out of memory. */
const MAX_LINE_BYTES = 24 * 1024 * 1024;

export type InputLine = { text: string } | { tooLong: true };

/**
 * Lines of a byte stream as UTF-8, without their ends; blank ones are left out. A line over
 * 24 MiB is skipped to its end and told as `tooLong`, so that the lines behind it are still read.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder();
  let pending = "";
  let overflow = false;
  for await (const chunk of chunks) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    pending += text;
    let from = 0;
    // A long line is not searched, nor copied into one piece, with each chunk of it.
    const first = text.includes("\n") ? pending.indexOf("\n", pending.length - text.length) : -1;
    for (let end = first; end >= 0; end = pending.indexOf("\n", from)) {
      if (overflow) yield { tooLong: true };
      else if (!isBlank(pending, from, end)) yield { text: pending.slice(from, end) };
      overflow = false;
      from = end + 1;
    }
    pending = pending.slice(from);
    if (pending.length > MAX_LINE_BYTES) {
      overflow = true;
      pending = "";
    }
  }
  pending += decoder.decode();
  if (overflow) yield { tooLong: true };
  else if (!isBlank(pending, 0, pending.length)) yield { text: pending };
}

function isBlank(text: string, from: number, to: number): boolean {
  // Only short lines can be blank in practice; a long one is not worth the copy.
  return to - from < 256 && text.slice(from, to).trim() === "";
}
