import fc from "fast-check";
import { expect, test } from "vitest";
import granted from "./fixtures/granted.json" with { type: "json" };
import { parseTimestampReply } from "./parse-timestamp-reply.ts";
import { buildTimestampQuery } from "./timestamp-query.ts";

const QUESTION = {
  data: new TextEncoder().encode(granted.data),
  nonce: new Uint8Array(Buffer.from(granted.nonce, "hex")),
};
const REPLY = new Uint8Array(Buffer.from(granted.reply, "base64"));

test("buildTimestampQuery() asks as it did when the fixture was made", async () => {
  const query = Buffer.from(await buildTimestampQuery(QUESTION)).toString("base64");
  expect(query).toBe(granted.query);
});

test("parseTimestampReply() reads the time, and who signed", async () => {
  expect(await parseTimestampReply(REPLY, QUESTION)).toEqual({
    ...{ kind: "granted", authority: "Test TSA", reply: REPLY },
    stampedAt: new Date(granted.stampedAt),
  });
});

test("parseTimestampReply() tells what was asked of it from anything else", async () => {
  const data = new TextEncoder().encode(`${granted.data}.`);
  const nonce = QUESTION.nonce.toReversed();
  for (const other of [{ data }, { nonce }, { nonce: new Uint8Array() }]) {
    const answer = await parseTimestampReply(REPLY, { ...QUESTION, ...other });
    expect(answer.kind).toBe("invalid");
  }
});

// PKIStatusInfo: a status, and the bit of a failure.
test.for([
  { what: "a clock that is away", reply: "300a30080201020303010002", kind: "busy" },
  { what: "no words", reply: "30053003020102", kind: "refused" },
  { what: "to wait", reply: "30053003020103", kind: "busy" },
  { what: "a status without a token", reply: "30053003020100", kind: "invalid" },
])("parseTimestampReply() takes $what for $kind", async ({ reply, kind }) => {
  const bytes = new Uint8Array(Buffer.from(reply, "hex"));
  expect((await parseTimestampReply(bytes, QUESTION)).kind).toBe(kind);
});

test("parseTimestampReply() throws at nothing, and grants no time but the one that was signed", async () => {
  const edits = fc.array(
    fc.tuple(fc.nat({ max: REPLY.length - 1 }), fc.integer({ min: 1, max: 255 })),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(edits, async (changes) => {
      const reply = new Uint8Array(REPLY);
      for (const [at, mask] of changes) reply[at] = (reply[at] ?? 0) ^ mask;
      const answer = await parseTimestampReply(reply, QUESTION);
      // What is outside of the signature may be changed: the time is inside.
      if (answer.kind !== "granted") return;
      expect(answer.stampedAt).toEqual(new Date(granted.stampedAt));
    }),
    { numRuns: 300 },
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      expect((await parseTimestampReply(bytes, QUESTION)).kind).not.toBe("granted");
    }),
  );
});
