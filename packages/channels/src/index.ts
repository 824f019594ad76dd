export * from "./alert-message.ts";
export * from "./build-alert-feed.ts";
export * from "./deliver-webhook.ts";
export { MAX_ATTEMPTS, nextAttemptAt } from "./next-attempt.ts";
export * from "./webhook-secret.ts";
export { buildHealthFeed, type HealthNews } from "./build-health-feed.ts";
