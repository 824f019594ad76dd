import { findClaim } from "@figurewatch/accounts";
import { FetchError, type Fetcher } from "@figurewatch/http";
import * as oidc from "openid-client";
import type { OidcConfig } from "../oidc-settings.ts";
import { toFetch } from "./to-fetch.ts";

/** What is remembered of a sign-in while its owner is at the service. */
export type Expected = { state: string; nonce: string; verifier: string };

/** What the service says of a person, verified. */
export type Person = { issuer: string; subject: string; claims: Record<string, unknown> };

/**
 * `away`: it cannot be asked. `cancelled`: it says that the sign-in did not come about. `untrusted`:
 * what it says does not hold.
 */
export type SignInServiceErrorKind = "away" | "cancelled" | "untrusted";

/** The one error of a sign-in service; `message` is for the log, no secret in it. */
export class SignInServiceError extends Error {
  override name = "SignInServiceError";
  readonly kind: SignInServiceErrorKind;

  constructor(kind: SignInServiceErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

export type SignInService = Pick<OidcConfig, "title" | "rule"> & {
  /** Where to send a browser, and what to hold its answer against. */
  begin(): Promise<{ url: string; expected: Expected }>;
  /** Who came back, by the address they came back to. Throws `SignInServiceError`. */
  finish(cameBackTo: URL, expected: Expected): Promise<Person>;
};

/** The address that the service sends people back to, which it has to be told. */
export const serviceAddressOf = (publicUrl: string) => `${publicUrl}/api/session/service/back`;

/** Keys and addresses of a service change rarely, and then the old ones go on for longer. */
const KNOWN_FOR_MS = 60 * 60_000;

/**
 * A service that speaks OpenID Connect: authorization code with PKCE, state and nonce. Its requests go
 * through `fetcher`. It is first asked when someone signs in, so that one that is away stops no start.
 */
export function createSignInService(
  config: OidcConfig,
  deps: { fetcher: Pick<Fetcher, "ask" | "post">; redirectUri: string; now(): Date },
): SignInService {
  const { issuer, clientId, clientSecret, title, scopes, rule } = config;
  const { fetcher, redirectUri, now } = deps;
  let known: { client: oidc.Configuration; at: number } | undefined;

  async function getClient(): Promise<oidc.Configuration> {
    if (known !== undefined && now().getTime() - known.at < KNOWN_FOR_MS) return known.client;
    const client = await oidc.discovery(
      new URL(issuer),
      clientId,
      undefined,
      clientSecret === null ? oidc.None() : oidc.ClientSecretBasic(clientSecret),
      {
        [oidc.customFetch]: toFetch(fetcher),
        execute: [
          // The library leaves the signature to TLS where a token comes straight from the service.
          oidc.enableNonRepudiationChecks,
          // Only an issuer on this machine may be without https: the settings see to it.
          ...(issuer.startsWith("http:") ? [oidc.allowInsecureRequests] : []),
        ],
      },
    );
    known = { client, at: now().getTime() };
    return client;
  }

  return {
    ...{ title, rule },
    async begin() {
      const client = await inItsWords(getClient());
      const expected = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const url = oidc.buildAuthorizationUrl(client, {
        ...{ redirect_uri: redirectUri, scope: scopes },
        ...{ state: expected.state, nonce: expected.nonce, code_challenge_method: "S256" },
        code_challenge: await oidc.calculatePKCECodeChallenge(expected.verifier),
      });
      return { url: url.href, expected };
    },
    async finish(cameBackTo, { state, nonce, verifier }) {
      const client = await inItsWords(getClient());
      // The service knows us by this address, whatever a proxy in front made of it.
      const url = new URL(redirectUri);
      url.search = cameBackTo.search;
      const tokens = await inItsWords(
        oidc.authorizationCodeGrant(client, url, {
          ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
          idTokenExpected: true,
        }),
      );
      const claims = tokens.claims();
      if (claims === undefined) throw new SignInServiceError("untrusted", "it sent no ID token");
      const { sub: subject } = claims;
      const isTold = findClaim(claims, rule.claim) !== undefined;
      const { userinfo_endpoint: hasMore } = client.serverMetadata();
      const more =
        isTold || hasMore === undefined
          ? {}
          : await inItsWords(oidc.fetchUserInfo(client, tokens.access_token, subject));
      return { issuer, subject, claims: { ...more, ...claims } };
    },
  };
}

/** What openid-client and the fetcher throw, as what it means for whoever signs in. */
async function inItsWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw toServiceError(error);
  }
}

function toServiceError(error: unknown): SignInServiceError {
  const options = { cause: error };
  if (error instanceof oidc.AuthorizationResponseError) {
    return new SignInServiceError("cancelled", `it answered "${error.error}"`, options);
  }
  if (error instanceof oidc.ResponseBodyError) {
    return new SignInServiceError("untrusted", `it refused the code: "${error.error}"`, options);
  }
  const fetchError = findCause(error, (each) => each instanceof FetchError);
  if (fetchError instanceof FetchError) {
    return new SignInServiceError("away", fetchError.message, options);
  }
  const isBroken = error instanceof oidc.ClientError && BROKEN.has(error.code ?? "");
  const message = error instanceof Error ? error.message : String(error);
  return new SignInServiceError(isBroken ? "away" : "untrusted", message, options);
}

/** It answers, and not as a service of this kind does. */
const BROKEN = new Set([
  "OAUTH_RESPONSE_IS_NOT_CONFORM",
  "OAUTH_RESPONSE_IS_NOT_JSON",
  "OAUTH_PARSE_ERROR",
]);

function findCause(error: unknown, test: (error: unknown) => boolean): unknown {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (test(at)) return at;
  }
  return undefined;
}
