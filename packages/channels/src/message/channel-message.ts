import { type ChannelNotice, hintCommand } from "@figurewatch/contract";
import { type Message, type MessageOptions, toPage } from "./message.ts";
import { sayTime } from "./say-time.ts";

/** That a channel cannot be reached, for the readers of the others. */
export function buildChannelMessage(
  { title, channel, state, error, lastSentAt, waiting }: ChannelNotice,
  { publicUrl, timeZone }: MessageOptions,
): Message {
  const link = toPage(publicUrl, "alerts");
  const last =
    lastSentAt === null
      ? "Nothing has ever arrived there."
      : `Something last arrived there ${sayTime(lastSentAt, timeZone)}.`;
  const next =
    state === "off"
      ? `It is switched off. Start it again by: ${hintCommand(`deliveries --resume ${channel}`)}`
      : `${waiting === 1 ? "1 message waits" : `${waiting} messages wait`} for it to answer again.`;
  return {
    title,
    blocks: [
      { kind: "lines", lines: [`${error}.`, last, next] },
      {
        kind: "lines",
        lines: [`You have this on another channel. See every try by: ${hintCommand("deliveries")}`],
      },
      { kind: "links", links: [{ label: "Alerts", url: link }] },
    ],
    link,
  };
}
