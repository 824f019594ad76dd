import { test } from "vitest";
import { koreanReports } from "./claims-ko-reports.ts";
import { loadProjectWatch } from "./claims-watch.ts";
import { expectFloors } from "./floors.ts";
import { scoreReports } from "./score-reports.ts";

test("readArticle() reads Korean reports on the pattern of real ones", () => {
  expectFloors("claims-reports-ko", scoreReports(koreanReports, "ko", loadProjectWatch()));
});
