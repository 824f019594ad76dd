import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

type Change = {
  /** Why the last one failed, or nothing. */
  problem: string;
  isBusy: boolean;
  /** Does it, and reads everything anew; undefined when it failed. */
  run<T>(work: () => Promise<T>): Promise<T | undefined>;
};

/** One change at a time, with what was wrong with it. */
export function useChange(): Change {
  const client = useQueryClient();
  const [problem, setProblem] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  return {
    problem,
    isBusy,
    async run(work) {
      setIsBusy(true);
      setProblem("");
      try {
        const result = await work();
        await client.invalidateQueries();
        return result;
      } catch (cause) {
        setProblem((cause as Error).message);
        return undefined;
      } finally {
        setIsBusy(false);
      }
    },
  };
}
