import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Embedded } from "../parts/embedded.ts";
import { embedRouter } from "./embed-router.tsx";
import "../style.css";

/** Its readers are many, and none of them waits for the next figure. */
const REFRESH_MS = 5 * 60_000;

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: REFRESH_MS,
      refetchInterval: REFRESH_MS,
      retry: 1,
      // Whoever looks is shown the same, also who is signed in.
      meta: { credentials: "omit" },
    },
  },
});

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Embedded value={true}>
          <RouterProvider router={embedRouter} />
        </Embedded>
      </QueryClientProvider>
    </StrictMode>,
  );
}
