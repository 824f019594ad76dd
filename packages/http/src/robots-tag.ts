/** What a page asks of those who read it, by X-Robots-Tag or a robots meta tag. */
export type RobotsTag = {
  noindex: boolean;
  /** No public copy: `noarchive` or `none`. */
  noarchive: boolean;
  /** No excerpt shown: `nosnippet` or `none`. */
  nosnippet: boolean;
  /** Keep what is stored to ourselves: any of the last two. */
  keepPrivate: boolean;
};

const MAX_PARTS = 200;
/** Directives that carry a colon of their own, so that they are not taken for an agent. */
const WITH_VALUE = /^(?:unavailable_after|max-snippet|max-image-preview|max-video-preview)$/;

/**
 * Reads robots tags meant for everyone or for the given product token: the values of the header
 * (already joined by commas) and of `<meta name="robots">` alike. "otherbot: noarchive" is for
 * someone else, and holds until the next agent is named.
 */
export function parseRobotsTag(
  values: readonly (string | undefined)[],
  userAgentToken: string,
): RobotsTag {
  const directives = values.flatMap((value) => listDirectives(value ?? "", userAgentToken));
  const has = (name: string) => directives.includes(name) || directives.includes("none");
  const noarchive = has("noarchive");
  const nosnippet = has("nosnippet") || directives.some((name) => /^max-snippet: *0$/.test(name));
  // `none` stands for noindex and nofollow; taken widely, since a copy is worse than a page.
  return { noindex: has("noindex"), noarchive, nosnippet, keepPrivate: noarchive || nosnippet };
}

function listDirectives(value: string, token: string): string[] {
  let forUs = true;
  return value.split(",", MAX_PARTS).flatMap((part) => {
    let directive = part.trim().toLowerCase();
    const colon = directive.indexOf(":");
    const head = directive.slice(0, Math.max(0, colon)).trim();
    if (colon > 0 && !WITH_VALUE.test(head)) {
      forUs = head === token.toLowerCase() || head === "*" || head === "robots";
      directive = directive.slice(colon + 1).trim();
    }
    return forUs ? [directive] : [];
  });
}
