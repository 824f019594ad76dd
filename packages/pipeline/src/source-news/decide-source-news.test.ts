import { describe, expect, test } from "vitest";
import {
  advanceSource,
  newSourceState,
  type PollResult,
  type SourceState,
} from "../polling/index.ts";
import { decideSourceNews, type OpenSourceNews } from "./decide-source-news.ts";

const START = Date.parse("2026-03-02T08:00:00Z");
const minute = (minutes: number) => new Date(START + minutes * 60_000);

const FINE: PollResult = { kind: "unchanged" };
const DOWN: PollResult = { kind: "failed", failure: "unreachable", reason: "ENOTFOUND" };
const REFUSED: PollResult = { kind: "failed", failure: "blocked", reason: "403", status: 403 };
const ERROR: PollResult = { kind: "failed", failure: "unreachable", reason: "500", status: 500 };
const BROKEN: PollResult = { kind: "unreadable", reason: "it is a page" };
const GONE: PollResult = { kind: "failed", failure: "gone", reason: "410", status: 410 };

/** Sources, their outbox and the decider, over a clock that the test turns. */
function watchOver(count: number) {
  const states = new Map<string, SourceState>();
  const told = new Map<string, string>();
  let open: OpenSourceNews[] = [];
  let memory: unknown;
  let serial = 0;
  const titles: string[] = [];
  for (let i = 1; i <= count; i++) {
    const id = `s${i}`;
    states.set(id, { ...newSourceState(`https://${id}.example/feed`, minute(0)), health: "ok" });
    told.set(id, "ok");
  }
  return {
    titles,
    isSettled: () => open.length === 0,
    poll(id: string, result: PollResult, at: number) {
      const before = states.get(id);
      if (before === undefined) throw new Error(`no source ${id}`);
      const { state, events } = advanceSource(before, result, minute(at), 0.5);
      states.set(id, state);
      for (const news of events) open.push({ id: ++serial, sourceId: id, news, marks: {} });
    },
    look(at: number, snoozed: readonly string[] = []) {
      const sources = [...states].map(([id, state]) => ({
        ...{ id, title: `Source ${id}`, url: state.configuredUrl, isWatched: true },
        isSnoozed: snoozed.includes(id),
        ...{ state, told: told.get(id) ?? "ok", nextTryAt: new Date(state.nextPollAt ?? 0) },
      }));
      const decision = decideSourceNews({ open, sources, memory, now: minute(at), pace: 1 });
      ({ memory } = decision);
      for (const { sourceId, health } of decision.told) told.set(sourceId, health);
      const marks = new Map(decision.marked.map((each) => [each.id, each.marks]));
      open = open
        .filter(({ id }) => !decision.settled.includes(id))
        .map((row) => ({ ...row, marks: marks.get(row.id) ?? row.marks }));
      titles.push(...decision.notices.map(({ title }) => title));
      return decision.notices;
    },
  };
}

