import { escapeHtml } from "../message/escape-html.ts";
import type { Block, Message } from "../message/message.ts";

// Mail readers drop style sheets; these few inline ones they keep.
const BODY = "font-family:sans-serif;font-size:15px;line-height:1.45;color:#1a1a1a;max-width:42em";
const QUOTE = "margin:0 0 1em;padding:0 0 0 .8em;border-left:3px solid #999";

/** A message as an HTML document of its own: no style sheet, script, image or address loaded. */
export function renderHtml({ title, blocks }: Message): string {
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`,
    `<body style="${BODY}">`,
    `<h1 style="font-size:18px">${escapeHtml(title)}</h1>`,
    ...blocks.map(renderBlock),
    "</body></html>",
  ].join("\n");
}

function renderBlock(block: Block): string {
  if (block.kind === "lines") return `<p>${block.lines.map(escapeHtml).join("<br>")}</p>`;
  if (block.kind === "links") {
    return `<p>${block.links.map(({ label, url }) => toAnchor(url, label)).join(" · ")}</p>`;
  }
  if (block.kind === "quote") {
    return `${toQuote(block.text)}<p>${escapeHtml(block.cite)}</p>`;
  }
  if (block.kind === "list") {
    const title =
      block.title === null ? "" : `<h2 style="font-size:16px">${escapeHtml(block.title)}</h2>`;
    return `${title}<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
  }
  const title = block.url === null ? escapeHtml(block.title) : toAnchor(block.url, block.title);
  return [
    `<p><strong>${title}</strong></p>`,
    ...(block.quote === null ? [] : [toQuote(block.quote)]),
    ...(block.lines.length === 0 ? [] : [`<p>${block.lines.map(escapeHtml).join("<br>")}</p>`]),
  ].join("");
}

/** The words of others, whatever their direction. */
function toQuote(text: string): string {
  return `<blockquote dir="auto" style="${QUOTE}">${escapeHtml(text)}</blockquote>`;
}

function toAnchor(url: string, label: string): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`;
}
