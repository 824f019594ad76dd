import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { AlertsPage } from "./pages/alerts-page.tsx";
import { ArticlePage } from "./pages/article-page.tsx";
import { ArticlesPage } from "./pages/articles-page.tsx";
import { FigurePage } from "./pages/figure-page.tsx";
import { MeasurePage, readMeasureSearch } from "./pages/measure-page.tsx";
import { NotFoundPage } from "./pages/not-found-page.tsx";
import { OverviewPage } from "./pages/overview-page.tsx";
import { SourcesPage } from "./pages/sources-page.tsx";
import { Shell } from "./parts/shell.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });
const parent = () => root;

const overview = createRoute({ getParentRoute: parent, path: "/", component: OverviewPage });
const measure = createRoute({
  getParentRoute: parent,
  path: "/measures/$measureId",
  validateSearch: readMeasureSearch,
  component: function Measure() {
    const { measureId } = measure.useParams();
    return <MeasurePage measureId={measureId} search={measure.useSearch()} />;
  },
});
const figure = createRoute({
  getParentRoute: parent,
  path: "/figures/$figureId",
  component: function Figure() {
    return <FigurePage figureId={figure.useParams().figureId} />;
  },
});
const article = createRoute({
  getParentRoute: parent,
  path: "/articles/$articleId",
  component: function Article() {
    return <ArticlePage articleId={article.useParams().articleId} />;
  },
});
const articles = createRoute({
  getParentRoute: parent,
  path: "/articles",
  component: ArticlesPage,
});
const alerts = createRoute({ getParentRoute: parent, path: "/alerts", component: AlertsPage });
const sources = createRoute({ getParentRoute: parent, path: "/sources", component: SourcesPage });

export const router = createRouter({
  routeTree: root.addChildren([overview, measure, figure, article, articles, alerts, sources]),
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
