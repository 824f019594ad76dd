import type { Channel } from "./channel.ts";
import type { Delivery, Outcome } from "./delivery.ts";
import { deliverWebhook } from "./deliver-webhook.ts";
import { deliverMail, type MailDeps } from "./mail/deliver-mail.ts";
import type { PostDeps } from "./post.ts";

export type ChannelDeps = PostDeps & MailDeps;

/** Sends one try of a delivery on whatever channel it is. Rejects only when the signal aborts. */
export async function deliver(
  channel: Channel,
  delivery: Delivery,
  deps: ChannelDeps,
): Promise<Outcome> {
  if (channel.kind === "webhook") {
    const { url, secret } = channel;
    return deliverWebhook({ ...delivery, url, secrets: [secret] }, deps);
  }
  const { server, from, to } = channel;
  return deliverMail({ ...delivery, server, from, to }, deps);
}
