export {
  listMeasureViews,
  sayFigure,
  toAlertView,
  toArticleDetail,
  toFigureView,
  toSightingView,
  toSourceView,
} from "./present.ts";
export { toCsv } from "./to-csv.ts";
