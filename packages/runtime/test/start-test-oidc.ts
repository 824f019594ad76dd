import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

/** How the service answers: as it should, or as one that is broken, or not the one that it says. */
export type OidcMood =
  | "well"
  | "denies"
  | "other-audience"
  | "expired"
  | "other-nonce"
  | "other-issuer"
  | "other-key"
  | "no-id-token"
  | "broken";

export type TestOidc = {
  issuer: string;
  port: number;
  client: { id: string; secret: string };
  /** Who signs in next. */
  person: { sub: string } & Record<string, unknown>;
  /** Claims that only the userinfo endpoint tells. */
  more: Record<string, unknown>;
  mood: OidcMood;
  /** What a browser is sent back with, after signing in at `url`. */
  visit(url: string): Promise<URL>;
  close(): Promise<void>;
};

type Grant = { nonce: string; challenge: string; redirectUri: string };
const KEY_ID = "1";

/** An OpenID Connect service on loopback that signs in whoever comes, without a question. */
export async function startTestOidc(): Promise<TestOidc> {
  const [keys, others] = [await generateKeyPair("RS256"), await generateKeyPair("RS256")];
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: KEY_ID, alg: "RS256", use: "sig" };
  const grants = new Map<string, Grant>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const oidc: TestOidc = {
    ...{ issuer, port, client: { id: "figurewatch", secret: "s3cret/with:signs" } },
    ...{ person: { sub: "1" }, more: {}, mood: "well" },
    async visit(url) {
      const answered = await fetch(url, { redirect: "manual" });
      return new URL(answered.headers.get("location") ?? "");
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return oidc;

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? "/", issuer);
    const send = (status: number, body: unknown) =>
      response
        .writeHead(status, { "content-type": "application/json" })
        .end(oidc.mood === "broken" ? "<html>" : JSON.stringify(body));
    if (url.pathname === "/.well-known/openid-configuration") send(200, describe(issuer));
    else if (url.pathname === "/jwks") send(200, { keys: [jwk] });
    else if (url.pathname === "/userinfo") send(200, { sub: oidc.person.sub, ...oidc.more });
    else if (url.pathname === "/authorize") authorize(url.searchParams, response);
    else if (url.pathname === "/token") {
      const form = new URLSearchParams(await text(request));
      const grant = grants.get(form.get("code") ?? "");
      grants.delete(form.get("code") ?? "");
      const fault = findFault(request, form, grant);
      if (fault !== undefined || grant === undefined) send(400, { error: fault });
      else send(200, await issueTokens(grant));
    } else send(404, {});
  }

  function authorize(query: URLSearchParams, response: ServerResponse): void {
    const redirectUri = query.get("redirect_uri") ?? "";
    const back = new URL(redirectUri);
    back.searchParams.set("state", query.get("state") ?? "");
    back.searchParams.set("iss", issuer);
    if (oidc.mood === "denies") back.searchParams.set("error", "access_denied");
    else {
      const code = randomUUID();
      const challenge = query.get("code_challenge") ?? "";
      grants.set(code, { nonce: query.get("nonce") ?? "", challenge, redirectUri });
      back.searchParams.set("code", code);
    }
    response.writeHead(302, { location: back.href }).end();
  }

  function findFault(
    { headers }: IncomingMessage,
    form: URLSearchParams,
    grant: Grant | undefined,
  ): string | undefined {
    const { id, secret } = oidc.client;
    const credentials = [id, secret].map(encodeURIComponent).join(":");
    const basic = `Basic ${Buffer.from(credentials).toString("base64")}`;
    if (headers.authorization !== basic) return "invalid_client";
    const verifier = form.get("code_verifier") ?? "";
    const challenge = createHash("sha256").update(verifier).digest("base64url");
    const isRight =
      grant?.challenge === challenge && grant.redirectUri === form.get("redirect_uri");
    return isRight ? undefined : "invalid_grant";
  }

  async function issueTokens({ nonce }: Grant) {
    const { mood, person, client } = oidc;
    const isExpired = mood === "expired";
    const idToken = await new SignJWT({ ...person, nonce: mood === "other-nonce" ? "x" : nonce })
      .setProtectedHeader({ alg: "RS256", kid: KEY_ID })
      .setIssuer(mood === "other-issuer" ? "http://other.example" : issuer)
      .setAudience(mood === "other-audience" ? "another client" : client.id)
      .setIssuedAt(isExpired ? "2 hours ago" : "0 seconds ago")
      .setExpirationTime(isExpired ? "1 hour ago" : "5 minutes")
      .sign((mood === "other-key" ? others : keys).privateKey);
    return {
      ...{ access_token: randomUUID(), token_type: "Bearer", expires_in: 300 },
      ...(mood === "no-id-token" ? {} : { id_token: idToken }),
    };
  }
}

function describe(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    code_challenge_methods_supported: ["S256"],
    authorization_response_iss_parameter_supported: true,
  };
}
