import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { extractQuantities } from "@figurewatch/quantities";
import { expect, test } from "vitest";
import { expectFloors, sharedBench } from "./floors.ts";
import { QUANTITY_CASES, type QuantityCase } from "./quantities-cases.ts";

const adapter = (name: string) =>
  fileURLToPath(new URL(`./quantities-${name}.ts`, import.meta.url));

function runScript(script: URL, args: string[]): unknown {
  const path = fileURLToPath(script);
  const out = execFileSync(process.execPath, [path, ...args, "--json"], { encoding: "utf8" });
  return JSON.parse(out);
}

const news = sharedBench("quantity/evaluate.mjs");

test.skipIf(news === undefined)("quantities: news sentences keep their floors", () => {
  const data = sharedBench("quantity/newsquant-dev.json");
  if (news === undefined || data === undefined) return;
  const args = [
    "--data",
    fileURLToPath(data),
    "--extractor",
    adapter("newsquant"),
    "--passes",
    "1",
  ];
  const report = runScript(news, args) as {
    badSpans: number;
    splits: { all: { rows: Record<string, [number, number, number]> } };
  };
  expect(report.badSpans).toBe(0);
  const { rows } = report.splits.all;
  const f1 = (row: string) => rows[`paper ${row}`]?.[2] ?? 0;
  expectFloors("quantities-news", {
    value: f1("value"),
    "value and unit": f1("value+unit"),
    "value and change": f1("value+change"),
    "value and comparator": f1("value+comparator"),
  });
});

const specs = sharedBench("quantity/recognizers-specs.mjs");

test.skipIf(specs === undefined)(
  "quantities: plain numbers, ranges and sums keep their floors",
  () => {
    const folder = sharedBench("quantity/recognizers-dev");
    if (specs === undefined || folder === undefined) return;
    const args = ["--specs", fileURLToPath(folder), "--extractor", adapter("recognizers")];
    const { table } = runScript(specs, args) as {
      table: { lang: string; model: string; verified: { n: number; exact: number } }[];
    };
    const scores = table.map(({ lang, model, verified }) => [
      `${lang} ${model}`,
      (100 * verified.exact) / verified.n,
    ]);
    expectFloors("quantities-specs", Object.fromEntries(scores) as Record<string, number>);
  },
);

/** Whether a case is read as it is labelled, nothing missed and nothing more. */
function isRight({ lang, text, quantities }: QuantityCase): boolean {
  const read = extractQuantities(text, { lang }).map(({ low, high, comparator, unit, per }) => {
    const told = [low, high, comparator, unit];
    return JSON.stringify(per === null ? told : [...told, per]);
  });
  return JSON.stringify(read) === JSON.stringify(quantities.map((one) => JSON.stringify(one)));
}

test("quantities: our own labelled sentences keep their floors", () => {
  const scores: Record<string, number> = {};
  for (const lang of ["en", "ko", "zh", "ja", "ru"]) {
    const cases = QUANTITY_CASES.filter((one) => one.lang === lang);
    const wrong = cases.filter((one) => !isRight(one));
    for (const one of wrong) console.info(`wrong (${lang}): ${one.text}`);
    scores[lang] = (100 * (cases.length - wrong.length)) / cases.length;
  }
  expectFloors("quantities", scores);
});
