import { startLoop, type LoopOptions, type Service } from "@figurewatch/runtime";

/** A loop that waits for services outside: stopped, it waits for no answer of theirs. */
export function startStoppableLoop(
  turn: (signal: AbortSignal) => Promise<boolean>,
  options: LoopOptions,
): Service {
  const stopping = new AbortController();
  const loop = startLoop(async () => {
    try {
      return await turn(stopping.signal);
    } catch (error) {
      if (stopping.signal.aborted) return false;
      throw error;
    }
  }, options);
  return {
    async stop() {
      stopping.abort(new Error("shutting down"));
      await loop.stop();
    },
  };
}
