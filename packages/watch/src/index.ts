export { parseBaseline, parseWatch, WatchError } from "./parse-watch.ts";
export type { WatchProblem } from "./parse-watch.ts";
export { importSources, toListedFeed, writeSources } from "./import-sources.ts";
export { WATCH_FILES, type WatchFileName } from "./watch-files.ts";
export { AlertRule, DEFAULT_ALERT_RULE } from "./alert-rule.ts";
export { PublisherKind } from "./entries.ts";
export type { Search } from "./search.ts";
export { sourceAddress } from "./source-address.ts";
export { LanguageCode, SourceKind } from "./watch.ts";
export type {
  BaselineFigure,
  Category,
  CodebookFile,
  Hint,
  Measure,
  Origin,
  Sector,
  Source,
  Watch,
  WatchFile,
} from "./watch.ts";
