import { runApp } from "@figurewatch/runtime";
import { startWeb } from "./server/start-web.ts";

await runApp("web", startWeb);
