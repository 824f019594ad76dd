import { expect, test } from "vitest";
import type { TimestampAnswer } from "./parse-timestamp-reply.ts";
import {
  timestampCapture,
  type CaptureToStamp,
  type TimestampCaptureDeps,
} from "./timestamp-capture.ts";

const NOW = new Date("2026-03-02T08:00:00Z");
const MINUTE = 60_000;
const minutes = (count: number) => new Date(NOW.getTime() + count * MINUTE);

const CAPTURE: CaptureToStamp = {
  ...{ requestedUrl: "https://paper.example/go?1", finalUrl: "https://paper.example/story" },
  ...{ redirects: ["https://paper.example/story"], status: 200, redacted: false },
  ...{ startedAt: minutes(-3), finishedAt: minutes(-2), notedAt: minutes(-2), attempts: 0 },
  ...{ rawHash: "ab".repeat(32), textHash: "cd".repeat(32) },
};
const REPLY = new Uint8Array([1, 2, 3]);
const GRANTED = {
  ...{ kind: "granted" as const, stampedAt: minutes(0), authority: "Stamps", reply: REPLY },
};

/** The step, and what was shown to the authority in it. */
async function step(
  changes: Partial<CaptureToStamp> = {},
  answer: () => Promise<TimestampAnswer> = async () => GRANTED,
  takeTurn: TimestampCaptureDeps["takeTurn"] = async () => "taken",
) {
  const shown: string[] = [];
  const outcome = await timestampCapture(
    { ...CAPTURE, ...changes },
    {
      stamp(data) {
        shown.push(new TextDecoder().decode(data));
        return answer();
      },
      ...{ takeTurn, now: () => NOW, pace: 1 },
    },
  );
  return { outcome, shown };
}
const failing = (kind: string, more: object = {}) =>
  Promise.reject(Object.assign(new Error("x"), { kind, reason: "no answer", ...more }));

test("timestampCapture() has an account of the capture stamped, and keeps it to the byte", async () => {
  const { outcome, shown } = await step();
  const [record = ""] = shown;
  expect(outcome).toEqual({ ...GRANTED, kind: "kept", record });
  expect(JSON.parse(record)).toEqual({
    format: "figurewatch-capture-1",
    url: "https://paper.example/story",
    requestedUrl: "https://paper.example/go?1",
    redirects: ["https://paper.example/story"],
    startedAt: "2026-03-02T07:57:00.000Z",
    finishedAt: "2026-03-02T07:58:00.000Z",
    status: 200,
    pageSha256: CAPTURE.rawHash,
    textSha256: CAPTURE.textHash,
  });
  const byHand = await step({ status: 0 });
  expect(JSON.parse(byHand.shown[0] ?? "")).toMatchObject({ status: null });
});

test("timestampCapture() asks for none where names are masked, and none before its turn", async () => {
  const masked = await step({ redacted: true });
  expect(masked).toMatchObject({ outcome: { kind: "left" }, shown: [] });
  const early = await step({}, undefined, async () => minutes(90));
  expect(early).toMatchObject({
    ...{ outcome: { kind: "later", nextAt: minutes(90), isFailure: false }, shown: [] },
  });
});

test.for([
  { what: "Retry-After", answer: () => failing("throttled", { retryAt: minutes(40) }), until: 40 },
  { what: "a refused password", answer: () => failing("blocked", { status: 401 }), until: 60 },
  { what: "a wrong address", answer: () => failing("gone", { status: 404 }), until: 60 },
  { what: "a refusal", answer: async () => ({ kind: "refused" as const, reason: "" }), until: 60 },
  {
    what: "a fault that passes",
    answer: async () => ({ kind: "busy" as const, reason: "" }),
    until: 1,
  },
])(
  "timestampCapture() leaves the authority alone after $what, at no capture's cost",
  async ({ answer, until }) => {
    const { outcome } = await step({ attempts: 5 }, answer);
    expect(outcome).toMatchObject({ kind: "later", closedUntil: minutes(until), isFailure: false });
  },
);

test.for([
  { what: "is down", answer: () => failing("unreachable") },
  { what: "sends no timestamps", answer: async () => ({ kind: "invalid" as const, reason: "" }) },
])(
  "timestampCapture() backs off from an authority that $what, and gives up",
  async ({ answer }) => {
    const waits: (number | string)[] = [];
    for (let attempts = 0; attempts < 7; attempts += 1) {
      const { outcome } = await step({ attempts }, answer);
      waits.push(
        outcome.kind === "later"
          ? (outcome.nextAt.getTime() - NOW.getTime()) / MINUTE
          : outcome.kind,
      );
    }
    expect(waits).toEqual([1, 5, 30, 120, 360, 720, "left"]);
    const old = await step({ notedAt: minutes(-73 * 60) }, answer);
    expect(old.outcome.kind).toBe("left");
  },
);

test("timestampCapture() lets faults of ours through", async () => {
  const full = () => Promise.reject(new Error("the disk is full"));
  await expect(step({}, full)).rejects.toThrow("the disk is full");
});
