import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { openTestWatches, type TestWatch, type TestWatches } from "./open-test-watch.ts";

/** Gives each test of a file the first watch over a database of its own, on one server. */
export function eachWithTestWatch(take: (own: TestWatch) => void): void {
  let watches: TestWatches;
  let own: TestWatch;
  beforeAll(async () => {
    watches = await openTestWatches();
  });
  afterAll(() => watches.stop());
  beforeEach(async () => {
    own = await watches.open();
    take(own);
  });
  // The server has a hundred connections, and a test whose pages ask side by side takes twenty.
  afterEach(() => own.close());
}
