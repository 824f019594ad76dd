import { createHash } from "node:crypto";
import type { FigureView } from "@figurewatch/contract";
import type { EvidenceRow, StoredTimestamp } from "@figurewatch/store";
import type { WARCRecord } from "warcio";

/** A snapshot that a figure stands on, with its bytes as fetched. */
export type Evidence = EvidenceRow & { body: Uint8Array };

/** What a record is, apart from its content; headers are those of its type. */
type Draft = Parameters<typeof WARCRecord.create>[0] & { id: string; content: Uint8Array };

export type WarcOptions = {
  figure: FigureView;
  evidence: AsyncIterable<Evidence> | Iterable<Evidence>;
  /** When it is written. */
  at: Date;
  /** For others: without the pages and texts whose publishers allow no copy (noarchive). */
  isForOthers?: boolean;
};

/** A record of the file, as it stands there. */
export type WarcRecord = {
  type: Draft["type"];
  /** Null for the record about the file itself. */
  about: Evidence | null;
  bytes: Uint8Array;
};

/**
 * What a figure stands on as a WARC 1.1 file, a gzip member per record: each page as fetched, its
 * text as read (a conversion, whose UTF-16 units the offsets count), and a metadata record with the
 * quotes, their W3C selectors and the hashes. The same evidence gives the same records.
 */
export async function* toWarc({
  figure,
  evidence,
  at,
  isForOthers = false,
}: WarcOptions): AsyncGenerator<WarcRecord> {
  // Only an export needs it, and it takes a fifth of a second to load.
  const { WARCRecord, WARCSerializer } = await import("warcio");
  const write = ({ id, content, ...draft }: Draft) => {
    const headers = { "WARC-Record-ID": id, ...(draft.warcHeaders as Record<string, string>) };
    const options = { ...draft, warcVersion: "WARC/1.1" as const, warcHeaders: headers };
    return WARCSerializer.serialize(WARCRecord.create(options, [content]), { gzip: true });
  };
  const info = await write({
    type: "warcinfo",
    id: recordId(figure.id, "info"),
    date: at.toISOString(),
    filename: `${figure.id}.warc.gz`,
    content: utf8(
      fields({
        software: "Figurewatch",
        format: "WARC File Format 1.1",
        conformsTo:
          "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        description: `What the figure "${figure.says}" (${figure.id}) stands on`,
      }),
    ),
  });
  yield { type: "warcinfo", about: null, bytes: info };
  for await (const each of evidence) {
    const isPrivate = isForOthers && each.snapshot.noarchive;
    for (const draft of toRecords(figure, each, isPrivate)) {
      yield { type: draft.type, about: each, bytes: await write(draft) };
    }
  }
}

function toRecords(
  figure: FigureView,
  { snapshot, archived, timestamp, article, claims, body }: Evidence,
  isPrivate: boolean,
): Draft[] {
  const { status, headers, finalUrl: url } = snapshot;
  const date = snapshot.finishedAt.toISOString();
  const id = recordId(snapshot.id, "page");
  const hasPage = !snapshot.redacted && !isPrivate;
  const about = hasPage ? { "WARC-Refers-To": id } : {};
  const page: Draft =
    status === 0
      ? // It was given as a file: there was no answer.
        {
          ...{ type: "resource", url, date, id, content: body },
          warcHeaders: { "Content-Type": headers["content-type"] ?? "application/octet-stream" },
        }
      : {
          ...{ type: "response", url, date, id, content: body },
          statusline: `HTTP/1.1 ${status}`,
          httpHeaders: toHttpHeaders(headers),
        };
  const text: Draft = {
    ...{ type: "conversion", url, date, id: recordId(snapshot.id, "text") },
    warcHeaders: { ...about, "Content-Type": "text/plain; charset=utf-8" },
    content: utf8(snapshot.text),
  };
  return [
    // Of a page whose bytes were dropped on request there is only the text, with names masked.
    ...(hasPage ? [page] : []),
    ...(isPrivate ? [] : [text]),
    {
      ...{ type: "metadata", url, date, id: recordId(snapshot.id, `metadata ${figure.id}`) },
      warcHeaders: { ...about, "Content-Type": "application/json" },
      content: utf8(
        `${JSON.stringify(
          {
            figure,
            article: {
              id: article.id,
              title: article.title,
              publisher: article.siteName,
              published: article.published,
              canonicalUrl: article.canonicalUrl,
            },
            capture: {
              snapshotId: snapshot.id,
              version: snapshot.version,
              requestedUrl: snapshot.requestedUrl,
              redirects: snapshot.redirects,
              startedAt: snapshot.startedAt.toISOString(),
              finishedAt: date,
              bodySha256: snapshot.rawHash,
              textSha256: snapshot.textHash,
              extractor: `${snapshot.extractor} ${snapshot.extractorVersion}`,
              robots: snapshot.robots,
              noarchive: snapshot.noarchive,
              tdm: snapshot.tdm,
              redacted: snapshot.redacted,
              archived,
              timestamp: timestamp && toTimestampRecord(timestamp),
            },
            claims: claims.map(toClaimRecord),
          },
          null,
          2,
        )}\n`,
      ),
    },
  ];
}

/** What was stamped, and the answer of the authority: `openssl ts -verify` takes the two. */
function toTimestampRecord({ record, reply, stampedAt, authority }: StoredTimestamp) {
  const at = stampedAt.toISOString();
  return { at, authority, record, replyBase64: Buffer.from(reply).toString("base64") };
}

function toClaimRecord({ claim, place, verdict }: EvidenceRow["claims"][number]) {
  const { start, end, prefix, suffix } = place;
  return {
    id: claim.id,
    measure: claim.measure,
    quote: claim.quote,
    selectors: [
      { type: "TextQuoteSelector", exact: claim.quote, prefix, suffix },
      { type: "TextPositionSelector", start, end },
    ],
    source: claim.source,
    ruleVersion: claim.ruleVersion,
    isCurrent: claim.isCurrent,
    verdict: verdict === null ? null : { kind: verdict.kind, reasons: verdict.reasons },
  };
}

/** The body is kept decoded: what said otherwise of it on the way is kept under another name. */
const OF_TRANSFER = new Set(["content-encoding", "transfer-encoding", "content-length"]);

function toHttpHeaders(headers: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(headers).map(([name, value]) => [
    OF_TRANSFER.has(name.toLowerCase()) ? `x-archive-orig-${name}` : name,
    // A header ends at the end of its line.
    value.replace(/[\r\n]+/g, " "),
  ]);
}

const encoder = new TextEncoder();
const utf8 = (text: string) => encoder.encode(text);
const fields = (of: Record<string, string>) =>
  Object.entries(of)
    .map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, " ")}\r\n`)
    .join("");

/** A name for a record that is the same in every export: a UUID (version 8) out of a hash. */
function recordId(...parts: string[]): string {
  const hex = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return `<urn:uuid:${uuid}>`;
}
