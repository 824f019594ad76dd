/** A mail taken apart by hand, as far as ours go: headers unfolded, text and HTML decoded. */
export function parseMail(raw: string): {
  headers: Record<string, string>;
  text: string;
  html: string;
} {
  const { headers, body } = split(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers["content-type"] ?? "")?.[1] ?? "\u0000";
  const parts = body.split(`--${boundary}`).slice(1, -1).map(split);
  const decode = (type: string) => {
    const part = parts.find((each) => each.headers["content-type"]?.startsWith(type));
    return part === undefined ? "" : decodeBody(part.headers, part.body);
  };
  return {
    headers: { ...headers, subject: decodeWords(headers["subject"] ?? "") },
    text: decode("text/plain").trim(),
    html: decode("text/html"),
  };
}

function split(raw: string): { headers: Record<string, string>; body: string } {
  const text = raw.replace(/^\r\n/, "");
  const end = text.indexOf("\r\n\r\n");
  const lines = text
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = lines.map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: Object.fromEntries(headers), body: text.slice(end + 4) };
}

function decodeBody(headers: Record<string, string>, body: string): string {
  const encoding = headers["content-transfer-encoding"];
  if (encoding === "base64") return Buffer.from(body, "base64").toString().replaceAll("\r\n", "\n");
  if (encoding !== "quoted-printable") return body.replaceAll("\r\n", "\n");
  return toText(body.replace(/=\r\n/g, ""), "=").replaceAll("\r\n", "\n");
}

function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_word, kind: string, coded: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(coded, "base64").toString()
        : toText(coded.replaceAll("_", " "), "="),
    );
}

/** Bytes written as an escape and two hex digits, read as UTF-8. */
function toText(coded: string, escape: string): string {
  const bytes = coded.replace(/%/g, "%25").replaceAll(/[^\x20-\x7e\r\n\t]/g, encodeURIComponent);
  return decodeURIComponent(bytes.replaceAll(new RegExp(`${escape}([0-9A-F]{2})`, "g"), "%$1"));
}
