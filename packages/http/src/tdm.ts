import { matchesPattern, normalizeEscapes, type PathPattern, toPattern } from "./match-robots.ts";

/** One layer's word on text and data mining; undefined where it says nothing. */
export type TdmStatement = { reservation: 0 | 1 | undefined; policy: string | undefined };

/** Rights on text and data mining as TDMRep declares them, and which layer decided. */
export type TdmReservation = TdmStatement & { from: "file" | "header" | "meta" | undefined };

export type TdmRule = TdmStatement & { location: PathPattern };

/** Sites list folders, not pages. */
const MAX_RULES = 2000;
const MAX_POLICY_LENGTH = 2000;

const NOTHING: TdmStatement = { reservation: undefined, policy: undefined };

/** Rules of a `/.well-known/tdmrep.json` in their order; empty where it is no such file. */
export function parseTdmFile(text: string): TdmRule[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return [];
  }
  if (!Array.isArray(parsed)) return [];
  return parsed.slice(0, MAX_RULES).flatMap((entry: unknown) => {
    if (typeof entry !== "object" || entry === null) return [];
    const fields = new Map<string, unknown>(Object.entries(entry));
    const location = fields.get("location");
    if (typeof location !== "string" || location.length > MAX_POLICY_LENGTH) return [];
    const statement = parseTdmStatement(fields.get("tdm-reservation"), fields.get("tdm-policy"));
    return [{ ...statement, location: toPattern(normalizeEscapes(location)) }];
  });
}

/** The first rule that covers a path ("/a?b") speaks for it. */
export function findTdmRule(rules: readonly TdmRule[], path: string): TdmStatement {
  const normalized = normalizeEscapes(path);
  return rules.find((rule) => matchesPattern(rule.location, normalized)) ?? NOTHING;
}

/** Reads the values of `tdm-reservation` and `tdm-policy`, from a header, a meta tag or JSON. */
export function parseTdmStatement(reservation: unknown, policy: unknown): TdmStatement {
  const flag = typeof reservation === "string" ? reservation.trim() : reservation;
  const text = typeof policy === "string" ? policy.trim() : "";
  return {
    reservation: flag === 1 || flag === "1" ? 1 : flag === 0 || flag === "0" ? 0 : undefined,
    policy: text !== "" && text.length <= MAX_POLICY_LENGTH ? text : undefined,
  };
}

/**
 * What holds when the site's file, the answer's header and the page's meta tag have spoken:
 * the later layer wins, and one that says nothing resets nothing. A policy goes with a
 * reservation only.
 */
export function resolveTdm(layers: {
  file?: TdmStatement | undefined;
  header?: TdmStatement | undefined;
  meta?: TdmStatement | undefined;
}): TdmReservation {
  let resolved: TdmReservation = { ...NOTHING, from: undefined };
  for (const from of ["file", "header", "meta"] as const) {
    const layer = layers[from];
    if (layer === undefined) continue;
    if (layer.reservation !== undefined) {
      resolved = { ...resolved, reservation: layer.reservation, from };
    }
    if (layer.policy !== undefined) resolved = { ...resolved, policy: layer.policy };
  }
  return resolved.reservation === 1 ? resolved : { ...resolved, policy: undefined };
}
