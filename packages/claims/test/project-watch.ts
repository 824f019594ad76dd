import { readFileSync } from "node:fs";
import { parseWatch, WATCH_FILES } from "@figurewatch/watch";

const FOLDER = new URL("../../../watches/dprk-overseas-labour/", import.meta.url);
const files = WATCH_FILES.map((name) => [name, readFileSync(new URL(name, FOLDER), "utf8")]);

/** The watch of this project: tests read with its words. */
export const watch = parseWatch(Object.fromEntries(files) as Parameters<typeof parseWatch>[0]);
