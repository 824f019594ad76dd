export { eachWithTestWatch } from "./each-with-test-watch.ts";
export { openTestWatches, type TestWatch, type TestWatches } from "./open-test-watch.ts";
export { startTestArchive, type TestArchive } from "./start-test-archive.ts";
export { startTestOidc, type OidcMood, type TestOidc } from "./start-test-oidc.ts";
export { startTestCollector, type SeenSpan, type TestCollector } from "./start-test-collector.ts";
export { hasOpenssl, startTestTsa, type TestTsa, verifyTimestamp } from "./start-test-tsa.ts";
export { inPlace, tellWorkers } from "./tell-workers.ts";
