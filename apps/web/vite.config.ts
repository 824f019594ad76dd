import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "dist",
    sourcemap: false,
    // What other sites may frame is a page of its own.
    rolldownOptions: { input: ["index.html", "embed.html"] },
  },
  // `vite dev` beside a running `pnpm start`.
  server: { proxy: { "/api": "http://127.0.0.1:4600", "/alerts.atom": "http://127.0.0.1:4600" } },
});
