import { Command } from "commander";
import manifest from "../package.json" with { type: "json" };
import { addAccounts } from "./add-accounts.ts";
import { addKeeping } from "./add-keeping.ts";
import { addListing } from "./add-listing.ts";
import { addPublishing } from "./add-publishing.ts";
import { addReading } from "./add-reading.ts";
import { addReextract } from "./add-reextract.ts";
import { addReview } from "./add-review.ts";
import { addRunning } from "./add-running.ts";
import { addTending } from "./add-tending.ts";
import { addWatch } from "./add-watch.ts";
import type { Run } from "./run.ts";
import { EXIT, Failure } from "./failure.ts";
import { sayTyped } from "./say-typed.ts";

const EXIT_HELP = `
Exit codes:
  ${EXIT.ok}  all went well
  ${EXIT.failed}  part of the input was bad, or what was asked for is not there
  ${EXIT.usage}  the command line, a setting or the watch cannot be used
  ${EXIT.unavailable}  something needed is out of reach (database, queue, network)

Settings are environment variables: docs/settings.md has all of them.`;

/** The command line. Each command loads what it needs only when it is called. */
export function buildProgram(setExitCode: (exitCode: number) => void): Command {
  const script = process.env["npm_lifecycle_event"];
  const program = new Command("figurewatch")
    .configureOutput({
      writeOut: (text) => process.stdout.write(sayTyped(text, script)),
      writeErr: (text) => process.stderr.write(sayTyped(text, script)),
    })
    .helpCommand(false)
    .description(
      "Watches the news for figures on one subject and tells a new figure from an old one that is being repeated",
    )
    .version(manifest.version, "--version", "show the version that runs")
    .exitOverride()
    .showHelpAfterError("(figurewatch help COMMAND explains a command)")
    .addHelpText("after", EXIT_HELP);
  const run: Run =
    <A extends unknown[]>(action: (...args: A) => Promise<number> | number) =>
    async (...args: A) =>
      setExitCode(await action(...args));

  // Help lists them in this order.
  const parts = [
    addRunning,
    addReading,
    addListing,
    addReview,
    addAccounts,
    addReextract,
    addPublishing,
    addKeeping,
    addTending,
    addWatch,
  ];
  for (const add of parts) add(program, run);

  program
    .command("help")
    .description("Explain a command, such as user add")
    .argument("[command...]")
    .action((path: string[]) => findCommand(program, path).outputHelp());

  return program;
}

/** The command that words lead to, also one of another: commander's own help stops at the first. */
function findCommand(program: Command, path: readonly string[]): Command {
  return path.reduce((command, name) => {
    const next = command.commands.find((each) => each.name() === name);
    if (next !== undefined) return next;
    throw new Failure(
      `There is no command "${path.join(" ")}"; there are: ` +
        command.commands.map((each) => each.name()).join(", "),
      EXIT.usage,
    );
  }, program);
}
