import { readFileSync } from "node:fs";
import { parseWatch, WATCH_FILES, type Watch } from "@figurewatch/watch";

const FOLDER = new URL("../../../watches/dprk-overseas-labour/", import.meta.url);

/** The watch of this project, read from its folder. */
export function loadProjectWatch(): Watch {
  const files = WATCH_FILES.map((name) => [name, readFileSync(new URL(name, FOLDER), "utf8")]);
  return parseWatch(Object.fromEntries(files) as Parameters<typeof parseWatch>[0]);
}
