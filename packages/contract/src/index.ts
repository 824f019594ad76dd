export * from "./api.ts";
export * from "./claim.ts";
export * from "./extract.ts";
