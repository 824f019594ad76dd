export { openTestWatches, type TestWatch, type TestWatches } from "./open-test-watch.ts";
export { startTestArchive, type TestArchive } from "./start-test-archive.ts";
