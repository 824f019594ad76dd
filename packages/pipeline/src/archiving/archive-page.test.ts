import { expect, test } from "vitest";
import { archivePage, type ArchivePageDeps, type PageToArchive } from "./archive-page.ts";

const NOW = new Date("2026-03-02T08:00:00Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const minutes = (count: number) => new Date(NOW.getTime() + count * MINUTE);
const CAPTURE = { link: "https://archive.example/web/1/x", capturedAt: minutes(-1) };

function page(changes: Partial<PageToArchive> = {}): PageToArchive {
  return {
    url: "https://paper.example/story",
    ...{
      noarchive: false,
      tdm: null,
      redacted: false,
      isEdit: false,
      isLatest: true,
      tellsFigure: true,
    },
    ...{ jobId: null, attempts: 0, askedAt: null, lastCapture: null },
    ...{ fetchedAt: minutes(-2), notedAt: minutes(-2) },
    ...changes,
  };
}
const underWay = (changes: Partial<PageToArchive> = {}) =>
  page({ jobId: "job-1", askedAt: minutes(-1), ...changes });

/** The step, and what was asked of the archive in it. */
async function step(given: PageToArchive, changes: Partial<ArchivePageDeps> = {}) {
  const asked: string[] = [];
  const { save, readStatus, ...others } = changes;
  const outcome = await archivePage(given, {
    save(url, youngerThanS) {
      asked.push(`save ${url} ${youngerThanS}`);
      return save?.(url, youngerThanS) ?? Promise.resolve({ kind: "asked", jobId: "job-1" });
    },
    readStatus(jobId, url) {
      asked.push(`status ${jobId}`);
      return readStatus?.(jobId, url) ?? Promise.resolve({ kind: "pending" });
    },
    takeTurn: async () => "taken",
    sources: [],
    isPublic: () => true,
    now: () => NOW,
    pace: 1,
    ...others,
  });
  return { outcome, asked };
}

const failing = (kind: string, more: object = {}) => ({
  save: () => Promise.reject(Object.assign(new Error("x"), { kind, reason: "no answer", ...more })),
});

test("archivePage() asks for a page, unless there is a capture since it was fetched", async () => {
  const { outcome, asked } = await step(page());
  expect(asked).toEqual(["save https://paper.example/story 120"]);
  expect(outcome).toEqual({
    ...{ kind: "asked", jobId: "job-1", nextAt: new Date(NOW.getTime() + 10_000) },
  });
});

test("archivePage() looks after a request, ever less often, and keeps its link", async () => {
  const first = await step(underWay({ askedAt: NOW }));
  expect(first.asked).toEqual(["status job-1"]);
  expect(first.outcome).toEqual({ kind: "pending", nextAt: new Date(NOW.getTime() + 10_000) });
  const later = await step(underWay({ askedAt: minutes(-8) }));
  expect(later.outcome).toEqual({ kind: "pending", nextAt: minutes(4) });
  const done = await step(underWay(), {
    readStatus: async () => ({ kind: "captured", ...CAPTURE }),
  });
  expect(done.outcome).toEqual({ kind: "kept", ...CAPTURE });
});

test.for([
  {
    what: "a source that opts out",
    changes: {},
    deps: { sources: [{ archive: false, isProxied: false }] },
  },
  { what: "noarchive", changes: { noarchive: true }, deps: {} },
  { what: "an address of our own", changes: {}, deps: { isPublic: () => false } },
  { what: "a figure that is read no more", changes: { tellsFigure: false }, deps: {} },
])("archivePage() tells the archive nothing of $what", async ({ changes, deps }) => {
  const { outcome, asked } = await step(page(changes), deps);
  expect(outcome.kind).toBe("withheld");
  expect(asked).toEqual([]);
});

test("archivePage() wants no link of a page in which names are masked meanwhile", async () => {
  const { outcome, asked } = await step(underWay({ redacted: true }));
  expect(outcome.kind).toBe("withheld");
  expect(asked).toEqual([]);
});

test("archivePage() asks for no version that is gone, and links none to another's capture", async () => {
  const edited = await step(page({ isLatest: false }));
  expect(edited).toMatchObject({ outcome: { kind: "left" }, asked: [] });
  // Captured since it was fetched: the same capture, and no request.
  const same = await step(page({ lastCapture: CAPTURE }));
  expect(same).toEqual({ outcome: { kind: "kept", ...CAPTURE }, asked: [] });
  // Captured before the edit: not what it says now. Asked again, six hours after.
  const before = { ...CAPTURE, capturedAt: minutes(-60) };
  const soon = await step(page({ lastCapture: before }));
  expect(soon.asked).toEqual([]);
  expect(soon.outcome).toMatchObject({ kind: "later", nextAt: minutes(300), isFailure: false });
  const old = await step(page({ lastCapture: { ...before, capturedAt: minutes(-361) } }));
  expect(old.asked).toHaveLength(1);
});

test("archivePage() waits for its turn, which costs no try", async () => {
  const { outcome, asked } = await step(page(), { takeTurn: async () => minutes(90) });
  expect(asked).toEqual([]);
  expect(outcome).toMatchObject({ kind: "later", nextAt: minutes(90), isFailure: false });
});

test("archivePage() takes no capture from before an edit for one of it", async () => {
  const old = { ...CAPTURE, capturedAt: minutes(-3) };
  const readStatus = async () => ({ kind: "captured" as const, ...old });
  const edited = await step(underWay({ isEdit: true }), { readStatus });
  expect(edited.outcome).toMatchObject({ kind: "later", jobId: null, isFailure: true });
  const first = await step(underWay(), { readStatus });
  expect(first.outcome).toEqual({ kind: "kept", ...old });
});

test.for([
  { what: "Retry-After", deps: failing("throttled", { retryAt: minutes(40) }), until: minutes(40) },
  { what: "429 without a time", deps: failing("throttled"), until: minutes(5) },
  { what: "a wrong key", deps: failing("blocked", { status: 401 }), until: minutes(60) },
  { what: "a wrong address", deps: failing("gone", { status: 404 }), until: minutes(60) },
  {
    what: "too many requests of ours at once",
    deps: { save: async () => ({ kind: "busy" as const, reason: "" }) },
    until: minutes(1),
  },
  {
    what: "a day's volume",
    deps: { save: async () => ({ kind: "spent" as const, reason: "" }) },
    until: new Date("2026-03-03T00:00:00Z"),
  },
])(
  "archivePage() leaves the archive alone after $what, at no page's cost",
  async ({ deps, until }) => {
    const { outcome } = await step(page({ attempts: 5 }), deps);
    expect(outcome).toMatchObject({ kind: "later", nextAt: until, closedUntil: until });
    expect(outcome).toMatchObject({ isFailure: false, jobId: null });
  },
);

test("archivePage() backs off from an archive that is down, and gives up", async () => {
  const waits: (number | string)[] = [];
  for (let attempts = 0; attempts < 7; attempts += 1) {
    const { outcome } = await step(page({ attempts }), failing("unreachable"));
    waits.push(
      outcome.kind === "later" ? (outcome.nextAt.getTime() - NOW.getTime()) / MINUTE : outcome.kind,
    );
  }
  expect(waits).toEqual([1, 5, 30, 120, 360, 720, "left"]);
  const { outcome } = await step(page({ notedAt: minutes(-73 * 60) }), failing("unreachable"));
  expect(outcome).toEqual({ kind: "left", reason: "no answer" });
});

test("archivePage() asks anew for a request that came to nothing, not for one it cannot hear of", async () => {
  const failed = await step(underWay(), {
    readStatus: async () => ({ kind: "later", reason: "job-failed" }),
  });
  expect(failed.outcome).toMatchObject({ kind: "later", jobId: null, isFailure: true });
  const lost = await step(underWay(), { readStatus: failing("gone").save });
  expect(lost.outcome).toMatchObject({ kind: "later", jobId: null, isFailure: true });
  const deaf = await step(underWay(), { readStatus: failing("unreachable").save });
  expect(deaf.outcome).toMatchObject({ kind: "later", jobId: "job-1" });
  const endless = await step(underWay({ askedAt: new Date(NOW.getTime() - HOUR - 1) }));
  expect(endless.outcome).toMatchObject({ kind: "later", jobId: null, isFailure: true });
});

test.for([
  { kind: "refused" as const, says: "left" },
  { kind: "tomorrow" as const, says: "later" },
])("archivePage() takes an answer of $kind for $says", async ({ kind, says }) => {
  const { outcome } = await step(page(), { save: async () => ({ kind, reason: "so it is" }) });
  expect(outcome).toMatchObject({ kind: says, reason: "so it is" });
});

test("archivePage() lets faults of ours through", async () => {
  const save = () => Promise.reject(new Error("the disk is full"));
  await expect(step(page(), { save })).rejects.toThrow("the disk is full");
});
