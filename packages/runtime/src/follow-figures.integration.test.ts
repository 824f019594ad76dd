import { ReviewRequest, type FigureView, type ReviewRequestInput } from "@figurewatch/contract";
import { toFigureView } from "@figurewatch/present";
import { listFigures, setMeta, upsertBaseline } from "@figurewatch/store";
import { expect, test } from "vitest";
import { eachWithTestWatch } from "../test/each-with-test-watch.ts";
import type { TestWatch } from "../test/open-test-watch.ts";
import { inRussia, OPENING, tellWorkers } from "../test/tell-workers.ts";
import { decideReview } from "./decide-review.ts";
import { followFigures } from "./follow-figures.ts";
import { reextract } from "./reextract.ts";

let own: TestWatch;
eachWithTestWatch((opened) => (own = opened));

/** Holds the figures of a watch by what the log tells, and by nothing else. */
function createMirror(pageSize: number) {
  const held = new Map<string, FigureView>();
  let after: string | undefined;
  return {
    async catchUp() {
      for (;;) {
        const page = await followFigures({ after, limit: pageSize }, own);
        for (const { figureId, figure } of page.changes) {
          if (figure === null) held.delete(figureId);
          else held.set(figureId, figure);
        }
        after = page.cursor;
        if (!page.more) return;
      }
    },
    list: () => [...held.values()].toSorted((a, b) => a.id.localeCompare(b.id)),
  };
}

const listAll = async () =>
  (await listFigures(own.db, { watchId: own.watch.id, limit: 1_000 }))
    .map(toFigureView)
    .toSorted((a, b) => a.id.localeCompare(b.id));

const decide = (request: ReviewRequestInput) => decideReview(ReviewRequest.parse(request), own);

const tell = (url: string, published: string, sentence: string) =>
  tellWorkers(own, { url, published, sentence });

test("followFigures() rebuilds every figure by the log alone, after each kind of change", async () => {
  const follower = createMirror(3);
  const steps: [string, () => Promise<unknown>][] = [];
  const then = (what: string, step: () => Promise<unknown>) => steps.push([what, step]);
  const ids = new Map<string, string>();
  const ofStep = (what: string) => ids.get(what) ?? "";
  const undone: number[] = [];

  then("nothing", async () => {});
  then("first", () => tell("https://a.example/1", "2026-01-05", inRussia("50,000", 2025)));
  then("second", () => tell("https://b.example/2", "2026-01-06", inRussia("50,000", 2025)));
  then("changed", () => tell("https://a.example/3", "2026-02-05", inRussia("70,000", 2026)));
  then("edited", () => tell("https://a.example/3", "2026-02-05", inRussia("7,000", 2026)));
  then("other", () =>
    tell("https://c.example/4", "2026-02-06", inRussia("12,000", 2024, "the Harbour Institute")),
  );
  then("accepted", () => decide({ decision: "accept", subject: ofStep("first") }));
  then("fixed", () =>
    decide({ decision: "fix", subject: ofStep("other"), fix: { low: 1_200, high: 1_200 } }),
  );
  then("merged", () =>
    decide({ decision: "merge", subject: ofStep("first"), from: [ofStep("other")] }),
  );
  // Tells what was merged: it counts for the figure that it was merged into.
  then("told of what was merged", () =>
    tell("https://d.example/5", "2026-02-07", inRussia("12,000", 2024, "the Harbour Institute")),
  );
  then("merge taken back", () => decide({ decision: "undo", id: undone.at(-1) ?? 0 }));
  then("rejected", () =>
    decide({ decision: "reject", subject: ofStep("changed"), reason: "soldiers" }),
  );
  then("split", () =>
    decide({
      decision: "split",
      subject: ofStep("first"),
      parts: [
        { place: "RU", low: 30_000 },
        { place: "CN", low: 20_000 },
      ],
    }),
  );
  then("split taken back", () => decide({ decision: "undo", id: undone.at(-1) ?? 0 }));
  then("not the same", () =>
    decide({ decision: "not_same", subject: ofStep("edited"), figure: ofStep("other") }),
  );
  then("baseline", async () => {
    const [figure] = await listFigures(own.db, { watchId: own.watch.id });
    if (figure === undefined) throw new Error("There is no figure");
    const citation = { publisher: "A report", date: "2024", url: null };
    await upsertBaseline(own.db, own.watch.id, [{ figure, citation }], own.now());
  });
  then("read anew", () => {
    const codebook = structuredClone(own.watch.codebook);
    codebook.measures = codebook.measures.filter(({ id }) => id !== "workers_abroad");
    return reextract(own.withWatch({ ...own.watch, codebook }), { write: true, signedBy: "Ada" });
  });

  for (const [what, step] of steps) {
    const made = (await step()) as { figureId?: string; id?: number } | undefined;
    if (made?.figureId !== undefined) ids.set(what, made.figureId);
    if (typeof made?.id === "number") undone.push(made.id);
    await follower.catchUp();
    expect(follower.list(), what).toEqual(await listAll());
  }
  const late = createMirror(1_000);
  await late.catchUp();
  expect(late.list()).toEqual(follower.list());
  // The last reading has taken away figures that had been listed: the test would see that.
  expect((await listAll()).length).toBeGreaterThan(0);
});

