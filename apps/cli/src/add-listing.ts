import type { Command } from "commander";
import type { Run } from "./run.ts";

/** What there is, what was sent, and what failed. */
export function addListing(program: Command, run: Run): void {
  addLists(program, run);
  addDeliveries(program, run);
  addJobs(program, run);
}

function addLists(program: Command, run: Run): void {
  const lists = [
    ["sources", "How each source is doing, why, and when it is asked next"],
    ["figures", "The figures known, by measure"],
    ["alerts", "The alerts, newest first"],
  ] as const;
  for (const [name, description] of lists) {
    const command = program
      .command(name)
      .description(description)
      .option("--json", "print one JSON document");
    if (name !== "sources") {
      command
        .option("--measure <id>", "only this measure")
        .option("--known-on <date>", "only what could be known on that day");
    }
    if (name === "alerts") {
      command
        .option("--try", "what the rules of alerts.yaml would have told; sends nothing")
        .option("--days <n>", "how many days back to try them on", "30");
    }
    command.action(
      run(async (options) =>
        options.try === true
          ? (await import("./commands/try-rules.ts")).tryRules(options)
          : (await import("./commands/list.ts")).list(name, options),
      ),
    );
  }
}

function addDeliveries(program: Command, run: Run): void {
  program
    .command("deliveries")
    .description("What was sent on each channel, what waits, and what was given up and why")
    .option("--state <state>", "only those that are waiting, sent, dead or cancelled")
    .option("--limit <n>", "how many", "50")
    .option("--replay <id>", "send one anew that was given up, or all of them")
    .option("--resume <channel>", "start a channel again that was switched off")
    .option("--json", "print one JSON document")
    .action(run(async (options) => (await import("./commands/deliveries.ts")).deliveries(options)));
}

function addJobs(program: Command, run: Run): void {
  program
    .command("jobs")
    .description("Articles, sources and alerts that could not be read, polled or sent, and why")
    .option("--retry <job>", "try one again now, as read:ID, poll:ID or send:ID, or all of them")
    .option("--give-up <job>", "try one no more, or all of them")
    .option("--note <text>", "why, for the audit log")
    .option("--by <name>", "who wants it", "local")
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      `
A job waits for its next try, was given up, or was set aside by the queue after a fault of our own.
Of sending only what was set aside is here; what a receiver did not take, "figurewatch deliveries" has.

Example:
  figurewatch jobs --retry read:a1f0c93d2 --note "the site is back"`,
    )
    .action(run(async (options) => (await import("./commands/jobs.ts")).jobs(options)));
}
