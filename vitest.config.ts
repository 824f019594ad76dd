import { defineConfig } from "vitest/config";

const shared = { exclude: ["**/node_modules/**", "**/dist/**"] };

/** Unit tests touch no server; integration tests run on real Postgres and Redis; e2e in Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          include: ["{apps,packages,infra}/**/*.test.ts"],
          exclude: [
            ...shared.exclude,
            "**/*.integration.test.ts",
            "**/*.e2e.test.ts",
            "packages/eval/**",
          ],
          // A busy machine is no fault: only what hangs is to fail.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: "eval",
          include: ["packages/eval/src/**/*.test.ts"],
          testTimeout: 240_000,
        },
      },
      {
        test: {
          ...shared,
          name: "integration",
          include: ["{apps,packages,infra}/**/*.integration.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: "e2e",
          include: ["{apps,packages,infra}/**/*.e2e.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
