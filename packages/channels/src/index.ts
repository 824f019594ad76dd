export * from "./build-alert-feed.ts";
export { buildHealthFeed, type HealthNews } from "./build-health-feed.ts";
export type { DeliverDeps, Delivery, Outcome } from "./delivery.ts";
export * from "./deliver-webhook.ts";
export type { ToldAlert } from "./message/alert-message.ts";
export type { Told } from "./message/build-message.ts";
export { MAX_ATTEMPTS, nextAttemptAt } from "./next-attempt.ts";
export type { Post, PostDeps } from "./post.ts";
export * from "./webhook-secret.ts";
