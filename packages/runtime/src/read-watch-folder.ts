import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import {
  parseWatch,
  WATCH_FILES,
  WatchError,
  type Watch,
  type WatchFileName,
} from "@figurewatch/watch";

/** A watch file larger than this is no watch file. */
const MAX_FILE_BYTES = 16 * 1024 * 1024;

/**
 * Reads a watch from its folder, or from the folder of one of its files. Throws `WatchError` whose
 * problems carry the path of the file, so that an editor can jump to it.
 */
export function readWatchFolder(path: string): Watch {
  const folder = isFile(path) ? dirname(path) : path;
  const files: Partial<Record<WatchFileName, string>> = {};
  for (const name of WATCH_FILES) {
    const text = readText(join(folder, name));
    if (text !== undefined) files[name] = text;
  }
  if (Object.keys(files).length === 0) {
    throw new WatchError([
      {
        file: path,
        message: isFile(path)
          ? `"${basename(path)}" is no file of a watch: give the folder that holds watch.yaml`
          : "no watch is here: give a folder that holds watch.yaml, codebook.yaml and sources.yaml",
      },
    ]);
  }
  try {
    return parseWatch(files);
  } catch (error) {
    if (!(error instanceof WatchError)) throw error;
    throw new WatchError(
      error.problems.map((problem) => ({ ...problem, file: join(folder, problem.file) })),
    );
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function readText(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile()) return undefined;
  if (stat.size > MAX_FILE_BYTES) {
    throw new WatchError([{ file: path, message: `${stat.size} bytes is too large for a watch` }]);
  }
  return readFileSync(path, "utf8");
}
