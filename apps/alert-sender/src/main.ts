import { runApp } from "@figurewatch/runtime";
import { startAlertSender } from "./start-alert-sender.ts";

await runApp("alert-sender", startAlertSender);