test("followFigures() says what was told, decided and withdrawn, and what stands in its place", async () => {
  const first = await tell("https://a.example/1", "2026-01-05", inRussia("50,000", 2025));
  const start = await followFigures({ limit: 100 }, own);
  const ofWorkers = start.changes.find(({ figureId }) => figureId === first.figureId);
  expect(ofWorkers).toMatchObject({
    state: "listed",
    figure: { low: 50_000 },
    causes: [{ kind: "told", verdict: "new", claimId: first.claimId }],
  });
  const since = async (after: string) => (await followFigures({ after, limit: 100 }, own)).changes;
  expect(await since(start.cursor)).toEqual([]);

  const other = await tell(
    "https://c.example/4",
    "2026-02-06",
    inRussia("12,000", 2024, "the Harbour Institute"),
  );
  const told = await followFigures({ limit: 100 }, own);
  await decide({ decision: "merge", subject: first.figureId, from: [other.figureId] });
  const merged = await since(told.cursor);
  expect(merged.find(({ figureId }) => figureId === other.figureId)).toMatchObject({
    ...{ state: "merged", figure: null, standsIn: [first.figureId] },
    causes: [{ kind: "decided", decision: "merge" }],
  });
  expect(merged.find(({ figureId }) => figureId === first.figureId)?.figure?.articles).toBe(2);
  expect(JSON.stringify(merged)).not.toContain('"reviewer"');
});

test("followFigures() steps over no change of writers at work at once", async () => {
  const follower = createMirror(2);
  let isWriting = true;
  const following = (async () => {
    while (isWriting) await follower.catchUp();
  })();
  await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      own.read(
        `https://a.example/${i}`,
        "2026-01-05",
        `${OPENING} ${inRussia(`${i + 1},000`, 2010 + i)}`,
      ),
    ),
  );
  isWriting = false;
  await following;
  await follower.catchUp();
  expect(follower.list()).toEqual(await listAll());
});

test.for([
  ["yesterday", "unknown"],
  ["00000000-0", "gone"],
] as const)("followFigures() refuses the cursor %s", async ([after, kind]) => {
  await expect(followFigures({ after, limit: 1 }, own)).rejects.toMatchObject({ kind });
});

test("followFigures() refuses a cursor from after the backup that was restored", async () => {
  const { cursor } = await followFigures({ limit: 1_000 }, own);
  const later = cursor.replace(/\d+$/, "999999");
  await expect(followFigures({ after: later, limit: 1 }, own)).rejects.toMatchObject({
    kind: "gone",
  });
});

test("followFigures() goes on in a log whose name could be read as a number", async () => {
  await setMeta(own.db, "figure changes", "12e34567", own.now());
  const { cursor } = await followFigures({ limit: 1 }, own);
  expect(cursor).toMatch(/^12e34567-/);
  await expect(followFigures({ after: cursor, limit: 1 }, own)).resolves.toBeDefined();
});
