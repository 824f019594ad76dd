export { buildApp } from "./build-app.ts";
export type { WebContext } from "./context.ts";
export { startWeb, type Web } from "./start-web.ts";
