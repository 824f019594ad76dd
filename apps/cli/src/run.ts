/** Runs an action of a command, and keeps its exit code. */
export type Run = <A extends unknown[]>(
  action: (...args: A) => Promise<number> | number,
) => (...args: A) => Promise<void>;
