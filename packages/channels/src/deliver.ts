import { deliverChat } from "./chat/deliver-chat.ts";
import type { Channel } from "./channel.ts";
import type { Delivery, Outcome } from "./delivery.ts";
import { deliverWebhook } from "./deliver-webhook.ts";
import { deliverMail, type MailDeps } from "./mail/deliver-mail.ts";
import { deliverNtfy } from "./ntfy/deliver-ntfy.ts";
import type { PostDeps } from "./post.ts";

export type ChannelDeps = PostDeps & MailDeps;

/** Sends one try of a delivery on whatever channel it is. Rejects only when the signal aborts. */
export async function deliver(
  channel: Channel,
  delivery: Delivery,
  deps: ChannelDeps,
): Promise<Outcome> {
  switch (channel.kind) {
    case "webhook": {
      const { url, secret } = channel;
      return deliverWebhook({ ...delivery, url, secrets: [secret] }, deps);
    }
    case "mail": {
      const { server, from, to } = channel;
      return deliverMail({ ...delivery, server, from, to }, deps);
    }
    case "chat":
      return deliverChat({ ...delivery, url: channel.url }, deps);
    case "ntfy": {
      const { server, topic, token } = channel;
      return deliverNtfy({ ...delivery, server, topic, token }, deps);
    }
  }
}
