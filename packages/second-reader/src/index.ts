export { gateClaims, mergeClaims, type Gated } from "./gate-claims.ts";
export { readAgain, type SecondReaderDeps, type SecondReading } from "./read-again.ts";
