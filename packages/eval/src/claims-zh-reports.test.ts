import { test } from "vitest";
import { loadProjectWatch } from "./claims-watch.ts";
import { chineseReports } from "./claims-zh-reports.ts";
import { expectFloors } from "./floors.ts";
import { scoreReports } from "./score-reports.ts";

test("readArticle() reads Chinese reports on the pattern of real ones", () => {
  expectFloors("claims-reports-zh", scoreReports(chineseReports, "zh", loadProjectWatch()));
});
