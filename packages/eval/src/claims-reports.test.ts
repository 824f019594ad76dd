import type { Language } from "@figurewatch/quantities";
import { test } from "vitest";
import { englishElliptic } from "./claims-en-elliptic.ts";
import { englishFields } from "./claims-en-fields.ts";
import { englishReports } from "./claims-en-reports.ts";
import { englishTold } from "./claims-en-told.ts";
import { japaneseKinds } from "./claims-ja-kinds.ts";
import { japanesePapers } from "./claims-ja-papers.ts";
import { japaneseReports } from "./claims-ja-reports.ts";
import { japaneseTold } from "./claims-ja-told.ts";
import { japaneseTurns } from "./claims-ja-turns.ts";
import { koreanKinds } from "./claims-ko-kinds.ts";
import { koreanPages } from "./claims-ko-pages.ts";
import { koreanReports } from "./claims-ko-reports.ts";
import { koreanTold } from "./claims-ko-told.ts";
import { koreanVaried } from "./claims-ko-varied.ts";
import { russianAsked } from "./claims-ru-asked.ts";
import { russianDense } from "./claims-ru-dense.ts";
import { russianLives } from "./claims-ru-lives.ts";
import { russianReports } from "./claims-ru-reports.ts";
import { russianSources } from "./claims-ru-sources.ts";
import { russianTold } from "./claims-ru-told.ts";
import { russianVoices } from "./claims-ru-voices.ts";
import { loadProjectWatch } from "./claims-watch.ts";
import { chineseForms } from "./claims-zh-forms.ts";
import { chinesePages } from "./claims-zh-pages.ts";
import { chinesePapers } from "./claims-zh-papers.ts";
import { chineseReports } from "./claims-zh-reports.ts";
import { chineseSites } from "./claims-zh-sites.ts";
import { chineseTold } from "./claims-zh-told.ts";
import { expectFloors } from "./floors.ts";
import { scoreReports, type LabelledReport } from "./score-reports.ts";

const watch = loadProjectWatch();

test.for<[Language, readonly LabelledReport[]]>([
  ["en", englishReports],
  ["ko", [...koreanReports, ...koreanPages, ...koreanKinds]],
  [
    "zh",
    [
      ...chineseReports,
      ...chinesePages,
      ...chineseForms,
      ...chineseTold,
      ...chineseSites,
      ...chinesePapers,
    ],
  ],
  [
    "ja",
    [...japaneseReports, ...japaneseKinds, ...japaneseTold, ...japanesePapers, ...japaneseTurns],
  ],
  [
    "ru",
    [
      ...russianReports,
      ...russianTold,
      ...russianDense,
      ...russianSources,
      ...russianAsked,
      ...russianLives,
      ...russianVoices,
    ],
  ],
])("readArticle() reads reports on the pattern of real ones: %s", ([lang, reports]) => {
  expectFloors(`claims-reports-${lang}`, scoreReports(reports, lang, watch));
});

test("readArticle() reads dense texts whose speakers and counts go on, in English", () => {
  expectFloors("claims-told-en", scoreReports(englishTold, "en", watch));
});

test("readArticle() reads what goes without its noun, its currency or its country, in English", () => {
  expectFloors("claims-elliptic-en", scoreReports(englishElliptic, "en", watch));
});

test("readArticle() tells who is credited, when and where, in English", () => {
  expectFloors("claims-fields-en", scoreReports(englishFields, "en", watch));
});

test("readArticle() tells who is credited, when and where, in Korean", () => {
  expectFloors("claims-told-ko", scoreReports([...koreanTold, ...koreanVaried], "ko", watch));
});
