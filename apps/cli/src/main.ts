#!/usr/bin/env node
import { enableCompileCache, getCompileCacheDir } from "node:module";
import { fileURLToPath } from "node:url";

// What runs is TypeScript: from the second start on it is neither stripped nor compiled anew.
enableCompileCache(
  fileURLToPath(new URL("../../../node_modules/.cache/figurewatch", import.meta.url)),
);
// The thread that takes pages apart finds it by its environment.
process.env["NODE_COMPILE_CACHE"] ??= getCompileCacheDir();
// A reader that closes the pipe (`| head`) ends us quietly.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});
const { buildProgram } = await import("./build-program.ts");
const { reportFailure } = await import("./report-failure.ts");
try {
  await buildProgram((exitCode) => {
    process.exitCode = exitCode;
  }).parseAsync();
} catch (error) {
  process.exitCode = reportFailure(error);
}
