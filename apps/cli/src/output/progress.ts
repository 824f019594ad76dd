/** Shorter than this needs no telling. */
const QUIET_MS = 2_000;
const EVERY_MS = 200;

export type Progress = {
  /** How far it is by now, as in "1,200 lines". */
  step(state: string): void;
  /** Takes the line away. Safe to repeat. */
  end(): void;
};

/**
 * Says in one line of the terminal what is under way once it takes longer than two seconds. Into a
 * file or a pipe it says nothing.
 */
export function createProgress(
  what: string,
  out: Pick<NodeJS.WriteStream, "isTTY" | "write"> = process.stderr,
  now: () => number = Date.now,
): Progress {
  if (!out.isTTY) return { step() {}, end() {} };
  const startedAt = now();
  let drawnAt = 0;
  let state = "";
  const draw = () => {
    if (now() - startedAt < QUIET_MS || now() - drawnAt < EVERY_MS) return;
    drawnAt = now();
    out.write(`\r\u001b[2K${what}${state === "" ? "" : `: ${state}`} …`);
  };
  // Where no step comes for long, the line comes all the same.
  const timer = setInterval(draw, EVERY_MS);
  timer.unref();
  return {
    step(next) {
      state = next;
      draw();
    },
    end() {
      clearInterval(timer);
      if (drawnAt > 0) out.write("\r\u001b[2K");
      drawnAt = 0;
    },
  };
}
