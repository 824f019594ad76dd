/** A capture as the store knows it, as far as its timestamp is about it. */
export type StampableCapture = {
  requestedUrl: string;
  finalUrl: string;
  redirects: readonly string[];
  startedAt: Date;
  finishedAt: Date;
  /** 0 for a text given by hand. */
  status: number;
  rawHash: string;
  textHash: string;
};

/**
 * What is stamped: an account of a capture, as JSON text. It ties the bytes of a page, by their hash,
 * to the address and the time they were fetched at, so that neither can be told otherwise later.
 */
export function toCaptureRecord(capture: StampableCapture): string {
  const record = {
    format: "figurewatch-capture-1",
    url: capture.finalUrl,
    requestedUrl: capture.requestedUrl,
    redirects: capture.redirects,
    startedAt: capture.startedAt.toISOString(),
    finishedAt: capture.finishedAt.toISOString(),
    status: capture.status === 0 ? null : capture.status,
    pageSha256: capture.rawHash,
    textSha256: capture.textHash,
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}
