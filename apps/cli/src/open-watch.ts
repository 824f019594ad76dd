import { readConfig, readWatchFolder } from "@figurewatch/runtime";
import type { Watch } from "@figurewatch/watch";
import { projectFolder } from "./project-folder.ts";

/** The watch of the settings, or of the folder given. Throws `WatchError` with file and line. */
export function openWatch(folder?: string): Watch {
  return readWatchFolder(folder ?? readConfig(process.env, projectFolder()).watchDir);
}
