import type { Delivery, Outcome } from "../delivery.ts";
import { buildMessage } from "../message/build-message.ts";
import { cutText } from "../message/cut-text.ts";
import { renderText } from "../message/render-text.ts";
import { type PostDeps, postDelivery } from "../post.ts";
import type { NtfyTopic } from "./ntfy-topic.ts";

export type NtfyDelivery = Delivery & NtfyTopic & { token: string | null };

/** Above 4,096 bytes ntfy makes a file of the message, which no one reads on a phone. */
const MOST_BYTES = 3_900;
const MOST_TITLE = 200;

/**
 * Publishes one try to a topic of ntfy, and tells what comes next. Its sequence id is that of the
 * delivery: a repeat takes the place of what is there already (ntfy 2.16).
 */
export async function deliverNtfy(delivery: NtfyDelivery, deps: PostDeps): Promise<Outcome> {
  const { server, topic, token, told, id } = delivery;
  const build = () => {
    const message = buildMessage(told, delivery);
    return {
      url: server,
      headers: {
        "content-type": "application/json",
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({
        ...{ topic, sequence_id: id, title: cutText(message.title, MOST_TITLE) },
        message: cutToBytes(renderText(message), MOST_BYTES),
        ...(message.link === null ? {} : { click: message.link }),
      }),
    };
  };
  return postDelivery(delivery, build, deps);
}

function cutToBytes(text: string, most: number): string {
  const size = (part: string) => new TextEncoder().encode(part).byteLength;
  let cut = text;
  // A character takes up to three bytes a UTF-16 unit: a few rounds are enough.
  while (size(cut) > most) cut = cutText(cut, Math.floor((cut.length * (most - 3)) / size(cut)));
  return cut;
}
