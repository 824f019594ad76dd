import type { Delivery, Outcome } from "../delivery.ts";
import { buildMessage } from "../message/build-message.ts";
import { type PostDeps, postDelivery } from "../post.ts";
import { renderChat } from "./render-chat.ts";

export type ChatDelivery = Delivery & { url: string };

/** Slack cuts beyond 4,000 characters, Rocket.Chat refuses above 5,000, Discord above 2,000. */
const MOST = 3_800;
const MOST_ON_DISCORD = 1_900;

/** Posts one try to an incoming webhook of Slack's kind, and tells what comes next. */
export async function deliverChat(delivery: ChatDelivery, deps: PostDeps): Promise<Outcome> {
  const { url } = delivery;
  const most = isDiscord(url) ? MOST_ON_DISCORD : MOST;
  const build = () => ({
    url,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      text: renderChat(buildMessage(delivery.told, delivery), most),
      // No page is looked up for a preview: it would tell whoever runs it that we read it.
      ...{ unfurl_links: false, unfurl_media: false },
    }),
  });
  return postDelivery(delivery, build, deps);
}

function isDiscord(url: string): boolean {
  const host = URL.parse(url)?.hostname ?? "";
  return /(?:^|\.)discord(?:app)?\.com$/.test(host);
}
