export type { Figure, Verdict, VerdictKind } from "./verdict.ts";
