import type { Block, Message } from "./message.ts";

/** A message as plain text, without its title. */
export function renderText({ blocks }: Message): string {
  return blocks.map(renderBlock).join("\n\n");
}

function renderBlock(block: Block): string {
  if (block.kind === "lines") return block.lines.join("\n");
  if (block.kind === "links") {
    return block.links.map(({ label, url }) => `${label}: ${url}`).join("\n");
  }
  if (block.kind === "quote") return `“${block.text}”\n${block.cite}`;
  if (block.kind === "list") {
    const items = block.items.map((item) => `- ${item}`);
    return [...(block.title === null ? [] : [`${block.title}:`]), ...items].join("\n");
  }
  const quote = block.quote === null ? [] : [`“${block.quote}”`];
  return [
    ...[block.title, ...quote, ...block.lines],
    ...(block.url === null ? [] : [block.url]),
  ].join("\n");
}
