export { parseBaseline, parseWatch, WATCH_FILES, WatchError } from "./parse-watch.ts";
export type { WatchFileName, WatchProblem } from "./parse-watch.ts";
export { AlertRule, DEFAULT_ALERT_RULE } from "./alert-rule.ts";
export { LanguageCode, PublisherKind, SourceKind } from "./watch.ts";
export type {
  BaselineFigure,
  Category,
  CodebookFile,
  Measure,
  Origin,
  Sector,
  Source,
  Watch,
  WatchFile,
} from "./watch.ts";
