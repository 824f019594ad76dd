import type { z } from "zod";
import type { AlertsFile } from "./alert-rule.ts";
import { findSourceProblems } from "./find-source-problems.ts";
import type { WatchFileName } from "./watch-files.ts";
import type { BaselineFile, CodebookFile, OriginsFile, SourcesFile, WatchFile } from "./watch.ts";

type Files = {
  watch: WatchFile;
  codebook: CodebookFile;
  sources: z.infer<typeof SourcesFile>;
  baseline: z.infer<typeof BaselineFile>;
  origins: z.infer<typeof OriginsFile>;
  alerts: z.infer<typeof AlertsFile>;
};
type CrossProblem = { file: WatchFileName; path: PropertyKey[]; message: string };

/** What a schema of one file cannot see: repeated ids, and names that another file must hold. */
export function findCrossProblems(files: Files): CrossProblem[] {
  const { watch, codebook, sources, baseline, origins, alerts } = files;
  const measures = new Set(codebook.measures.map(({ id }) => id));
  const categories = new Set(codebook.categories.map(({ id }) => id));
  const sectors = new Set(codebook.sectors.map(({ id }) => id));
  const bodies = new Set(origins.origins.map(({ id }) => id));
  const problems = [
    ...repeated("codebook.yaml", "measures", codebook.measures),
    ...repeated("codebook.yaml", "sectors", codebook.sectors),
    ...repeated("sources.yaml", "sources", sources.sources),
    ...repeated("origins.yaml", "origins", origins.origins),
    ...repeated("alerts.yaml", "rules", alerts.rules),
  ];
  codebook.measures.forEach((measure, i) => {
    for (const sibling of measure.siblings) {
      if (!measures.has(sibling)) {
        problems.push({
          file: "codebook.yaml",
          path: ["measures", i, "siblings"],
          message: `"${sibling}" is no measure of this codebook`,
        });
      }
    }
  });
  for (const [role, id] of Object.entries(watch.roles)) {
    const known = role === "hosts" ? categories : measures;
    if (id === undefined || known.has(id)) continue;
    const what = role === "hosts" ? "category" : "measure";
    problems.push({
      file: "watch.yaml",
      path: ["roles", role],
      message: `"${id}" is no ${what} of the codebook`,
    });
  }
  origins.origins.forEach((origin, i) => {
    if (origin.speaksFor !== null && !bodies.has(origin.speaksFor)) {
      problems.push({
        file: "origins.yaml",
        path: ["origins", i, "speaksFor"],
        message: `"${origin.speaksFor}" is no origin of this file`,
      });
    }
  });
  sources.sources.forEach((source, i) => {
    problems.push(
      ...findSourceProblems(source).map(({ path, message }) => ({
        file: "sources.yaml" as const,
        path: ["sources", i, ...path],
        message,
      })),
    );
  });
  baseline.figures.forEach((figure, i) => {
    const say = (key: string, message: string) =>
      problems.push({ file: "baseline.yaml", path: ["figures", i, key], message });
    const isCategory = categories.has(figure.measure);
    if (!isCategory && !measures.has(figure.measure)) {
      say("measure", `"${figure.measure}" is neither a measure nor a category of codebook.yaml`);
    }
    if (figure.sector !== null && !sectors.has(figure.sector)) {
      say("sector", `"${figure.sector}" is no sector of codebook.yaml`);
    }
    if (isCategory && figure.value === null) say("measure", "a category needs a value");
    if (!isCategory && figure.low === null && figure.high === null) {
      say("measure", "a figure needs low, high or both");
    }
    if (figure.low !== null && figure.high !== null && figure.low > figure.high) {
      say("low", `low ${figure.low} is above high ${figure.high}: swap them`);
    }
  });
  alerts.rules.forEach((rule, i) => {
    const refuse = (key: "measures" | "sectors", known: (id: string) => boolean) => {
      for (const id of rule[key]?.filter((each) => !known(each)) ?? []) {
        const message = `"${id}" is not among the ${key} of codebook.yaml`;
        problems.push({ file: "alerts.yaml", path: ["rules", i, key], message });
      }
    };
    refuse("measures", (id) => measures.has(id) || categories.has(id));
    refuse("sectors", (id) => sectors.has(id));
  });
  return problems;
}

function repeated(file: WatchFileName, list: string, entries: { id: string }[]): CrossProblem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, i) => {
    if (seen.has(id)) return [{ file, path: [list, i, "id"], message: `"${id}" is there twice` }];
    seen.add(id);
    return [];
  });
}
