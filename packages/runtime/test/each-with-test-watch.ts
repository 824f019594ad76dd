import { afterAll, beforeAll, beforeEach } from "vitest";
import { openTestWatches, type TestWatch, type TestWatches } from "./open-test-watch.ts";

/** Gives each test of a file the first watch over a database of its own, on one server. */
export function eachWithTestWatch(take: (own: TestWatch) => void): void {
  let watches: TestWatches;
  beforeAll(async () => {
    watches = await openTestWatches();
  });
  afterAll(() => watches.stop());
  beforeEach(async () => take(await watches.open()));
}
