export { buildApp } from "./build-app.ts";
export type { WebContext } from "./context.ts";
