import { expect, test } from "vitest";
import { ConfigError } from "./config-error.ts";
import { findUnknownSettings, readConfig } from "./config.ts";

test("readConfig() needs nothing set", () => {
  expect(readConfig({}, "/srv")).toMatchObject({
    databaseUrl: null,
    dataDir: "/srv/.figurewatch",
    host: "127.0.0.1",
    port: 4600,
    allow: [],
    channels: [],
  });
});

test("readConfig() takes an empty variable for an unset one", () => {
  expect(readConfig({ DATABASE_URL: "", REDIS_URL: "" }, "/srv").redisUrl).toBeNull();
});

test("readConfig() splits the exceptions at commas and spaces", () => {
  const config = readConfig({ FIGUREWATCH_ALLOW: "10.0.0.0/8, news.internal" }, "/srv");
  expect(config.allow).toEqual(["10.0.0.0/8", "news.internal"]);
});

test("readConfig() takes the addresses of proxies, and keeps the view private unless told", () => {
  const { trustProxy, isPublic } = readConfig(
    { FIGUREWATCH_TRUST_PROXY: "127.0.0.1, fd00::/8 10.1.0.0/16", FIGUREWATCH_PUBLIC: "read" },
    "/srv",
  );
  expect({ trustProxy, isPublic }).toEqual({
    ...{ trustProxy: ["127.0.0.1", "fd00::/8", "10.1.0.0/16"], isPublic: true },
  });
  expect(readConfig({}, "/srv")).toMatchObject({ trustProxy: [], isPublic: false });
});

const MAIL = {
  FIGUREWATCH_MAIL_URL: "smtps://desk:hunter2@mail.example",
  FIGUREWATCH_MAIL_FROM: "Figurewatch <watch@b.example>",
  FIGUREWATCH_MAIL_TO: "a@b.example, The Desk <c@d.example>",
};

test("readConfig() makes a channel of each reader of mail, told of what is asked for", () => {
  const { channels } = readConfig({ ...MAIL, FIGUREWATCH_MAIL_TELLS: "digest" }, "/srv");
  expect(channels).toMatchObject([
    { kind: "mail", title: "a@b.example", tells: ["digest"], server: { host: "mail.example" } },
    { kind: "mail", title: "c@d.example", to: "The Desk <c@d.example>" },
  ]);
  expect(new Set(channels.map(({ id }) => id)).size).toBe(2);
});

