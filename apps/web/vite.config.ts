import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  build: { outDir: "dist", sourcemap: false },
  // `vite dev` beside a running `pnpm start`.
  server: { proxy: { "/api": "http://127.0.0.1:4600", "/alerts.atom": "http://127.0.0.1:4600" } },
});
