export { openSilentLink, type SilentLink } from "./open-silent-link.ts";
export { openTestPostgres, type TestPostgres } from "./open-test-store.ts";
export { fillFigures } from "./fill-figures.ts";
