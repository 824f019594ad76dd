import type { Command } from "commander";
import type { Run } from "./run.ts";

/** What runs until it is stopped. */
export function addRunning(program: Command, run: Run): void {
  program
    .command("up")
    .description("Run everything in one process: poll, read, alert, and the web app")
    .option("--port <port>", "port of the web app (default 4600)")
    .option("--host <host>", "address to listen on (default 127.0.0.1: this machine only)")
    .action(run(async (options) => (await import("./commands/up.ts")).up(options)));

  program
    .command("demo")
    .description("Replay fourteen years of a made-up newsroom in under a minute, on its own data")
    .option("--port <port>", "port of the web app (default 4601)")
    .option("--seconds <n>", "how long the script takes", "45")
    .option("--fresh", "start over instead of going on with a run that was cut short")
    .option("--exit", "stop when the script is through, instead of staying for a look")
    .action(run(async (options) => (await import("./commands/demo.ts")).demo(options)));
}
