import { Webhook } from "standardwebhooks";
import type { Delivery, Outcome } from "./delivery.ts";
import { toAlertLinks } from "./message/alert-message.ts";
import { buildMessage } from "./message/build-message.ts";
import { renderText } from "./message/render-text.ts";
import { type PostDeps, postDelivery } from "./post.ts";

/** `id` is the `webhook-id`, by which a receiver drops repeats. */
export type WebhookDelivery = Delivery & {
  url: string;
  /** The secret in force first; older ones sign too while the receiver changes over. */
  secrets: readonly string[];
};

/**
 * Sends one try of a delivery, signed, and tells what comes next. Never throws for what the
 * receiver did; rejects only when `signal` aborts.
 */
export async function deliverWebhook(delivery: WebhookDelivery, deps: PostDeps): Promise<Outcome> {
  const build = () => {
    const body = JSON.stringify(toWebhookEvent(delivery));
    return { url: delivery.url, body, headers: signWebhook(delivery, deps.now(), body) };
  };
  return postDelivery(delivery, build, deps);
}

/** The body: a type, the time of what happened, and what happened with its words and links. */
export function toWebhookEvent(delivery: Delivery) {
  const { told, watchId, publicUrl } = delivery;
  // A repeat has the same id, by which the receiver knows it.
  const message = buildMessage(told, { ...delivery, mayRepeat: false });
  const words = { watchId, text: renderText(message) };
  if (told.kind === "test") {
    const data = { title: message.title, ...words, links: { page: message.link } };
    return { type: "test", timestamp: told.at, data };
  }
  if (told.kind === "notice") {
    const { kind, at, ...data } = told.notice;
    const links = { page: message.link };
    return { type: `${kind}.told`, timestamp: at, data: { ...data, ...words, links } };
  }
  if (told.kind === "alerts") {
    throw new Error("a webhook is told of each alert by itself");
  }
  const { deliveries: _ours, ...data } = told.alert;
  const links = toAlertLinks(told.alert, publicUrl);
  return {
    type: "alert.created",
    timestamp: told.alert.createdAt,
    data: { ...data, ...words, links },
  };
}

function signWebhook(
  { id, secrets }: Pick<WebhookDelivery, "id" | "secrets">,
  at: Date,
  body: string,
): Record<string, string> {
  if (secrets.length === 0) throw new Error("the channel has no secret to sign with");
  return {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(" "),
  };
}
