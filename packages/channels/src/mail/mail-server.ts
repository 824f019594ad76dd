/** A mail relay as `parseMailServer` reads it from a setting. */
export type MailServer = {
  host: string;
  port: number;
  /** `implicit` from the first byte (smtps), `required` by STARTTLS, `off`. */
  tls: "implicit" | "required" | "off";
  auth: { user: string; pass: string } | null;
};

const SUBMISSION_PORT = 587;
const SMTPS_PORT = 465;

/**
 * Reads `smtp://user:password@host:587` or `smtps://…:465`. Under `smtp:` TLS is required, unless
 * the host is this machine or the address ends in `?tls=off`. Throws in words without the password.
 */
export function parseMailServer(address: string): MailServer {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== "smtp:" && url.protocol !== "smtps:")) {
    throw new Error("use an address that starts with smtp:// or smtps://");
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (host === "") throw new Error("it names no host");
  if (url.pathname !== "" && url.pathname !== "/") throw new Error("nothing may follow the port");
  const unknown = [...url.searchParams.keys()].filter((key) => key !== "tls");
  const tls = url.searchParams.get("tls");
  if (unknown.length > 0 || (tls !== null && tls !== "off")) {
    throw new Error("the only option is ?tls=off");
  }
  const isImplicit = url.protocol === "smtps:";
  if (isImplicit && tls === "off") throw new Error("?tls=off is for smtp://, not for smtps://");
  if ((url.username === "") !== (url.password === "")) {
    throw new Error("name both a user and a password, or neither");
  }
  const isPlain = tls === "off" || isThisMachine(host);
  return {
    host,
    port: url.port === "" ? (isImplicit ? SMTPS_PORT : SUBMISSION_PORT) : Number(url.port),
    tls: isImplicit ? "implicit" : isPlain ? "off" : "required",
    auth:
      url.username === ""
        ? null
        : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
  };
}

function isThisMachine(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}
