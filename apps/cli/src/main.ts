#!/usr/bin/env node
import { buildProgram } from "./build-program.ts";
import { reportFailure } from "./report-failure.ts";

// A reader that closes the pipe (`| head`) ends us quietly.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});
try {
  await buildProgram((exitCode) => {
    process.exitCode = exitCode;
  }).parseAsync();
} catch (error) {
  process.exitCode = reportFailure(error);
}
