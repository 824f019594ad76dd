export * from "./api.ts";
export * from "./changes.ts";
export * from "./claim.ts";
export * from "./deliveries.ts";
export * from "./extract.ts";
export * from "./notices.ts";
export * from "./review-state.ts";
export * from "./review.ts";
