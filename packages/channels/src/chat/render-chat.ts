import type { Block, Message } from "../message/message.ts";

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
/** Shows nothing, and keeps what it stands between from being read as one. */
const JOINER = "\u2060";

/**
 * A message in the markup of Slack, which Mattermost, Rocket.Chat and Discord read in their own
 * ways. In the words of others nothing calls a person or a channel, links, or shows an image, in
 * any of the four. Whole lines are left out at the end beyond `most` characters, the links never.
 */
export function renderChat({ title, link, blocks }: Message, most: number): string {
  const head = link === null ? `*${escapeChat(title)}*` : toLink(link, title);
  const links = blocks.filter((block) => block.kind === "links").map(renderBlock);
  const lines = blocks
    .filter((block) => block.kind !== "links")
    .flatMap((block) => ["", ...renderBlock(block).split("\n")]);
  const tail = links.length === 0 ? "" : `\n\n${links.join("\n")}`;
  const kept: string[] = [head];
  let length = head.length + tail.length;
  for (const line of lines) {
    length += line.length + 1;
    if (length > most - 2) return `${kept.join("\n")}\n…${tail}`;
    kept.push(line);
  }
  return kept.join("\n") + tail;
}

function renderBlock(block: Block): string {
  if (block.kind === "lines") return block.lines.map(escapeChat).join("\n");
  if (block.kind === "links") {
    return block.links.map(({ label, url }) => toLink(url, label)).join(" · ");
  }
  if (block.kind === "quote") return `> ${escapeChat(block.text)}\n${escapeChat(block.cite)}`;
  if (block.kind === "list") {
    const items = block.items.map((item) => `• ${escapeChat(item)}`);
    return [...(block.title === null ? [] : [`*${escapeChat(block.title)}*`]), ...items].join("\n");
  }
  return [
    `• ${block.url === null ? escapeChat(block.title) : toLink(block.url, block.title)}`,
    ...(block.quote === null ? [] : [`> ${escapeChat(block.quote)}`]),
    ...block.lines.map(escapeChat),
  ].join("\n");
}

function escapeChat(text: string): string {
  return (
    text
      .replace(/[&<>]/g, (character) => ESCAPES[character] ?? character)
      // @channel, @everyone: mentions need no brackets in Mattermost and Discord.
      .replace(/@(?=[\w-])/g, `@${JOINER}`)
      // A link's label may not pass for another address, nor an image be loaded.
      .replace(/\](?=\()/g, `]${JOINER}`)
      .replaceAll("://", `:${JOINER}//`)
      // One that is never closed would swallow what follows.
      .replaceAll("`", "'")
  );
}

/** "|" and ">" would end the address within the brackets. */
function toLink(url: string, label: string): string {
  const address = url.replace(/[|<>]/g, (character) => encodeURIComponent(character));
  return `<${address}|${escapeChat(label)}>`;
}