test.for([
  [{ FIGUREWATCH_PORT: "http" }, 'FIGUREWATCH_PORT is "http": use a whole number from 0 to 65535'],
  [{ FIGUREWATCH_PORT: "70000" }, "from 0 to 65535"],
  [{ FIGUREWATCH_PORT: "4600.5" }, "from 0 to 65535"],
  [{ FIGUREWATCH_KEEP_OFF_SUBJECT_DAYS: "30" }, "31"],
  [{ FIGUREWATCH_PUBLIC: "yes" }, "use read or off"],
  [{ FIGUREWATCH_TRUST_PROXY: "front.example" }, "use addresses or ranges"],
  [{ FIGUREWATCH_TRUST_PROXY: "10.0.0.2, 10.0.300.1" }, "use addresses or ranges"],
  [{ FIGUREWATCH_TRUST_PROXY: "10.0.0.0/33" }, "use addresses or ranges"],
  [{ FIGUREWATCH_CONCURRENCY: "0" }, "from 1 to 64"],
  [{ FIGUREWATCH_POLL_FLOOR_MS: "5" }, "of at least 100"],
  [{ FIGUREWATCH_HOST: "a b" }, "use a name or an address of this machine"],
  [{ FIGUREWATCH_HOST: "999.1.1.1" }, "use a name or an address of this machine"],
  [{ FIGUREWATCH_RESEARCH: "yes" }, "use 1 or 0"],
  [{ FIGUREWATCH_TIME_ZONE: "Berlin" }, "Europe/Berlin"],
  [{ FIGUREWATCH_LOG: "loud" }, "silent, error"],
  [{ FIGUREWATCH_ALLOW: "10.0.0.0/99" }, 'FIGUREWATCH_ALLOW: Cannot allow "10.0.0.0/99"'],
  [{ FIGUREWATCH_CONTACT: "the desk" }, "FIGUREWATCH_CONTACT: Cannot use"],
  [
    { FIGUREWATCH_WEBHOOK_URL: "https://a.example/hook", FIGUREWATCH_WEBHOOK_SECRET: "abc" },
    'it does not start with "whsec_"',
  ],
  [{ DATABASE_URL: "mysql://db" }, "postgres://"],
  [{ DATABASE_URL: "postgres://me:secret@" }, "//…@"],
  [{ FIGUREWATCH_WEBHOOK_URL: "https://a.example/hook" }, "FIGUREWATCH_WEBHOOK_SECRET"],
  [{ FIGUREWATCH_MODEL_URL: "https://a.example/v1" }, "FIGUREWATCH_MODEL:"],
  [{ FIGUREWATCH_WEBHOOK_TELLS: "figures, gossip" }, "use one or more of figures, sources, digest"],
  [{ FIGUREWATCH_DIGEST: "hourly" }, "use daily, weekly or off"],
  [{ FIGUREWATCH_DIGEST: "daily" }, "no channel is told of digests"],
  [{ ...MAIL, FIGUREWATCH_DIGEST: "daily", FIGUREWATCH_MAIL_TELLS: "figures" }, "no channel"],
  [{ FIGUREWATCH_DIGEST_AT: "8 am" }, "such as 08:30"],
  [{ FIGUREWATCH_QUIET_HOURS: "22-7" }, "such as 22:00-07:00"],
  [{ FIGUREWATCH_CHAT_URL: "hooks.example/secret" }, 'FIGUREWATCH_CHAT_URL is "…"'],
  [
    { FIGUREWATCH_NTFY_URL: "https://ntfy.example/" },
    "FIGUREWATCH_NTFY_URL: the address has to end",
  ],
  [{ FIGUREWATCH_NTFY_URL: "ntfy.example/t" }, "FIGUREWATCH_NTFY_URL: use the address of a topic"],
  [{ FIGUREWATCH_NTFY_TOKEN: "two words" }, 'FIGUREWATCH_NTFY_TOKEN is "…": use the access token'],
  [{ FIGUREWATCH_MAIL_TO: "a@b.example" }, "all three of FIGUREWATCH_MAIL_URL"],
  [{ ...MAIL, FIGUREWATCH_MAIL_URL: "mail.example" }, "FIGUREWATCH_MAIL_URL: use an address that"],
  [{ ...MAIL, FIGUREWATCH_MAIL_TO: "a@b.example, desk" }, 'holds "desk", which is not one mail'],
  [{ ...MAIL, FIGUREWATCH_MAIL_FROM: "a@b.example\nBcc: c@d.example" }, "not one mail address"],
] as const)("readConfig() says what is wrong with %j", ([environment, says]) => {
  expect(() => readConfig(environment, "/srv")).toThrow(ConfigError);
  expect(() => readConfig(environment, "/srv")).toThrow(says);
});

test("readConfig() keeps a secret out of its message", () => {
  for (const environment of [
    { FIGUREWATCH_WEBHOOK_SECRET: "whsec_hunter2" },
    { ...MAIL, FIGUREWATCH_MAIL_URL: "smtps://desk:hunter2@mail.example/inbox" },
  ]) {
    expect(() => readConfig(environment, "/srv")).toThrow(/^(?!.*hunter2)/s);
  }
});

test("findUnknownSettings() finds misspelt ones", () => {
  const environment = { FIGUREWATCH_PROT: "1", FIGUREWATCH_PORT: "1", DATABASE: "" };
  expect(findUnknownSettings(environment)).toEqual(["FIGUREWATCH_PROT"]);
});

test("readConfig() reads quiet hours in the zone of the messages", () => {
  const zone = { FIGUREWATCH_TIME_ZONE: "Asia/Seoul" };
  const quiet = { FIGUREWATCH_QUIET_HOURS: "22:00-07:30", ...zone };
  expect(readConfig(quiet, "/srv").quietHours).toEqual({
    from: { hour: 22, minute: 0 },
    to: { hour: 7, minute: 30 },
    timeZone: "Asia/Seoul",
  });
  expect(readConfig(zone, "/srv").quietHours).toBeNull();
});

