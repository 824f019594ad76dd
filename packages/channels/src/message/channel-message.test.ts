import { expect, test } from "vitest";
import { buildChannelNotice } from "../../test/notices.ts";
import { buildChannelMessage } from "./channel-message.ts";
import { renderText } from "./render-text.ts";

const OPTIONS = { publicUrl: "https://watch.example", timeZone: "UTC" };

test("buildChannelMessage() says what is wrong, what waits and what to do", () => {
  expect(renderText(buildChannelMessage(buildChannelNotice(), OPTIONS))).toBe(`the answer is 404.
Something last arrived there 2026-03-01 08:00 UTC.
2 messages wait for it to answer again.

You have this on another channel. See every try by: npx pnpm@12 figurewatch deliveries (in a container, without npx pnpm@12)

Alerts: https://watch.example/alerts`);
  const off = buildChannelNotice({ state: "off", lastSentAt: null });
  const text = renderText(buildChannelMessage(off, OPTIONS));
  expect(text).toContain("Nothing has ever arrived there.");
  expect(text).toContain(
    "Start it again by: npx pnpm@12 figurewatch deliveries --resume chat (in a container",
  );
});
