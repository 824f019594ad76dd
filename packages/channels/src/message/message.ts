/** What a channel tells, before it is text, HTML or another's markup. Nothing in it is escaped. */
export type Message = {
  /** One line: a subject, the head of a notification. */
  title: string;
  blocks: Block[];
  /** Where whoever wants to know more is led; null where there is no such page. */
  link: string | null;
};

export type Link = { label: string; url: string };

export type Block =
  | { kind: "lines"; lines: string[] }
  | { kind: "list"; title: string | null; items: string[] }
  | { kind: "quote"; text: string; cite: string }
  /** One of several things told, with the page about it. */
  | { kind: "entry"; title: string; url: string | null; lines: string[]; quote: string | null }
  | { kind: "links"; links: Link[] };

export type MessageOptions = {
  /** Address the web app answers at. */
  publicUrl: string;
  /** IANA name of the zone that times are told in. */
  timeZone: string;
  /** An earlier try was cut short and may have arrived: the message says so. */
  mayRepeat?: boolean;
};

/** A page of the web app. */
export function toPage(publicUrl: string, ...path: string[]): string {
  return [publicUrl.replace(/\/$/, ""), ...path.map(encodeURIComponent)].join("/");
}

/** The address of a page, or null for what a reader must not be led to (`javascript:`, `data:`). */
export function toWebLink(address: string): string | null {
  const url = URL.parse(address);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") ? url.href : null;
}

/** Titles end up in headers and subjects, where a line break would start something else. */
export function toOneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}
