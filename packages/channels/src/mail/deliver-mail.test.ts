import { connect, createServer, type AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { buildAlert } from "../../test/alert.ts";
import { HOSTILE_TEXTS } from "../../test/hostile-texts.ts";
import { buildDigestNotice, buildSourcesNotice } from "../../test/notices.ts";
import { parseMail } from "../../test/parse-mail.ts";
import { startMailServer, type TestMailServer } from "../../test/start-mail-server.ts";
import { deliverMail, type MailDelivery, type OpenSocket } from "./deliver-mail.ts";
import type { MailServer } from "./mail-server.ts";

const NOW = new Date("2026-03-02T08:00:00Z");

const openSocket: OpenSocket = ({ host, port }) =>
  new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    socket.once("connect", () => resolve(socket)).once("error", reject);
  });
const deps = { openSocket, now: () => NOW, random: () => 0.5, deadlineMs: 3_000 };
const retryIn = (seconds: number) => ({
  kind: "retry",
  at: new Date(NOW.getTime() + seconds * 1_000),
});

function buildDelivery(port: number, changes: Partial<MailDelivery> = {}): MailDelivery {
  const server: MailServer = { host: "127.0.0.1", port, tls: "off", auth: null };
  return {
    ...{ id: "d0123456789abcdef01234567", attempt: 1, watchId: "dprk-labour" },
    ...{ publicUrl: "https://watch.example", timeZone: "UTC", server },
    ...{ from: "Figurewatch <watch@desk.example>", to: "reader@desk.example" },
    told: { kind: "alert", alert: buildAlert() },
    ...changes,
  };
}

async function start(options: Parameters<typeof startMailServer>[0] = {}): Promise<TestMailServer> {
  const server = await startMailServer(options);
  onTestFinished(() => server.close());
  return server;
}

test("deliverMail() brings text and HTML to one reader, with headers that mailers go by", async () => {
  const server = await start();
  const outcome = await deliverMail(buildDelivery(server.port), deps);
  expect(outcome).toEqual({
    ...{ at: NOW, status: 250, error: null, next: { kind: "sent" }, throttledUntil: null },
  });
  expect(server.mails).toMatchObject([{ from: "watch@desk.example", to: ["reader@desk.example"] }]);
  const { headers, text, html } = parseMail(server.mails[0]?.raw ?? "");
  expect(headers).toMatchObject({
    from: "Figurewatch <watch@desk.example>",
    to: "reader@desk.example",
    subject: "Changed: about 100,000 workers abroad",
    "message-id": "<d0123456789abcdef01234567@desk.example>",
    "auto-submitted": "auto-generated",
    "list-id": "<dprk-labour.figurewatch.desk.example>",
  });
  expect(text).toContain("Before: more than 50,000 workers abroad");
  expect(text).toContain("“about 100,000 of them now work abroad”");
  expect(html).toContain('<a href="https://watch.example/figures/f1">Figure</a>');
  expect(html).not.toMatch(/<(?:img|script|link|style|iframe)/i);
});

test("deliverMail() has the same Message-ID on every try, and says that it may be a repeat", async () => {
  const server = await start();
  await deliverMail(buildDelivery(server.port), deps);
  await deliverMail(buildDelivery(server.port, { attempt: 2, mayRepeat: true }), deps);
  const [first, second] = server.mails.map(({ raw }) => parseMail(raw));
  expect(second?.headers["message-id"]).toBe(first?.headers["message-id"]);
  expect(first?.text).not.toContain("You may have had this before");
  expect(second?.text).toContain("You may have had this before");
});

