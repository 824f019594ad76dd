import { fileURLToPath } from "node:url";

/** The checkout: relative settings start here, wherever the command is called from. */
export function projectFolder(): string {
  return fileURLToPath(new URL("../../..", import.meta.url)).replace(/[/\\]$/, "");
}
