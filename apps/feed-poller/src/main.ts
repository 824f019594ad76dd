import { runApp } from "@figurewatch/runtime";
import { startFeedPoller } from "./start-feed-poller.ts";

await runApp("feed-poller", startFeedPoller);
