/** The files of a watch folder, by name. */
export const WATCH_FILES = [
  "watch.yaml",
  "codebook.yaml",
  "sources.yaml",
  "baseline.yaml",
  "origins.yaml",
  "alerts.yaml",
] as const;
export type WatchFileName = (typeof WATCH_FILES)[number];
