import { LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import { AlertsFile, DEFAULT_ALERT_RULE } from "./alert-rule.ts";
import {
  BaselineFile,
  CodebookFile,
  OriginsFile,
  SourcesFile,
  WatchFile,
  type BaselineFigure,
  type Watch,
} from "./watch.ts";
import { findCrossProblems } from "./find-cross-problems.ts";
import type { WatchFileName } from "./watch-files.ts";

/** One thing wrong in a watch folder. `line` counts from 1; undefined when the file is missing. */
export type WatchProblem = { file: string; line?: number; message: string };

/** A watch folder that cannot be used; `problems` lists all that is wrong, file by file. */
export class WatchError extends Error {
  override name = "WatchError";
  readonly problems: WatchProblem[];

  constructor(problems: WatchProblem[]) {
    super(problems.map(describeProblem).join("\n"));
    this.problems = problems;
  }
}

function describeProblem({ file, line, message }: WatchProblem): string {
  return `${file}${line === undefined ? "" : `:${line}`}: ${message}`;
}

/** YAML allows aliases that expand without end; a watch needs none. */
const MAX_ALIASES = 100;

/**
 * A watch from the texts of its files. `baseline.yaml`, `origins.yaml` and
 * `alerts.yaml` may be absent.
 * Throws `WatchError` with every problem found, each with file and line.
 */
export function parseWatch(files: Partial<Record<WatchFileName, string>>): Watch {
  const problems: WatchProblem[] = [];
  const read = <S extends z.ZodType>(file: WatchFileName, schema: S, absent?: z.infer<S>) =>
    readFile(files[file], file, schema, problems, absent);
  const head = read("watch.yaml", WatchFile);
  const codebook = read("codebook.yaml", CodebookFile);
  const sources = read("sources.yaml", SourcesFile);
  const baseline = read("baseline.yaml", BaselineFile, { figures: [] });
  const origins = read("origins.yaml", OriginsFile, { origins: [] });
  const alerts = read("alerts.yaml", AlertsFile, { rules: [DEFAULT_ALERT_RULE] });
  if (head && codebook && sources && baseline && origins && alerts) {
    const lineOf = (file: WatchFileName, path: PropertyKey[]) => locate(files[file] ?? "", path);
    problems.push(
      ...findCrossProblems({ watch: head, codebook, sources, baseline, origins, alerts }).map(
        ({ file, path, message }) => ({ file, message, ...lineOf(file, path) }),
      ),
    );
    if (problems.length === 0) {
      return {
        ...head,
        codebook,
        sources: sources.sources,
        baseline: baseline.figures,
        origins: origins.origins,
        alertRules: alerts.rules,
      };
    }
  }
  throw new WatchError(problems);
}

/** The figures of a baseline file alone, held against a watch's codebook. Throws `WatchError`. */
export function parseBaseline(text: string, watch: Watch): BaselineFigure[] {
  const problems: WatchProblem[] = [];
  const baseline = readFile(text, "baseline.yaml", BaselineFile, problems);
  if (baseline !== undefined) {
    const { codebook, sources, origins, alertRules } = watch;
    const others = { sources: { sources }, origins: { origins }, alerts: { rules: alertRules } };
    problems.push(
      ...findCrossProblems({ watch, codebook, baseline, ...others }).map(
        ({ file, path, message }) => ({
          file,
          message,
          ...locate(text, path),
        }),
      ),
    );
    if (problems.length === 0) return baseline.figures;
  }
  throw new WatchError(problems);
}

function readFile<S extends z.ZodType>(
  text: string | undefined,
  file: WatchFileName,
  schema: S,
  problems: WatchProblem[],
  absent?: z.infer<S>,
): z.infer<S> | undefined {
  if (text === undefined) {
    if (absent === undefined) problems.push({ file, message: "the file is missing: create it" });
    return absent;
  }
  const { document, lines } = parse(text);
  // The first one; what comes after it is how the parser stumbles on.
  const [error] = document.errors;
  if (error !== undefined) {
    const line = lines.linePos(error.pos[0]).line;
    problems.push({ file, line, message: `not valid YAML: ${error.message.split("\n")[0]}` });
    return undefined;
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    problems.push({
      file,
      line: 1,
      message: error instanceof Error ? error.message : "unreadable",
    });
    return undefined;
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = issue.path.map(String).join(".");
    const message = `${path === "" ? "the file" : `"${path}"`}: ${issue.message}`;
    problems.push({ file, message, ...locateIn(document, lines, issue.path) });
  }
  return undefined;
}

function parse(text: string): { document: Document; lines: LineCounter } {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines };
}

function locate(text: string, path: PropertyKey[]): { line?: number } {
  const { document, lines } = parse(text);
  return locateIn(document, lines, path);
}

/** Line of the deepest node of `path` that the document has. */
function locateIn(document: Document, lines: LineCounter, path: PropertyKey[]): { line?: number } {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number] } | undefined;
    if (node?.range) return { line: lines.linePos(node.range[0]).line };
  }
  return {};
}
