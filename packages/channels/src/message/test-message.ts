import { sayCommand } from "@figurewatch/contract";
import type { Message, MessageOptions } from "./message.ts";
import { sayTime } from "./say-time.ts";

/** What `figurewatch doctor --send-test` sends: that the channel works, and nothing else. */
export function buildTestMessage(at: string, { publicUrl, timeZone }: MessageOptions): Message {
  return {
    title: "Figurewatch: a test of this channel",
    blocks: [
      {
        kind: "lines",
        lines: [
          `Sent ${sayTime(at, timeZone)} by "${sayCommand("doctor --send-test")}".`,
          "If you can read this, alerts reach you here. Nothing has happened.",
        ],
      },
      { kind: "links", links: [{ label: "Figurewatch", url: publicUrl }] },
    ],
    link: publicUrl,
  };
}
