import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createFetcher, type Fetcher } from "@figurewatch/http";
import { Provider } from "oidc-provider";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSignInService, type SignInService } from "./sign-in-service.ts";

const REDIRECT_URI = "https://figures.example/api/session/service/back";

let server: Server;
let fetcher: Fetcher;
let service: SignInService;
/** A service that others wrote, with its own pages to sign in on. */
beforeAll(async () => {
  server = createServer((request, response) => void provider.callback()(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const client = { client_id: "figurewatch", client_secret: "a secret of some length" };
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [REDIRECT_URI] }],
    claims: { openid: ["sub"], profile: ["name"], groups: ["groups"] },
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    cookies: { keys: ["a key for the test"] },
    findAccount: async (_context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, name: "Ada", groups: ["desk"] }),
    }),
  });
  fetcher = createFetcher({ allow: [`127.0.0.1:${port}`] });
  service = createSignInService(
    {
      ...{ issuer, clientId: client.client_id, clientSecret: client.client_secret },
      ...{ title: "Ours", scopes: "openid profile groups" },
      rule: { claim: "groups", roles: new Map(), others: null },
    },
    { fetcher, redirectUri: REDIRECT_URI, now: () => new Date() },
  );
});
afterAll(async () => {
  await fetcher.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Goes through the pages of the service as a browser does, until it is sent back to us. */
async function visit(start: string): Promise<URL> {
  const jar = new Map<string, string>();
  let next: { url: string; form?: string } = { url: start };
  for (let step = 0; step < 12; step++) {
    const answer: Response = await fetch(next.url, {
      redirect: "manual",
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(next.form === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
      },
      ...(next.form === undefined ? {} : { method: "POST", body: next.form }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";", 1)[0] ?? "").split("=");
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    const location = answer.headers.get("location");
    if (location?.startsWith(REDIRECT_URI)) return new URL(location);
    if (location !== null) next = { url: new URL(location, next.url).href };
    else {
      const page = await answer.text();
      const [, action] = /<form[^>]* action="([^"]+)"/.exec(page) ?? [];
      const [, prompt = ""] = /name="prompt" value="(\w+)"/.exec(page) ?? [];
      if (action === undefined) throw new Error(`No form to send: ${answer.status} ${page}`);
      const form = new URLSearchParams({ prompt, login: "ada", password: "any" });
      next = { url: new URL(action, next.url).href, form: form.toString() };
    }
  }
  throw new Error("The service never sent the browser back");
}

test("createSignInService() signs in by a service of others, and learns what only userinfo tells", async () => {
  const { url, expected } = await service.begin();
  const person = await service.finish(await visit(url), expected);
  expect(person).toMatchObject({ subject: "ada", claims: { name: "Ada", groups: ["desk"] } });
});

test("createSignInService() does not take the answer to another sign-in", async () => {
  const [one, two] = [await service.begin(), await service.begin()];
  const back = await visit(one.url);
  const state = one.expected.state;
  await expect(service.finish(back, two.expected)).rejects.toMatchObject({ kind: "untrusted" });
  await expect(service.finish(back, { ...two.expected, state })).rejects.toMatchObject({
    kind: "untrusted",
  });
});
