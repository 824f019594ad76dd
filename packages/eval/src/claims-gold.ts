import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readArticle } from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";

type Gold = { id: string; text: string; title: string; published: string | null; lang: string };
type Bucket = { f1: number; pred: number; notVerbatim: number; attr: Record<string, number> };

/** Scores in per cent of one labelled file, by the scorer that came with it. */
export function scoreGold(goldUrl: URL, scorerUrl: URL, watch: Watch): Record<string, number> {
  const folder = mkdtempSync(join(tmpdir(), "claims-gold-"));
  try {
    const lines = readFileSync(goldUrl, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "");
    const records = lines.map((line) => JSON.parse(line) as Gold & { claims: unknown[] });
    const readings = records.map((record) => ({
      id: record.id,
      claims: readArticle(record, watch).claims,
    }));
    const predicted = join(folder, "predicted.ndjson");
    writeFileSync(predicted, readings.map((reading) => JSON.stringify(reading)).join("\n"));
    const scored = execFileSync(
      process.execPath,
      [fileURLToPath(scorerUrl), "--gold", fileURLToPath(goldUrl), "--pred", predicted, "--json"],
      { encoding: "utf8" },
    );
    const all = (JSON.parse(scored) as { all: Bucket }).all;
    const negatives = records.filter(({ claims }) => claims.length === 0);
    const silent = negatives.filter(({ id }) => {
      const claims = readings.find((reading) => reading.id === id)?.claims ?? [];
      return claims.every(({ value }) => value !== null);
    });
    return {
      f1: 100 * all.f1,
      ...Object.fromEntries(Object.entries(all.attr).map(([name, share]) => [name, 100 * share])),
      "silent on negatives": (100 * silent.length) / Math.max(1, negatives.length),
      verbatim: all.notVerbatim === 0 ? 100 : 0,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
