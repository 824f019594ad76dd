/** The static checks of `pnpm test` and `pnpm verify`; each ends with 0 when all is well. */
export const CHECKS: { name: string; command: string[] }[] = [
  { name: "format", command: ["oxfmt", "--check", "."] },
  { name: "lint", command: ["oxlint", "--type-aware", "--max-warnings", "0"] },
  { name: "types", command: ["node", "infra/run-turbo.ts", "types"] },
  { name: "dead code", command: ["knip"] },
  { name: "web bundle", command: ["node", "infra/run-turbo.ts", "build"] },
];
