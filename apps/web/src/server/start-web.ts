import { isForOwnMachine } from "@figurewatch/accounts";
import {
  addressOf,
  createSignInService,
  findTooFewReviewers,
  readEntry,
  serviceAddressOf,
  type Runtime,
  type Service,
} from "@figurewatch/runtime";
import { listAccounts } from "@figurewatch/store";
import { sayEntry } from "./access/say-entry.ts";
import { buildApp } from "./build-app.ts";

/** What is being answered when we stop has this long. */
const LAST_ANSWERS_MS = 1_000;

export type Web = Service & { address: string; notes: readonly string[] };

/** Serves API and pages on the address of the settings. Throws what `listen` throws. */
export async function startWeb(runtime: Runtime): Promise<Web> {
  const { config, db, watch, queues, metrics, startedAt, publicUrl, onTrouble, now } = runtime;
  const { host, isPublic, publicAfter, trustProxy } = config;
  const visitorsDb =
    isPublic && publicAfter > 0
      ? await runtime.database.store.openForVisitors(publicAfter)
      : undefined;
  const redirectUri = serviceAddressOf(publicUrl);
  const service =
    config.oidc === null
      ? undefined
      : createSignInService(config.oidc, { fetcher: runtime.fetcher, redirectUri, now });
  const app = await buildApp({
    ...{ db, watch, startedAt, publicUrl, onTrouble, now },
    ...{ host, isPublic, publicAfter, trustProxy },
    ...(visitorsDb === undefined ? {} : { visitorsDb }),
    ...(service === undefined ? {} : { service }),
    ...(config.metrics ? { metrics: () => metrics.render() } : {}),
    deadLetters: queues,
    async queueDepth() {
      const counts = Object.values(await queues.count());
      return counts.reduce(
        (sum, { waiting, active, delayed }) => sum + waiting + active + delayed,
        0,
      );
    },
  });
  const entry = await readEntry(db, {
    isOwnMachine: isForOwnMachine({ host, publicUrl, trustProxy }),
    hasService: service !== undefined,
  });
  await app.listen({ host, port: config.port });
  const bound = app.server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : config.port;
  return {
    address: `${addressOf(host, port)}/`,
    notes: [
      ...sayEntry({ entry, isPublic, host, publicUrl }),
      ...[findTooFewReviewers(await listAccounts(db), publicAfter) ?? []].flat(),
    ],
    async stop() {
      // Browsers keep connections open that they may never use.
      const cut = setTimeout(() => app.server.closeAllConnections(), LAST_ANSWERS_MS);
      await app.close();
      clearTimeout(cut);
    },
  };
}
