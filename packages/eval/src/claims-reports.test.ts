import { test } from "vitest";
import { loadProjectWatch } from "./claims-watch.ts";
import { expectFloors } from "./floors.ts";
import { ownReports } from "./own-reports.ts";
import { scoreReports } from "./score-reports.ts";

const watch = loadProjectWatch();

// "told": dense texts whose speakers and counts go on; "elliptic": what goes without its noun, its
// currency or its country; "fields": who is credited, when and where.
test.for(ownReports)(
  "readArticle() reads reports of our own: %s",
  ([floors, language, reports]) => {
    expectFloors(floors, scoreReports(reports, language, watch));
  },
);
