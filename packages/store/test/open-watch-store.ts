import type { Source } from "@figurewatch/watch";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { Store } from "../src/open-store.ts";
import { upsertWatch } from "../src/queries/sources.ts";
import { SEEN_AT } from "./builders.ts";
import { openTestPostgres, type TestPostgres } from "./open-test-store.ts";

/**
 * Gives each test of a file a store of its own, on a Postgres that they share, with a watch that has
 * these sources. To be called at the top of the file: what it opens comes before its other set-up.
 */
export function openWatchStore(sources: readonly Source[] = []): { store: Store } {
  let postgres: TestPostgres;
  let store: Store | undefined;
  beforeAll(async () => {
    postgres = await openTestPostgres();
  });
  afterAll(() => postgres.stop());
  beforeEach(async () => {
    store = await postgres.openStore();
    await upsertWatch(store.db, { id: "watch", title: "A watch", sources: [...sources] }, SEEN_AT);
  });
  return {
    get store() {
      if (store === undefined) throw new Error("No store yet: it is opened before each test");
      return store;
    },
  };
}
