import type { FastifyHelmetOptions } from "@fastify/helmet";

const HALF_A_YEAR_S = 15_552_000;

/** Only our own files run, and only the sites named may show the answer inside a page of theirs. */
const allowFrames = (frameAncestors: "'none'" | "*") => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    fontSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: [frameAncestors],
  },
});

/** What every answer carries, refusals too. */
export function buildSecurityHeaders(publicUrl: string): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: allowFrames("'none'"),
    // Bound to this machine and plain HTTP unless the operator says that it is known by https.
    strictTransportSecurity: publicUrl.startsWith("https:")
      ? { maxAge: HALF_A_YEAR_S, includeSubDomains: false }
      : false,
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
  };
}

/** What is other on a route that any site may frame; X-Frame-Options has no word for that. */
export const FRAMABLE = {
  contentSecurityPolicy: allowFrames("*"),
  xFrameOptions: false,
} satisfies FastifyHelmetOptions;
