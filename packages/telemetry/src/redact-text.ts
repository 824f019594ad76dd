// Bounded, so that a long line costs its length and no more.
const CREDENTIALS = /\/\/[^\s/@"\\]{1,400}@/g;
const WEBHOOK_SECRET = /whsec_[A-Za-z0-9+/=_-]{1,200}/g;
/** Our own tokens and links; what stands after the prefix lets in. */
const OWN_SECRET = /\bfw[a-z]_[A-Za-z0-9_-]{1,200}/g;
/** As archive.org takes a key: `LOW key:secret`. */
const LOW_KEY = /\bLOW [^\s:"\\]{1,200}:[^\s"\\]{1,200}/g;
const BEARER = /\b(Bearer|Basic) [A-Za-z0-9+/=._~-]{1,800}/gi;

/** Text without user and password of addresses, secrets, tokens and authorization values. */
export function redactText(text: string): string {
  return text
    .replace(CREDENTIALS, "//…@")
    .replace(WEBHOOK_SECRET, "whsec_…")
    .replace(LOW_KEY, "LOW …")
    .replace(BEARER, "$1 …")
    .replace(OWN_SECRET, "fw…");
}
