import { createHash } from "node:crypto";
import {
  type Channel,
  findSecretFault,
  parseAddress,
  parseMailServer,
  parseNtfyTopic,
  TOPICS,
} from "@figurewatch/channels";
import { z } from "zod";
import { ConfigError, readSetting } from "./config-error.ts";
import { splitList, Url } from "./setting-fields.ts";

const Tells = z
  .string()
  .transform(splitList)
  .pipe(z.array(z.enum(TOPICS, { error: `use one or more of ${TOPICS.join(", ")}` })).min(1))
  .default([...TOPICS]);

/** What the channels are told and where, each an environment variable. */
export const ChannelEnvironment = z.object({
  FIGUREWATCH_WEBHOOK_URL: Url("http:", "https:").optional(),
  FIGUREWATCH_WEBHOOK_SECRET: z.string().optional(),
  FIGUREWATCH_WEBHOOK_TELLS: Tells,
  FIGUREWATCH_MAIL_URL: z.string().optional(),
  FIGUREWATCH_MAIL_FROM: z.string().optional(),
  FIGUREWATCH_MAIL_TO: z.string().optional(),
  FIGUREWATCH_MAIL_TELLS: Tells,
  FIGUREWATCH_CHAT_URL: Url("http:", "https:").optional(),
  FIGUREWATCH_CHAT_TELLS: Tells,
  FIGUREWATCH_NTFY_URL: z.string().optional(),
  FIGUREWATCH_NTFY_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, { error: "use the access token as ntfy gave it" })
    .optional(),
  FIGUREWATCH_NTFY_TELLS: Tells,
});
type Environment = z.infer<typeof ChannelEnvironment>;

/** The channels that are set, each with all it needs. Throws `ConfigError`. */
export function readChannels(env: Environment): Channel[] {
  return [...readWebhook(env), ...readMail(env), ...readChat(env), ...readNtfy(env)];
}

function readWebhook(env: Environment): Channel[] {
  const { FIGUREWATCH_WEBHOOK_URL: url, FIGUREWATCH_WEBHOOK_SECRET: secret } = env;
  if (url !== undefined && secret === undefined) {
    throw new ConfigError(
      "FIGUREWATCH_WEBHOOK_URL is set without FIGUREWATCH_WEBHOOK_SECRET: set a secret " +
        "(whsec_ and 24 to 64 random bytes in base64), so that the receiver can check who called",
    );
  }
  const fault = secret === undefined ? undefined : findSecretFault(secret);
  if (fault !== undefined) {
    throw new ConfigError(
      `FIGUREWATCH_WEBHOOK_SECRET cannot be used: ${fault}. Set whsec_ and 24 to 64 random ` +
        "bytes in base64",
    );
  }
  if (url === undefined || secret === undefined) return [];
  const { host } = new URL(url);
  const tells = env.FIGUREWATCH_WEBHOOK_TELLS;
  return [{ id: "webhook", kind: "webhook", title: host, tells, url, secret }];
}

/** A channel a recipient: what one server refuses is no reason to write to another one twice. */
function readMail(env: Environment): Channel[] {
  const { FIGUREWATCH_MAIL_URL: url, FIGUREWATCH_MAIL_TO: to, FIGUREWATCH_MAIL_FROM: from } = env;
  if (url === undefined && to === undefined && from === undefined) return [];
  if (url === undefined || to === undefined || from === undefined) {
    throw new ConfigError(
      "Mail needs all three of FIGUREWATCH_MAIL_URL (the server), FIGUREWATCH_MAIL_FROM and " +
        "FIGUREWATCH_MAIL_TO (one or more addresses, separated by commas)",
    );
  }
  const server = readSetting("FIGUREWATCH_MAIL_URL", () => parseMailServer(url));
  requireAddress("FIGUREWATCH_MAIL_FROM", from);
  const recipients = to.split(",").map((each) => each.trim());
  return recipients.map((recipient) => {
    const { address } = requireAddress("FIGUREWATCH_MAIL_TO", recipient);
    // The address itself is no id: ids stand in rules, in logs and on the page of deliveries.
    const id = `mail-${createHash("sha256").update(address.toLowerCase()).digest("hex").slice(0, 8)}`;
    const tells = env.FIGUREWATCH_MAIL_TELLS;
    return { id, kind: "mail", title: address, tells, server, from, to: recipient };
  });
}

function readChat(env: Environment): Channel[] {
  const { FIGUREWATCH_CHAT_URL: url, FIGUREWATCH_CHAT_TELLS: tells } = env;
  if (url === undefined) return [];
  return [{ id: "chat", kind: "chat", title: new URL(url).host, tells, url }];
}

function readNtfy(env: Environment): Channel[] {
  const { FIGUREWATCH_NTFY_URL: url, FIGUREWATCH_NTFY_TOKEN: token = null } = env;
  if (url === undefined) return [];
  const topic = readSetting("FIGUREWATCH_NTFY_URL", () => parseNtfyTopic(url));
  const tells = env.FIGUREWATCH_NTFY_TELLS;
  return [{ id: "ntfy", kind: "ntfy", title: new URL(url).host, tells, ...topic, token }];
}

function requireAddress(name: string, text: string) {
  const address = parseAddress(text);
  if (address !== undefined) return address;
  throw new ConfigError(
    `${name} holds "${text.slice(0, 80)}", which is not one mail address: use desk@example.org or ` +
      "Name <desk@example.org>",
  );
}
