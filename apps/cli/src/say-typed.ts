const COMMAND = /(^ *|Usage: |["(|`] ?)figurewatch (?=[a-z[])/gm;
/** The package manager's own line would be among what is piped on. */
const IS_PIPED = / [|<>] /;

/**
 * Help with its commands as whoever asked types them: in a clone they stand behind the package
 * manager, which tells its scripts their name (`npm_lifecycle_event`); in a container by themselves.
 */
export function sayTyped(help: string, script: string | undefined): string {
  if (script === undefined) return help;
  return help.replaceAll(/^.*$/gm, (line) => {
    const manager = IS_PIPED.test(line) ? "npx pnpm@12 -s" : "npx pnpm@12";
    return line.replaceAll(COMMAND, `$1${manager} figurewatch `);
  });
}
