import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
  useLocation,
} from "@tanstack/react-router";
import { AlertsPage, readAlertsSearch } from "./pages/alerts-page.tsx";
import { ArticlePage } from "./article/article-page.tsx";
import { ArticlesPage, readArticlesSearch } from "./pages/articles-page.tsx";
import { DeliveriesPage, readDeliveriesSearch } from "./pages/deliveries-page.tsx";
import { FailedPage } from "./pages/failed-page.tsx";
import { FigurePage } from "./figure/figure-page.tsx";
import { KnownOnFrame } from "./known-on/known-on-frame.tsx";
import { readKnownOnSearch, type KnownOnSearch } from "./known-on/known-on-search.ts";
import { JobsPage, readJobsSearch } from "./pages/jobs-page.tsx";
import { MeasurePage } from "./measure/measure-page.tsx";
import { readMeasureSearch } from "./measure/measure-search.ts";
import { NewsPage, readNewsSearch } from "./pages/news-page.tsx";
import { NotFoundPage } from "./pages/not-found-page.tsx";
import { OverviewPage } from "./pages/overview-page.tsx";
import { readSourcesSearch, SourcesPage } from "./pages/sources-page.tsx";
import { Shell } from "./parts/shell.tsx";
import { PlacePage } from "./places/place-page.tsx";
import { PlacesPage } from "./places/places-page.tsx";
import { readReviewSearch } from "./review/review-search.ts";
import { AccountPage } from "./session/account-page.tsx";
import { readSignInSearch, SignInPage } from "./session/sign-in-page.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });
const parent = () => root;

/** The pages that can look at the past; links from one of them to another stay in it. */
const dated = createRoute({
  getParentRoute: parent,
  id: "dated",
  validateSearch: readKnownOnSearch,
  search: { middlewares: [retainSearchParams<KnownOnSearch>(["knownOn"])] },
  component: KnownOnFrame,
});
const ofDated = () => dated;

const overview = createRoute({ getParentRoute: ofDated, path: "/", component: OverviewPage });
const news = createRoute({
  getParentRoute: ofDated,
  path: "/news",
  validateSearch: readNewsSearch,
  component: function News() {
    return <NewsPage search={news.useSearch()} />;
  },
});
const measure = createRoute({
  getParentRoute: ofDated,
  path: "/measures/$measureId",
  validateSearch: readMeasureSearch,
  component: function Measure() {
    const { measureId } = measure.useParams();
    return <MeasurePage key={measureId} measureId={measureId} search={measure.useSearch()} />;
  },
});
const figure = createRoute({
  getParentRoute: ofDated,
  path: "/figures/$figureId",
  component: function Figure() {
    const { figureId } = figure.useParams();
    return <FigurePage key={figureId} figureId={figureId} />;
  },
});
const places = createRoute({ getParentRoute: ofDated, path: "/places", component: PlacesPage });
const place = createRoute({
  getParentRoute: ofDated,
  path: "/places/$place",
  component: function Place() {
    const { place: code } = place.useParams();
    return <PlacePage key={code} place={code} />;
  },
});
const article = createRoute({
  getParentRoute: ofDated,
  path: "/articles/$articleId",
  component: function Article() {
    const { articleId } = article.useParams();
    return <ArticlePage key={articleId} articleId={articleId} />;
  },
});
const articles = createRoute({
  getParentRoute: ofDated,
  path: "/articles",
  validateSearch: readArticlesSearch,
  component: function Articles() {
    return <ArticlesPage search={articles.useSearch()} />;
  },
});
const alerts = createRoute({
  getParentRoute: ofDated,
  path: "/alerts",
  validateSearch: readAlertsSearch,
  component: function Alerts() {
    return <AlertsPage search={alerts.useSearch()} />;
  },
});
const deliveries = createRoute({
  getParentRoute: parent,
  path: "/deliveries",
  validateSearch: readDeliveriesSearch,
  component: function Deliveries() {
    return <DeliveriesPage search={deliveries.useSearch()} />;
  },
});
const sources = createRoute({
  getParentRoute: parent,
  path: "/sources",
  validateSearch: readSourcesSearch,
  component: function Sources() {
    return <SourcesPage search={sources.useSearch()} />;
  },
});
const jobs = createRoute({
  getParentRoute: parent,
  path: "/jobs",
  validateSearch: readJobsSearch,
  component: function Jobs() {
    return <JobsPage search={jobs.useSearch()} />;
  },
});
const review = createRoute({
  getParentRoute: parent,
  path: "/review",
  validateSearch: readReviewSearch,
  component: lazyRouteComponent(() => import("./review/review-page.tsx"), "ReviewPage"),
});

const signIn = createRoute({
  getParentRoute: parent,
  path: "/sign-in",
  validateSearch: readSignInSearch,
  component: function SignIn() {
    const { hash } = useLocation();
    return <SignInPage key={hash} search={signIn.useSearch()} link={hash} />;
  },
});
const account = createRoute({
  getParentRoute: parent,
  path: "/account",
  component: AccountPage,
});

const accounts = createRoute({
  getParentRoute: parent,
  path: "/accounts",
  component: lazyRouteComponent(() => import("./accounts/accounts-page.tsx"), "AccountsPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    dated.addChildren([overview, news, measure, figure, places, place, article, articles, alerts]),
    deliveries,
    sources,
    jobs,
    review,
    signIn,
    account,
    accounts,
  ]),
  defaultPreload: "intent",
  defaultErrorComponent: FailedPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
