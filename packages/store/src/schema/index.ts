export * from "./account-tables.ts";
export * from "./alert-tables.ts";
export * from "./archive-tables.ts";
export * from "./article-tables.ts";
export * from "./figure-tables.ts";
export * from "./forgotten-tables.ts";
export * from "./running-tables.ts";
export * from "./watch-tables.ts";
