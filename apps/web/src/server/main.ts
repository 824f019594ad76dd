import { runApp } from "@figurewatch/runtime";
import { startWeb } from "./start-web.ts";

await runApp("web", startWeb);
