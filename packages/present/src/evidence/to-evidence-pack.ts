import { createHash } from "node:crypto";
import type { DecisionView } from "@figurewatch/contract";
import type { EvidenceRow, FigureRow, SightingDetail } from "@figurewatch/store";
import { Zip, ZipPassThrough } from "fflate";
import { toFigureView, toSightingView } from "../present.ts";
import { type LinkBase, toJsonLd, toObservation } from "../release/to-json-ld.ts";
import { CITATION_FORMATS, formatCitations, listCitations } from "../to-citation.ts";
import { sayEvidence } from "./say-evidence.ts";
import { listStamped, pathsOf } from "./say-timestamps.ts";
import { toProv } from "./to-prov.ts";
import { toWarc, type Evidence, type WarcRecord } from "./to-warc.ts";

export type EvidencePackInput = {
  figure: FigureRow;
  tellings: readonly SightingDetail[];
  /** The latest first. */
  decisions: readonly DecisionView[];
  evidence: AsyncIterable<Evidence> | Iterable<Evidence>;
  publicUrl: LinkBase;
  /** When it is written. */
  at: Date;
  /** The day of the past that it is as known on; undefined for now. */
  knownOn?: string | undefined;
};

const WARC = "archive/data.warc.gz";
const ENDINGS = { csl: "json", bibtex: "bib", ris: "ris" };

/**
 * All that a figure stands on in one file that can be handed on: a WACZ (a ZIP that tools for web
 * archives replay) with how the figure came to be, what was decided about it, and references. Pages
 * whose publishers allow no copy are left out, their hashes and quotes are not.
 */
export async function* toEvidencePack(input: EvidencePackInput): AsyncGenerator<Uint8Array> {
  const { tellings, decisions, at, publicUrl, knownOn } = input;
  const figure = toFigureView(input.figure);
  const pack = createPack(at);
  const captures: EvidenceRow[] = [];
  const pages: Page[] = [];

  const warc = pack.open(WARC);
  for await (const record of toWarc({ ...input, figure, isForOthers: true })) {
    const { about } = record;
    if (about !== null && captures.at(-1)?.snapshot.id !== about.snapshot.id) captures.push(about);
    if (record.type === "response" || record.type === "resource") {
      pages.push({ record, offset: warc.size() });
    }
    warc.write(record.bytes);
    yield* pack.take();
  }
  warc.end();

  const views = tellings.map(toSightingView);
  const cited = listCitations({ figure, tellings, publicUrl });
  const withheld = captures.filter(({ snapshot }) => snapshot.noarchive).length;
  pack.add("indexes/index.cdx", await toCdx(pages));
  pack.add("pages/pages.jsonl", toPages(pages, figure.says));
  pack.add(
    "README.txt",
    sayEvidence({ figure, tellings: views, decisions, at, withheld, captures, knownOn }),
  );
  pack.add("evidence/figure.jsonld", toJsonLd(toObservation(figure, views, publicUrl)));
  pack.add("evidence/prov.jsonld", toProv({ figure, evidence: captures, decisions }));
  pack.add("evidence/decisions.json", toJson(decisions));
  for (const { snapshot, timestamp } of listStamped(captures)) {
    const paths = pathsOf(snapshot.id);
    pack.add(paths.record, timestamp.record);
    pack.add(paths.reply, timestamp.reply);
  }
  for (const format of CITATION_FORMATS) {
    pack.add(`evidence/references.${ENDINGS[format]}`, formatCitations(cited, format));
  }
  const description = toJson({
    profile: "data-package",
    wacz_version: "1.1.1",
    software: "Figurewatch",
    title: figure.says,
    description: `What the figure ${figure.id} stands on`,
    created: at.toISOString(),
    resources: pack.files(),
  });
  pack.add("datapackage.json", description);
  pack.add(
    "datapackage-digest.json",
    toJson({ path: "datapackage.json", hash: hash(description) }),
  );
  pack.end();
  yield* pack.take();
}

type Page = { record: WarcRecord; offset: number };

const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const hash = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;

/** The index of the archive: where the record of each page stands (CDXJ). */
async function toCdx(pages: readonly Page[]): Promise<string> {
  // Only an export needs it, and it takes a fifth of a second to load.
  const { getSurt } = await import("warcio");
  const lines = pages.flatMap(({ record: { about, bytes }, offset }) => {
    if (about === null) return [];
    const { finalUrl: url, finishedAt, status, headers, rawHash } = about.snapshot;
    const stamp = finishedAt.toISOString().replaceAll(/\D/g, "").slice(0, 14);
    const entry = {
      url,
      mime: headers["content-type"]?.split(";")[0] ?? "application/octet-stream",
      ...(status === 0 ? {} : { status: String(status) }),
      digest: `sha256:${rawHash}`,
      length: String(bytes.length),
      offset: String(offset),
      filename: "data.warc.gz",
    };
    return [`${getSurt(url)} ${stamp} ${JSON.stringify(entry)}\n`];
  });
  return lines.toSorted().join("");
}

function toPages(pages: readonly Page[], title: string): string {
  const lines = pages.flatMap(({ record: { about } }) =>
    about === null
      ? []
      : [
          {
            id: about.snapshot.id,
            url: about.snapshot.finalUrl,
            ts: about.snapshot.finishedAt.toISOString(),
            title: about.article.title ?? about.snapshot.finalUrl,
          },
        ],
  );
  const head = { format: "json-pages-1.0", id: "pages", title };
  return [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** A ZIP that is written as it grows; nothing in it is packed, so that archives can be read in place. */
function createPack(at: Date) {
  const chunks: Uint8Array[] = [];
  const files: { name: string; path: string; bytes: number; hash: string }[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const open = (path: string) => {
    const file = new ZipPassThrough(path);
    file.mtime = at;
    zip.add(file);
    const digest = createHash("sha256");
    let size = 0;
    return {
      size: () => size,
      write(bytes: Uint8Array) {
        file.push(bytes);
        digest.update(bytes);
        size += bytes.length;
      },
      end() {
        file.push(new Uint8Array(), true);
        const name = path.slice(path.lastIndexOf("/") + 1);
        files.push({ name, path, bytes: size, hash: `sha256:${digest.digest("hex")}` });
      },
    };
  };
  return {
    open,
    add(path: string, content: string | Uint8Array) {
      const file = open(path);
      file.write(typeof content === "string" ? new TextEncoder().encode(content) : content);
      file.end();
    },
    /** What was written and not yet taken. */
    take: () => chunks.splice(0),
    files: () => [...files],
    end: () => zip.end(),
  };
}
