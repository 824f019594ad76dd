import { createHash } from "node:crypto";
import type { FigureView, SightingView } from "@figurewatch/contract";
import type { Watch } from "@figurewatch/watch";
import { listMeasureViews } from "../present.ts";
import { toCsv, toCsvTable } from "../to-csv.ts";
import type { Licence } from "./licence.ts";
import {
  FIGURE_CODEBOOK,
  TELLING_CODEBOOK,
  VERDICT_CODEBOOK,
  type Column,
} from "./release-columns.ts";
import { sayRelease } from "./say-release.ts";
import { type LinkBase, toJsonLd, toObservation, toVariable } from "./to-json-ld.ts";
import { toSdmxCsv } from "./to-sdmx-csv.ts";

export type ReleaseInput = {
  watch: Watch;
  /** Each with its tellings. */
  figures: readonly { figure: FigureView; tellings: readonly SightingView[] }[];
  /** ISO day that the release is known by. */
  day: string;
  licence: Licence;
  /** Address that others reach the web app at. */
  publicUrl: LinkBase;
};

export type ReleaseFile = { name: string; text: string };

/**
 * All figures as a dataset that can be cited: tables, linked data, the codebook, a licence and the
 * checksums of all that. The same figures and day give the same bytes.
 */
export function buildRelease(input: ReleaseInput): ReleaseFile[] {
  const { watch, day } = input;
  const figures = input.figures.map(({ figure }) => figure);
  const data: ReleaseFile[] = [
    { name: "figures.csv", text: toCsv(figures) },
    { name: "tellings.csv", text: toTellings(input) },
    { name: "figures.sdmx.csv", text: toSdmxCsv(figures, watch.id) },
    { name: "codebook.json", text: toCodebook(input) },
  ];
  const linked = { name: "figures.jsonld", text: toLinked(input, data) };
  const readme = {
    name: "README.md",
    text: sayRelease({ watch, figures, day, licence: input.licence }),
  };
  const described = [...data, linked, readme];
  const files = [...described, { name: "datapackage.json", text: toDataPackage(input, described) }];
  const sums = files.map(({ name, text }) => `${sha256(text)}  ${name}\n`).join("");
  return [...files, { name: "SHA256SUMS", text: sums }];
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function toTellings({ figures }: ReleaseInput): string {
  const rows = figures.flatMap(({ figure, tellings }) =>
    tellings.map((telling) => ({
      ...telling,
      figureId: figure.id,
      archivedCopy: telling.archived?.url ?? null,
    })),
  );
  const columns = Object.keys(TELLING_CODEBOOK) as (keyof typeof TELLING_CODEBOOK)[];
  return toCsvTable(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}

function toCodebook({ watch, day }: ReleaseInput): string {
  return toJson({
    watch: { id: watch.id, title: watch.title, description: watch.description },
    day,
    measures: listMeasureViews(watch),
    sectors: watch.codebook.sectors.map(({ id, title }) => ({ id, title })),
    verdicts: VERDICT_CODEBOOK,
  });
}

function toLinked(input: ReleaseInput, files: readonly ReleaseFile[]): string {
  const { watch, figures, day, licence, publicUrl } = input;
  const variables = listMeasureViews(watch).map((measure) => toVariable(measure, publicUrl));
  return toJsonLd([
    {
      "@id": publicUrl ?? "#dataset",
      "@type": "Dataset",
      name: watch.title,
      description: watch.description,
      version: day,
      datePublished: day,
      license: licence.url,
      isAccessibleForFree: true,
      variableMeasured: variables.map((variable) => ({ "@id": variable["@id"] })),
      distribution: files.map(({ name, text }) => ({
        "@type": "DataDownload",
        contentUrl: name,
        encodingFormat: name.endsWith(".csv") ? "text/csv" : "application/json",
        sha256: sha256(text),
      })),
    },
    ...variables,
    ...figures.flatMap(({ figure, tellings }) => toObservation(figure, tellings, publicUrl)),
  ]);
}

/** A Data Package (Frictionless, version 1): what each file and each column holds. */
function toDataPackage(
  { watch, day, licence }: ReleaseInput,
  files: readonly ReleaseFile[],
): string {
  const tables: Record<string, Record<string, Column>> = {
    "figures.csv": FIGURE_CODEBOOK,
    "tellings.csv": TELLING_CODEBOOK,
  };
  return toJson({
    profile: "data-package",
    name: `figurewatch-${watch.id}`,
    title: watch.title,
    description: watch.description,
    version: day,
    created: `${day}T00:00:00Z`,
    licenses: [{ ...(licence.id === null ? {} : { name: licence.id }), path: licence.url }],
    resources: files.map(({ name, text }) => {
      const columns = tables[name];
      return {
        name: name.toLowerCase().replaceAll(".", "-"),
        path: name,
        bytes: Buffer.byteLength(text),
        hash: `sha256:${sha256(text)}`,
        ...(columns === undefined
          ? {}
          : {
              profile: "tabular-data-resource",
              encoding: "utf-8",
              schema: {
                fields: Object.entries(columns).map(([name, column]) => ({ name, ...column })),
                missingValues: [""],
              },
            }),
      };
    }),
  });
}
