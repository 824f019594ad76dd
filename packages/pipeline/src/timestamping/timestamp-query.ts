/** Bytes that a nonce has: no two requests of ours have the same. */
export const NONCE_BYTES = 8;

/** What is to be stamped, and what tells its answer from the answers to others. */
export type TimestampQuestion = { data: Uint8Array; nonce: Uint8Array };

export const SHA256_OID = "2.16.840.1.101.3.4.2.1";

/**
 * A request for a timestamp of `data` (RFC 3161, DER). It holds a SHA-256 and nothing else of it, and
 * asks for the certificate of who signs, so that the answer can be checked by itself.
 */
export async function buildTimestampQuery(question: TimestampQuestion): Promise<Uint8Array> {
  // Only timestamps need them, and they take a twentieth of a second to load.
  const [{ Integer, Null, OctetString }, pki] = await Promise.all([
    import("asn1js"),
    import("pkijs"),
  ]);
  const query = new pki.TimeStampReq({
    version: 1,
    messageImprint: new pki.MessageImprint({
      hashAlgorithm: new pki.AlgorithmIdentifier({
        algorithmId: SHA256_OID,
        algorithmParams: new Null(),
      }),
      hashedMessage: new OctetString({ valueHex: await sha256(question.data) }),
    }),
    nonce: Integer.fromBigInt(toNumber(question.nonce)),
    certReq: true,
  });
  return new Uint8Array(query.toSchema().toBER());
}

/** A nonce is a positive number, whatever its first bit. */
export function toNumber(nonce: Uint8Array): bigint {
  return nonce.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
}

export const sha256 = (data: Uint8Array): Promise<ArrayBuffer> =>
  crypto.subtle.digest("SHA-256", new Uint8Array(data));
