import { createRootRoute, createRoute, createRouter, Outlet } from "@tanstack/react-router";
import { readKnownOnSearch } from "../known-on/known-on-search.ts";
import { readMeasureSearch } from "../measure/measure-search.ts";
import { FailedPage } from "../pages/failed-page.tsx";
import { EmbedPage } from "./embed-page.tsx";

const root = createRootRoute({ component: Outlet });

const measure = createRoute({
  getParentRoute: () => root,
  path: "/embed/measures/$measureId",
  validateSearch: (search) => ({ ...readMeasureSearch(search), ...readKnownOnSearch(search) }),
  component: function Measure() {
    const { measureId } = measure.useParams();
    return <EmbedPage measureId={measureId} search={measure.useSearch()} />;
  },
});

/** It knows no other page: what is framed by another site cannot be led to one with controls. */
export const embedRouter = createRouter({
  routeTree: root.addChildren([measure]),
  defaultErrorComponent: FailedPage,
});
