import type { CorrectionNotice } from "@figurewatch/contract";
import { type Block, type Message, type MessageOptions, toOneLine, toPage } from "./message.ts";
import { sayTime } from "./say-time.ts";

/** That figures told before stand otherwise now, for those who were told. */
export function buildCorrectionMessage(
  { title, corrections }: CorrectionNotice,
  { publicUrl, timeZone }: MessageOptions,
): Message {
  const link = toPage(publicUrl, "alerts");
  const blocks: Block[] = [
    ...corrections.map((correction): Block => ({
      kind: "entry",
      title: toOneLine(correction.told),
      url: toPage(publicUrl, "figures", correction.figureId),
      lines: [correction.text, `You were told of it on ${sayTime(correction.toldAt, timeZone)}.`],
      quote: null,
    })),
    { kind: "links", links: [{ label: "Alerts", url: link }] },
  ];
  return { title: toOneLine(title), blocks, link };
}
