import type { EvidenceRow, StoredTimestamp } from "@figurewatch/store";

export type StampedCapture = EvidenceRow & { timestamp: StoredTimestamp };

/** Captures that have a timestamp, oldest first. */
export const listStamped = (captures: readonly EvidenceRow[]): StampedCapture[] =>
  captures.flatMap((each) =>
    each.timestamp === null ? [] : [{ ...each, timestamp: each.timestamp }],
  );

/** Where an evidence pack has what was stamped of a capture, and the authority's answer. */
export const pathsOf = (snapshotId: string) => ({
  record: `evidence/timestamps/${snapshotId}.json`,
  reply: `evidence/timestamps/${snapshotId}.tsr`,
});

/** What an evidence pack says of its timestamps, and how to check them without us; [] without any. */
export function sayTimestamps(captures: readonly EvidenceRow[]): string[] {
  const stamped = listStamped(captures);
  const [first] = stamped;
  if (first === undefined) return [];
  const { record, reply } = pathsOf(first.snapshot.id);
  return [
    "",
    "TIMESTAMPS (RFC 3161)",
    "By these times, independent authorities say, the captures were there as they are here:",
    "",
    ...stamped.flatMap(({ snapshot, timestamp: { stampedAt, authority } }) => [
      `${stampedAt.toISOString()}  ${authority}`,
      `   ${snapshot.finalUrl}`,
      `   ${pathsOf(snapshot.id).record}, .tsr`,
    ]),
    "",
    "To check one, get the root certificate of the authority from the authority itself, as ca.pem:",
    "",
    `  openssl ts -verify -data ${record} \\`,
    `    -in ${reply} -CAfile ca.pem`,
    "",
    "“Verification: OK” says that the .json was there, to the byte, at the time in the .tsr:",
    "",
    `  openssl ts -reply -in ${reply} -text`,
    "",
    "Once its certificate has run out, add -attime with that time in seconds since 1970. The .json names",
    "the address, the times of the capture, and the SHA-256 of the page (pageSha256) and of its text",
    "(textSha256). They are the WARC-Payload-Digest of the page and of its conversion in",
    "archive/data.warc.gz, and to be computed from those.",
  ];
}
