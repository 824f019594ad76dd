import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const BUNDLE = fileURLToPath(new URL("../../web/dist/index.html", import.meta.url));

/** Whether the web page was built; the API answers without it. */
export function isPageBuilt(): boolean {
  return existsSync(BUNDLE);
}