test.for(HOSTILE_TEXTS)(
  "deliverMail() lets no text of a page add a header, a reader, a line or a tag: %j",
  async (hostile) => {
    const server = await start();
    const alert = buildAlert({
      ...{ title: hostile, says: hostile, before: hostile, why: [hostile], quote: hostile },
      ...{ source: hostile, articleTitle: hostile, articleUrl: hostile },
    });
    const notice = buildSourcesNotice({
      title: hostile,
      changes: buildSourcesNotice().changes.map((change) => ({
        ...{ ...change, title: hostile, cause: hostile },
      })),
      moves: [{ sourceId: "s", title: hostile, from: hostile, to: hostile }],
    });
    const digest = buildDigestNotice({
      figures: buildDigestNotice().figures.map((figure) => ({
        ...{ ...figure, says: hostile, quote: hostile, source: hostile, articleTitle: hostile },
      })),
    });
    for (const told of [
      { kind: "alert", alert },
      { kind: "notice", notice },
      { kind: "notice", notice: digest },
    ] as const) {
      await deliverMail(buildDelivery(server.port, { told }), deps);
    }
    expect(server.mails.map(({ to }) => to.join(" "))).toEqual(
      Array(3).fill("reader@desk.example"),
    );
    for (const { raw } of server.mails) {
      const { headers, text, html } = parseMail(raw);
      expect(Object.keys(headers).sort()).toEqual([
        ...["auto-submitted", "content-type", "date", "from", "list-id", "message-id"],
        ...["mime-version", "subject", "to", "x-auto-response-suppress"],
      ]);
      expect(headers["subject"]).not.toMatch(/[\r\n\u0000\u202e]/);
      expect(text).not.toMatch(/^(?:Bcc|Original|Figure): (?:evil|https:\/\/evil)/m);
      expect(html).not.toMatch(/<(?:img|script|svg|iframe|a href="(?!https?:\/\/))/i);
    }
  },
);

test.for(["a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "g: a@b.example;", ""])(
  "deliverMail() sends nothing to what is not exactly one address: %j",
  async (to) => {
    const server = await start();
    const outcome = await deliverMail(buildDelivery(server.port, { to }), deps);
    expect(outcome.error).toContain("not exactly one address");
    expect(server.mails).toEqual([]);
  },
);

test("deliverMail() cuts a quote of a megabyte and sends the rest", async () => {
  const server = await start({ size: 100_000 });
  const alert = buildAlert({ quote: "한국 ".repeat(400_000), title: "x".repeat(100_000) });
  const told = { kind: "alert", alert } as const;
  expect((await deliverMail(buildDelivery(server.port, { told }), deps)).next.kind).toBe("sent");
  expect(server.mails[0]?.raw.length).toBeLessThan(20_000);
});

const answer = (code: number, text: string) =>
  Object.assign(new Error(text), { responseCode: code });

test.for([
  { what: "no such reader", code: 550, next: { kind: "dead" } },
  { what: "greylisting", code: 451, next: retryIn(5) },
  { what: "a full mailbox", code: 452, next: retryIn(5) },
])("deliverMail() takes $what ($code) by what it means", async ({ what, code, next }) => {
  const server = await start({ onRcptTo: (_address, _session, done) => done(answer(code, what)) });
  const outcome = await deliverMail(buildDelivery(server.port), deps);
  expect(outcome).toMatchObject({ status: code, next, error: expect.stringContaining(what) });
});

test("deliverMail() gives up on a message that the server will not have", async () => {
  const server = await start({
    onData(stream, _session, done) {
      stream.resume().on("end", () => done(answer(554, "this is spam")));
    },
  });
  expect(await deliverMail(buildDelivery(server.port), deps)).toMatchObject({
    ...{ status: 554, next: { kind: "dead" } },
  });
});

test("deliverMail() logs in, and waits for the mending of a password that is refused", async () => {
  const server = await start({
    allowInsecureAuth: true,
    onAuth: ({ password }, _session, done) =>
      password === "right" ? done(null, { user: "u" }) : done(answer(535, "bad credentials")),
  });
  const login = (pass: string) => ({
    server: { ...buildDelivery(server.port).server, auth: { user: "u", pass } },
  });
  expect(await deliverMail(buildDelivery(server.port, login("wrong")), deps)).toMatchObject({
    ...{ status: 535, next: retryIn(5), error: expect.not.stringContaining("wrong") },
  });
  expect((await deliverMail(buildDelivery(server.port, login("right")), deps)).next.kind).toBe(
    "sent",
  );
});

test("deliverMail() sends nothing in the clear where TLS is required", async () => {
  const server = await start();
  const required = { server: { ...buildDelivery(server.port).server, tls: "required" as const } };
  const outcome = await deliverMail(buildDelivery(server.port, required), deps);
  expect(outcome).toMatchObject({ next: retryIn(5), error: expect.stringContaining("?tls=off") });
  expect(server.mails).toEqual([]);
});

test.for([
  { what: "STARTTLS", tls: "required", options: { disabledCommands: [] } },
  { what: "smtps", tls: "implicit", options: { secure: true } },
] as const)("deliverMail() trusts no certificate of its own making by $what", async (entry) => {
  // smtp-server brings a self-signed certificate along.
  const server = await start({ ...entry.options, disabledCommands: [] });
  const secure = { server: { ...buildDelivery(server.port).server, tls: entry.tls } };
  const outcome = await deliverMail(buildDelivery(server.port, secure), deps);
  expect(outcome).toMatchObject({
    ...{ next: retryIn(5), error: expect.stringContaining("NODE_EXTRA_CA_CERTS") },
  });
  expect(server.mails).toEqual([]);
});

test("deliverMail() waits no longer than its deadline for a server that drips", async () => {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    const drip = setInterval(() => socket.write("220-wait\r\n"), 50);
    socket.on("close", () => clearInterval(drip));
  }).listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const outcome = await deliverMail(buildDelivery(port), { ...deps, deadlineMs: 300 });
  expect(outcome).toMatchObject({
    ...{ next: retryIn(5), error: expect.stringContaining("longer than we wait") },
  });
});

test("deliverMail() tries again where nobody listens, and stops when it is told to", async () => {
  const closed = await startMailServer();
  await closed.close();
  const outcome = await deliverMail(buildDelivery(closed.port), deps);
  expect(outcome).toMatchObject({
    status: null,
    next: retryIn(5),
    error: expect.stringContaining("ECONNREFUSED"),
  });
  const signal = AbortSignal.abort(new Error("shutting down"));
  const stopped = deliverMail(buildDelivery(closed.port), { ...deps, signal });
  await expect(stopped).rejects.toThrow("shutting down");
});
