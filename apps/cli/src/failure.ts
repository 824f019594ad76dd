/** Exit codes of every command; `figurewatch help` prints them. */
export const EXIT = {
  /** All went well. */
  ok: 0,
  /** Part of the input was bad, or what was asked for is not there. */
  failed: 1,
  /** The command line or a setting cannot be used. */
  usage: 2,
  /** Something needed is out of reach: the database, the queue, the network. */
  unavailable: 3,
} as const;

/** Ends a command with a message for people: what failed, on which input, what to do. */
export class Failure extends Error {
  override name = "Failure";
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.failed, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
