import type { Certificate, PKIStatusInfo, SignedData, TSTInfo } from "pkijs";
import { SHA256_OID, sha256, toNumber, type TimestampQuestion } from "./timestamp-query.ts";

/** What a time-stamping authority made of a request. */
export type TimestampAnswer =
  /** `reply` is its answer as it came; `authority` is who signed, as the certificate names it. */
  | { kind: "granted"; stampedAt: Date; authority: string; reply: Uint8Array }
  /** `busy`: it may be asked again in a moment. `refused`: it will not, as we ask. `invalid`: no such answer. */
  | { kind: "busy" | "refused" | "invalid"; reason: string };

/** Statuses of an answer (PKIStatus). */
const GRANTED = new Set([0, 1]);
const WAITING = new Set([3]);
const TST_INFO_OID = "1.2.840.113549.1.9.16.1.4";
const TIMESTAMPING_PURPOSE = "1.3.6.1.5.5.7.3.8";
const EXTENDED_KEY_USAGE = "2.5.29.37";
const NAME_OIDS = ["2.5.4.3", "2.5.4.10"];
/** By the bit that tells it (PKIFailureInfo of RFC 3161). */
const FAILURES: Record<number, string> = {
  0: "it does not know the hash algorithm",
  2: "it does not take such requests",
  5: "it could not read the request",
  14: "its clock is not available",
  15: "it does not support its policy",
  16: "it does not support an extension",
  17: "it cannot give what was asked for beside the time",
  25: "it has a fault",
};
const PASSING = new Set([14, 25]);
const MAX_WORDS = 200;

/**
 * Reads an answer to `question` and checks it: it has to be granted, about these very bytes, for this
 * request, and signed by the certificate it brings, which has to be one for timestamps. Whether that
 * certificate is to be trusted is for who relies on it: `openssl ts -verify`. Never throws.
 */
export async function parseTimestampReply(
  reply: Uint8Array,
  question: TimestampQuestion,
): Promise<TimestampAnswer> {
  const pki = await import("pkijs");
  try {
    const { status, timeStampToken } = pki.TimeStampResp.fromBER(new Uint8Array(reply));
    const refusal = findRefusal(status);
    if (refusal !== undefined) return refusal;
    if (timeStampToken === undefined) return invalid("it holds no token");
    const signed = new pki.SignedData({ schema: timeStampToken.content });
    const { eContentType, eContent } = signed.encapContentInfo;
    if (eContentType !== TST_INFO_OID || eContent === undefined) {
      return invalid("its token is about no time");
    }
    const info = pki.TSTInfo.fromBER(eContent.getValue());
    const flaw = await findFlaw(info, question);
    if (flaw !== undefined) return invalid(flaw);
    const signer = await findSigner(signed, question.data);
    if (signer === undefined) return invalid("its signature does not hold");
    if (!isForTimestamps(signer)) return invalid("its certificate is none for timestamps");
    return { kind: "granted", stampedAt: info.genTime, authority: nameOf(signer), reply };
  } catch {
    return invalid("it cannot be read");
  }
}

const invalid = (flaw: string): TimestampAnswer => ({
  kind: "invalid",
  reason: `its answer is no timestamp of what was asked for: ${flaw}`,
});

function findRefusal({ status, statusStrings, failInfo }: PKIStatusInfo) {
  if (GRANTED.has(status)) return undefined;
  const bits = [...listBits(failInfo?.valueBlock.valueHexView)];
  const said = statusStrings?.map(({ valueBlock }) => valueBlock.value).join(" ") ?? "";
  const words = [...bits.flatMap((bit) => FAILURES[bit] ?? []), clean(said)].filter(Boolean);
  const reason = words.join(": ") || `it answers with status ${status}`;
  const isPassing = WAITING.has(status) || bits.some((bit) => PASSING.has(bit));
  return { kind: isPassing ? ("busy" as const) : ("refused" as const), reason };
}

function* listBits(bytes: Uint8Array = new Uint8Array()): Generator<number> {
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    if (((bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0) yield bit;
  }
}

async function findFlaw(
  { messageImprint, nonce }: TSTInfo,
  question: TimestampQuestion,
): Promise<string | undefined> {
  const { hashAlgorithm, hashedMessage } = messageImprint;
  const stamped = hashedMessage.valueBlock.valueHexView;
  const asked = new Uint8Array(await sha256(question.data));
  if (hashAlgorithm.algorithmId !== SHA256_OID || !isSame(stamped, asked)) {
    return "it is about another hash";
  }
  if (nonce?.toBigInt() !== toNumber(question.nonce)) return "it answers another request";
  return undefined;
}

const isSame = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, i) => byte === other[i]);

/** The certificate whose key signed it, undefined where none did. */
async function findSigner(signed: SignedData, data: Uint8Array): Promise<Certificate | undefined> {
  const found = await signed.verify({
    ...{ signer: 0, data: new Uint8Array(data).buffer, checkChain: false, extendedMode: true },
  });
  return found.signatureVerified === true ? (found.signerCertificate ?? undefined) : undefined;
}

function isForTimestamps({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE)?.parsedValue;
  const purposes: unknown = usage === undefined ? [] : Reflect.get(usage, "keyPurposes");
  return Array.isArray(purposes) && purposes.includes(TIMESTAMPING_PURPOSE);
}

function nameOf({ subject }: Certificate): string {
  const names = NAME_OIDS.flatMap((oid) =>
    subject.typesAndValues.filter(({ type }) => type === oid),
  ).map(({ value }) => clean(value.valueBlock.value));
  return names.find((name) => name !== "") ?? "an authority without a name";
}

const clean = (text: string) =>
  text
    .replaceAll(/[\s\p{C}]+/gu, " ")
    .trim()
    .slice(0, MAX_WORDS);
