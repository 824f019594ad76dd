import { randomUUID } from "node:crypto";
import { sendTold } from "@figurewatch/alert-sender";
import { createFetcher } from "@figurewatch/http";
import { publicUrlOf, type Config } from "@figurewatch/runtime";

export type RunCheck = (name: string, look: () => Promise<string> | string) => Promise<boolean>;

/** Names the channels that are set, and sends each of them a test where that is asked for. */
export async function checkChannels(
  config: Config,
  check: RunCheck,
  isTest: boolean,
): Promise<void> {
  if (config.channels.length === 0) {
    await check("channels", () => "none is set: alerts are on the page and in its feeds only");
    return;
  }
  const fetcher = createFetcher({ allow: config.allow });
  const now = () => new Date();
  const context = { config, fetcher, publicUrl: publicUrlOf(config), now, watchId: "test" };
  for (const channel of config.channels) {
    const says = `${channel.kind} to ${channel.title}, told of ${channel.tells.join(", ")}`;
    await check("channel", async () => {
      if (!isTest) return `${says}; --send-test sends a test`;
      const told = { kind: "test" as const, at: now().toISOString() };
      const sending = { id: `d${randomUUID()}`, attempt: 1, mayRepeat: false };
      const { next, error } = await sendTold(context, channel, told, sending);
      if (next.kind === "sent") return `${says}; a test was taken: see that it has arrived`;
      const advice = /is not public|is local|not open to us/.test(error ?? "")
        ? "; name host and port in FIGUREWATCH_ALLOW to open it"
        : "";
      throw new Error(`${says}; the test was not taken: ${error}${advice}`);
    });
  }
  await fetcher.close();
}
