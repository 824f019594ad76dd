import type { SMTPConnectionOptions, SMTPTransportOptions } from "nodemailer";
import {
  type DeliverDeps,
  type Delivery,
  type Failure,
  type Outcome,
  toRetry,
  toSent,
} from "../delivery.ts";
import { buildMessage } from "../message/build-message.ts";
import { cutText } from "../message/cut-text.ts";
import { renderText } from "../message/render-text.ts";
import type { MailServer } from "./mail-server.ts";
import { parseAddress } from "./parse-address.ts";
import { renderHtml } from "./render-html.ts";

/** The guarded socket to the one server that the settings name. */
export type OpenSocket = (options: {
  host: string;
  port: number;
  timeoutMs: number;
  signal?: AbortSignal;
}) => Promise<NonNullable<SMTPConnectionOptions["connection"]>>;

export type MailDelivery = Delivery & { server: MailServer; from: string; to: string };
export type MailDeps = DeliverDeps & { openSocket: OpenSocket };

/** For all of it, since a byte now and then keeps idle timeouts from ever firing. */
const DEADLINE_MS = 60_000;
const CONNECT_MS = 15_000;
/** Longer subjects are cut by mail readers anyway. */
const MAX_SUBJECT = 200;

/**
 * Sends one try of a delivery to one recipient as text and HTML, and tells what comes next. The
 * Message-ID is the same on every try. Never throws for what the server did; rejects only when
 * `signal` aborts.
 */
export async function deliverMail(delivery: MailDelivery, deps: MailDeps): Promise<Outcome> {
  const deadline = AbortSignal.timeout(deps.deadlineMs ?? DEADLINE_MS);
  const signal = deps.signal === undefined ? deadline : AbortSignal.any([deadline, deps.signal]);
  try {
    return toSent(await send(delivery, deps, signal), deps);
  } catch (error) {
    deps.signal?.throwIfAborted();
    const failure = readFailure(error, delivery.server, deadline.aborted);
    // The server will not take it however often it is asked; a person may send it anew.
    if (isFinal(error)) {
      const { status, message } = failure;
      return {
        at: deps.now(),
        status,
        error: message,
        next: { kind: "dead" },
        throttledUntil: null,
      };
    }
    return toRetry(delivery, failure, failure.status === BUSY, deps);
  }
}

/** Gives the server's code. */
async function send(
  { server, ...delivery }: MailDelivery,
  { openSocket }: MailDeps,
  signal: AbortSignal,
): Promise<number> {
  const [from, to] = [parseAddress(delivery.from), parseAddress(delivery.to)];
  if (from === undefined || to === undefined) throw new Error("there is not exactly one address");
  const connection = await openSocket({
    ...{ host: server.host, port: server.port, timeoutMs: CONNECT_MS, signal },
  });
  // It may also break between two of nodemailer's own listeners.
  connection.on("error", () => {});
  // Loaded here alone: most who run this have no mail set up.
  const { createTransport } = await import("nodemailer");
  const options: SMTPTransportOptions = {
    ...{ host: server.host, port: server.port, secure: server.tls === "implicit" },
    ...{ requireTLS: server.tls === "required", ignoreTLS: server.tls === "off" },
    ...(server.auth === null ? {} : { auth: server.auth }),
    getSocket: (_options, done) => done(null, { connection }),
    ...{ disableFileAccess: true, disableUrlAccess: true },
    // What the server may keep us waiting with; the deadline holds it all.
    ...{ greetingTimeout: CONNECT_MS, socketTimeout: DEADLINE_MS, maxResponseSize: 64 * 1024 },
  };
  const transport = createTransport(options);
  try {
    const message = buildMessage(delivery.told, delivery);
    const domain = from.address.slice(from.address.indexOf("@") + 1);
    const info = await transport.sendMail({
      from: { name: from.name || "Figurewatch", address: from.address },
      to: { name: to.name, address: to.address },
      envelope: { from: from.address, to: [to.address] },
      // Words of a page that look like an encoded word would be decoded by the reader.
      subject: cutText(message.title, MAX_SUBJECT).replaceAll("=?", "=\u200b?"),
      text: renderText(message),
      html: renderHtml(message),
      messageId: `<${delivery.id}@${domain}>`,
      headers: {
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        "List-Id": `<${delivery.watchId}.figurewatch.${domain}>`,
      },
      signal,
    });
    return Number(info.response.slice(0, 3)) || 250;
  } finally {
    transport.close();
    connection.destroy();
  }
}

// RFC 5321: the server is shutting down or has too much to do.
const BUSY = 421;

type SmtpError = { code?: unknown; responseCode?: unknown; command?: unknown };

/** A 5xx on the recipient or the message. A login that is refused waits for its mending. */
function isFinal(error: unknown): boolean {
  const { responseCode, code } = error as SmtpError;
  return (
    typeof responseCode === "number" &&
    responseCode >= 500 &&
    (code === "EENVELOPE" || code === "EMESSAGE")
  );
}

function readFailure(error: unknown, { host, port, tls }: MailServer, isLate: boolean): Failure {
  const { responseCode } = error as SmtpError;
  const said = error instanceof Error ? error.message : String(error);
  const where = `mail server ${host}:${port}`;
  const message = isLate ? `${where} took longer than we wait` : `${where}: ${advise(said, tls)}`;
  const status = typeof responseCode === "number" ? responseCode : null;
  return { status, retryAt: null, message: cutText(message, 500) };
}

/** What to do about the faults that a setting mends. */
function advise(said: string, tls: MailServer["tls"]): string {
  if (/self.signed|certificate/i.test(said)) {
    return `${said}; its certificate has to be good for that name (NODE_EXTRA_CA_CERTS adds an authority)`;
  }
  if (tls === "required" && /STARTTLS/i.test(said)) {
    return `${said}; it offers no encryption: use smtps://, or ?tls=off in a network you trust`;
  }
  return said;
}