describe("decideSourceNews()", () => {
  test("tells nothing of a snoozed source until then, and then only what still holds", () => {
    const watch = watchOver(10);
    watch.poll("s1", REFUSED, 1);
    watch.poll("s2", GONE, 1);
    for (const at of [1, 6, 20]) watch.look(at, ["s1", "s2"]);
    expect(watch.titles).toEqual([]);
    expect(watch.isSettled()).toBe(false);
    for (const at of [60, 66]) watch.look(at, ["s2"]);
    expect(watch.titles).toEqual(["Sources: Source s1 blocked (8 of 10 well)"]);
  });

  test.for([
    { what: "a refusal", result: REFUSED, title: "Sources: Source s1 blocked (9 of 10 well)" },
    { what: "an end", result: GONE, title: "Sources: Source s1 stopped (9 of 10 well)" },
  ])("tells $what after the first poll that shows it", ({ result, title }) => {
    const watch = watchOver(10);
    watch.poll("s1", result, 1);
    watch.look(1);
    expect(watch.titles).toEqual([]);
    watch.look(6);
    expect(watch.titles).toEqual([title]);
    for (let at = 7; at < 300; at += 10) watch.look(at);
    expect(watch.titles).toHaveLength(1);
    expect(watch.isSettled()).toBe(true);
  });

  test.for([
    { what: "an error", result: ERROR, title: "Sources: Source s1 failing (9 of 10 well)" },
    {
      what: "a page in place of a feed",
      result: BROKEN,
      title: "Sources: Source s1 broken (9 of 10 well)",
    },
  ])("tells $what once it is there at a second poll", ({ result, title }) => {
    const watch = watchOver(10);
    watch.poll("s1", result, 0);
    watch.look(10);
    watch.look(14);
    expect(watch.titles).toEqual([]);
    watch.poll("s1", result, 15);
    watch.look(15);
    watch.look(20);
    expect(watch.titles).toEqual([title]);
    // Not again at each poll that fails, however often.
    for (let at = 45; at < 2_000; at += 60) {
      watch.poll("s1", result, at);
      watch.look(at);
    }
    expect(watch.titles).toHaveLength(1);
  });

  test("says nothing of a failure that is over at the next poll", () => {
    const watch = watchOver(10);
    watch.poll("s1", ERROR, 0);
    watch.look(5);
    watch.poll("s1", FINE, 15);
    watch.look(15);
    expect(watch.titles).toEqual([]);
    expect(watch.isSettled()).toBe(true);
  });

  test("tells of a recovery, and only where trouble was told", () => {
    const watch = watchOver(10);
    watch.poll("s1", REFUSED, 0);
    watch.look(0);
    watch.look(5);
    watch.poll("s1", FINE, 240);
    watch.look(240);
    const [notice] = watch.look(245);
    expect(notice?.title).toBe("Sources: Source s1 well again (10 of 10 well)");
    expect(notice?.changes).toMatchObject([{ from: "blocked", to: "ok" }]);
  });

  test("tells one that goes from bad to worse again, with what it was", () => {
    const watch = watchOver(10);
    watch.poll("s1", REFUSED, 0);
    watch.look(0);
    watch.look(5);
    watch.poll("s1", GONE, 240);
    watch.look(240);
    expect(watch.look(245)[0]?.changes).toMatchObject([{ from: "blocked", to: "stopped" }]);
  });

  test("tells many that break together in one message, and what follows half an hour later", () => {
    const watch = watchOver(40);
    for (let i = 1; i <= 25; i++) watch.poll(`s${i}`, REFUSED, i / 10);
    watch.look(3);
    expect(watch.look(8)[0]?.changes).toHaveLength(25);
    watch.poll("s26", REFUSED, 9);
    watch.poll("s27", REFUSED, 20);
    for (let at = 9; at < 38; at++) watch.look(at);
    expect(watch.titles).toHaveLength(1);
    watch.look(38);
    expect(watch.titles[1]).toBe("Sources: Source s26 and Source s27 in trouble (13 of 40 well)");
  });

  test("tells the loss of our own network once and none of the sources, then its return", () => {
    const watch = watchOver(40);
    for (let i = 1; i <= 40; i++) watch.poll(`s${i}`, FINE, 0);
    for (let at = 1; at <= 600; at++) {
      // Each at its own time, again and again.
      for (let i = 1; i <= 40; i++) {
        if ((at + i * 7) % 60 === 0) watch.poll(`s${i}`, DOWN, at);
      }
      watch.look(at);
    }
    expect(watch.titles).toEqual(["No source can be reached: is our network down?"]);
    for (let at = 601; at <= 900; at++) {
      for (let i = 1; i <= 40; i++) {
        if ((at + i * 7) % 60 === 0) watch.poll(`s${i}`, i === 5 ? DOWN : FINE, at);
      }
      watch.look(at);
    }
    expect(watch.titles.slice(1)).toEqual([
      "The network is back: sources answer again",
      expect.stringMatching(/^Sources: Source s5 failing /),
    ]);
    expect(watch.isSettled()).toBe(true);
  });

  test.for([
    ["getaddrinfo EAI_AGAIN a.example", 1],
    ["Connect Timeout Error", 5],
  ] as const)("tells a network that says %s to all after %i minutes", ([reason, minutes]) => {
    const watch = watchOver(10);
    for (let i = 1; i <= 10; i++) watch.poll(`s${i}`, FINE, 0);
    for (let i = 1; i <= 3; i++) watch.poll(`s${i}`, { ...DOWN, reason }, 10);
    watch.look(10);
    watch.look(9.9 + minutes);
    expect(watch.titles).toEqual([]);
    watch.look(10 + minutes);
    expect(watch.titles).toEqual(["No source can be reached: is our network down?"]);
  });

  test("does not take wrong names for a dead network, though they fail before others answer", () => {
    const watch = watchOver(10);
    for (let i = 1; i <= 4; i++) watch.poll(`s${i}`, DOWN, 0);
    watch.look(0.5);
    watch.poll("s5", FINE, 0.8);
    for (let at = 1; at < 10; at++) watch.look(at);
    expect(watch.titles.join("; ")).not.toContain("network");
  });

  test("does not take dead sources for a dead network", () => {
    const watch = watchOver(10);
    const dead = [1, 4, 7, 9];
    for (let at = 0; at <= 3_000; at++) {
      for (let i = 1; i <= 10; i++) {
        if ((at + i * 7) % 60 === 0) watch.poll(`s${i}`, dead.includes(i) ? DOWN : FINE, at);
      }
      watch.look(at);
    }
    expect(watch.titles.join("; ")).not.toContain("network");
    expect(watch.titles.length).toBeLessThanOrEqual(3);
    // Long quiet but for the dead ones.
    for (let at = 3_001; at <= 6_000; at += 20) {
      for (const i of dead) watch.poll(`s${i}`, DOWN, at);
      watch.look(at);
    }
    expect(watch.titles.join("; ")).not.toContain("network");
  });

  test("tells of a single source after three failures, having no other to hold it against", () => {
    const watch = watchOver(1);
    watch.poll("s1", DOWN, 0);
    watch.poll("s1", DOWN, 15);
    watch.look(15);
    watch.look(25);
    expect(watch.titles).toEqual([]);
    watch.poll("s1", DOWN, 45);
    watch.look(45);
    watch.look(50);
    expect(watch.titles).toEqual(["Sources: Source s1 failing (0 of 1 well)"]);
  });

  test("tells where a source has moved to", () => {
    const watch = watchOver(10);
    const moved: PollResult = { kind: "unchanged", movedTo: "https://new.example/feed" };
    for (const at of [0, 15, 30]) watch.poll("s1", moved, at);
    watch.look(30);
    expect(watch.look(35)).toMatchObject([
      { title: "Sources: Source s1 moved (10 of 10 well)", changes: [] },
    ]);
    expect(watch.isSettled()).toBe(true);
  });

  test("leaves out what is no longer watched", () => {
    const watch = watchOver(3);
    watch.poll("s1", REFUSED, 0);
    const decision = decideSourceNews({
      open: [{ id: 1, sourceId: "gone", news: { kind: "health" }, marks: {} }],
      sources: [
        {
          ...{
            id: "gone",
            title: "Gone",
            url: "https://a.example",
            isWatched: false,
            isSnoozed: false,
          },
          ...{ state: { health: "blocked", since: "" }, told: "ok", nextTryAt: minute(0) },
        },
      ],
      memory: undefined,
      now: minute(9),
      pace: 1,
    });
    expect(decision).toMatchObject({ settled: [1], told: [], notices: [] });
  });
});
