import type { Command } from "commander";
import type { Run } from "./run.ts";

/** Looking after a watch that runs. */
export function addTending(program: Command, run: Run): void {
  addDoctor(program, run);
  addSnooze(program, run);
}

function addDoctor(program: Command, run: Run): void {
  program
    .command("doctor")
    .description("Check what the watch needs: settings, watch, database, queue, disk, channels …")
    .option("--send-test", "send a test on every channel that is set")
    .option("--json", "print one JSON document")
    .action(run(async (options) => (await import("./commands/doctor.ts")).doctor(options)));
}

function addSnooze(program: Command, run: Run): void {
  program
    .command("snooze")
    .description("Keep a rule or a source quiet for some days; without one, what is snoozed")
    .argument("[subject]", "rule:ID of alerts.yaml, or source:ID")
    .option("--days <n>", "for how long, up to 90", "7")
    .option("--reason <text>", "why: it stands on the page, and in each alert that is not sent")
    .option("--by <name>", "who wants it", "local")
    .option("--end <id>", "end one before its time")
    .addHelpText(
      "after",
      `
What a snoozed rule asks for is an alert on the page and in the feed, and is sent to no one. What
becomes of a snoozed source is told after it, unless it is well by then.

Example:
  figurewatch snooze rule:money --days 3 --reason "rates are being checked"`,
    )
    .action(
      run(async (subject, options) =>
        (await import("./commands/snooze.ts")).snoozeSubject(subject, options),
      ),
    );
}
