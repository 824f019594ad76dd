import type { Language } from "@figurewatch/quantities";
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
import { chineseForms } from "./claims-zh-forms.ts";
import { chinesePages } from "./claims-zh-pages.ts";
import { chinesePapers } from "./claims-zh-papers.ts";
import { chineseReports } from "./claims-zh-reports.ts";
import { chineseSites } from "./claims-zh-sites.ts";
import { chineseTold } from "./claims-zh-told.ts";
import type { LabelledReport } from "./score-reports.ts";

/** Reports of our own by what they are read for: the floors they are held to, their language, and they. */
export const ownReports: readonly (readonly [
  floors: string,
  language: Language,
  reports: readonly LabelledReport[],
])[] = [
  ["claims-reports-en", "en", englishReports],
  ["claims-reports-ko", "ko", [...koreanReports, ...koreanPages, ...koreanKinds]],
  [
    "claims-reports-zh",
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
    "claims-reports-ja",
    "ja",
    [...japaneseReports, ...japaneseKinds, ...japaneseTold, ...japanesePapers, ...japaneseTurns],
  ],
  [
    "claims-reports-ru",
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
  ["claims-told-en", "en", englishTold],
  ["claims-elliptic-en", "en", englishElliptic],
  ["claims-fields-en", "en", englishFields],
  ["claims-told-ko", "ko", [...koreanTold, ...koreanVaried]],
];