const KEY = { FIGUREWATCH_ARCHIVE_KEY: "aB3:xY9" };

test("readConfig() asks no archive unless told to, and then with a key alone", () => {
  expect(readConfig(KEY, "/srv").archive).toBeNull();
  const archive = { FIGUREWATCH_ARCHIVE: "wayback" };
  expect(readConfig({ ...KEY, ...archive }, "/srv").archive).toEqual({
    ...{ kind: "wayback", url: "https://web.archive.org", secret: "aB3:xY9", dailyLimit: 200 },
  });
  const own = { FIGUREWATCH_ARCHIVE_URL: "http://10.0.0.9:8080/", FIGUREWATCH_ARCHIVE_DAILY: "5" };
  expect(readConfig({ ...KEY, ...archive, ...own }, "/srv").archive).toMatchObject({
    ...{ url: "http://10.0.0.9:8080", dailyLimit: 5 },
  });
  expect(() => readConfig(archive, "/srv")).toThrow("without FIGUREWATCH_ARCHIVE_KEY");
});

test("readConfig() asks for no timestamps unless told of whom", () => {
  expect(readConfig({}, "/srv").timestamps).toBeNull();
  const url = "https://desk:secret@stamps.example/tsr";
  expect(readConfig({ FIGUREWATCH_TIMESTAMP_URL: url }, "/srv").timestamps).toEqual({
    ...{ url, dailyLimit: 500 },
  });
  for (const bad of ["ftp://desk:secret@stamps.example/", "https://desk:secret%@stamps.example/"]) {
    const read = () => readConfig({ FIGUREWATCH_TIMESTAMP_URL: bad }, "/srv");
    expect(read).toThrow("FIGUREWATCH_TIMESTAMP_URL");
    expect(read).not.toThrow("secret");
  }
});

test("readConfig() shows no key of an archive that it refuses", () => {
  const read = () => readConfig({ FIGUREWATCH_ARCHIVE_KEY: "no-colon-here" }, "/srv");
  expect(read).toThrow('FIGUREWATCH_ARCHIVE_KEY is "…": use the access key and the secret');
});

const OIDC = {
  FIGUREWATCH_OIDC_ISSUER: "https://id.example.org/realms/desk",
  FIGUREWATCH_OIDC_CLIENT_ID: "figurewatch",
};

test("readConfig() reads a sign-in service and whom it lets in", () => {
  expect(readConfig({}, "/srv").oidc).toBeNull();
  const roles = { FIGUREWATCH_OIDC_ROLES: "Our desk=reviewer, cn=staff,a=b=viewer" };
  expect(() => readConfig({ ...OIDC, ...roles }, "/srv")).toThrow('has "cn=staff": write each as');
  const env = { ...OIDC, FIGUREWATCH_OIDC_ROLES: "Our desk=reviewer, a=b=viewer" };
  expect(readConfig({ ...env, FIGUREWATCH_OIDC_SCOPES: "groups" }, "/srv").oidc).toEqual({
    ...{ issuer: OIDC.FIGUREWATCH_OIDC_ISSUER, clientId: "figurewatch", clientSecret: null },
    ...{ title: "id.example.org", scopes: "openid groups" },
    rule: {
      claim: "groups",
      roles: new Map([
        ["Our desk", "reviewer"],
        ["a=b", "viewer"],
      ]),
      others: null,
    },
  });
});

test.for([
  { env: OIDC, says: "lets no one in" },
  { env: { ...OIDC, FIGUREWATCH_OIDC_CLIENT_ID: "" }, says: "without FIGUREWATCH_OIDC_CLIENT_ID" },
  { env: { ...OIDC, FIGUREWATCH_OIDC_ISSUER: "http://id.example.org" }, says: "use https" },
  { env: { ...OIDC, FIGUREWATCH_OIDC_OTHERS: "admin" }, says: "use none or viewer" },
])("readConfig() refuses a sign-in service that $says", ({ env, says }) => {
  expect(() => readConfig(env, "/srv")).toThrow(says);
});
