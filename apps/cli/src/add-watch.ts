import type { Command } from "commander";
import type { Run } from "./run.ts";

/** `figurewatch watch` and what it does. */
export function addWatch(program: Command, run: Run): void {
  const watch = program.command("watch").description("Work on a watch");
  watch
    .command("opml")
    .description("Write the feeds of the watch as an OPML list, for any feed reader")
    .action(run(async () => (await import("./commands/opml.ts")).writeOpml()));
  watch
    .command("import")
    .description("Turn the feeds of an OPML list into entries for sources.yaml; writes no file")
    .argument("<list>", "an OPML file, or - for standard input")
    .option("--lang <tag>", "language of feeds that name none; default: the watch's first")
    .action(
      run(async (list, options) => (await import("./commands/opml.ts")).readOpml(list, options)),
    );
  watch
    .command("check")
    .description("Say what a watch holds, or all that is wrong with it, file and line")
    .argument("[path]", "folder of the watch, or one of its files; default: FIGUREWATCH_WATCH")
    .action(run(async (path) => (await import("./commands/watch-check.ts")).watchCheck(path)));
}
