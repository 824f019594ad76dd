export * from "./watch.ts";
