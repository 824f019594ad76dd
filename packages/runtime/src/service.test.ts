import { expect, test } from "vitest";
import { startLoop } from "./service.ts";

test("startLoop() goes on at once while there is more, and ends with the turn that runs", async () => {
  let turns = 0;
  let running = 0;
  let most = 0;
  await new Promise<void>((resolve) => {
    const loop = startLoop(
      async () => {
        most = Math.max(most, ++running);
        await new Promise((done) => setTimeout(done, 1));
        running -= 1;
        if (++turns === 5) resolve();
        return true;
      },
      { intervalMs: 60_000, onTrouble: () => {} },
    );
    void loop;
  });
  expect({ turns, most }).toEqual({ turns: 5, most: 1 });
});

test("startLoop() tells of a turn that throws and tries again", async () => {
  const troubles: unknown[] = [];
  let turns = 0;
  let loop: ReturnType<typeof startLoop> | undefined;
  await new Promise<void>((resolve) => {
    loop = startLoop(
      async () => {
        turns += 1;
        if (turns === 1) throw new Error("no database");
        resolve();
        return false;
      },
      { intervalMs: 1, onTrouble: (error) => troubles.push(error) },
    );
  });
  await loop?.stop();
  expect(troubles).toEqual([new Error("no database")]);
});
