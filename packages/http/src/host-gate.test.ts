import { expect, test } from "vitest";
import { FakeClock } from "../test/fake-clock.ts";
import { createMemoryHostGate, HostClosedError } from "./host-gate.ts";

const options = { spacingMs: 1000, leaseMs: 30_000, maxWaitMs: 60_000 };

test("createMemoryHostGate() gives one turn at a time, in order, with a pause between", async () => {
  const clock = new FakeClock();
  const gate = createMemoryHostGate(clock);
  const startMs = clock.now().getTime();
  const events: string[] = [];
  const work = async (name: string) => {
    const release = await gate.acquire("a.example", options);
    events.push(`${name} at ${Math.floor((clock.now().getTime() - startMs) / 1000)}`);
    clock.advance(500);
    events.push(`${name} ends`);
    await release();
  };
  await Promise.all(["first", "second", "third"].map(work));
  expect(events).toEqual([
    "first at 0",
    "first ends",
    "second at 1",
    "second ends",
    "third at 3",
    "third ends",
  ]);
});

test("createMemoryHostGate() lets hosts go side by side", async () => {
  const gate = createMemoryHostGate(new FakeClock());
  const release = await gate.acquire("a.example", options);
  await expect(gate.acquire("b.example", options)).resolves.toBeTypeOf("function");
  await release();
});

test("createMemoryHostGate() refuses a host that is closed, for everyone and until then", async () => {
  const clock = new FakeClock();
  const gate = createMemoryHostGate(clock);
  const until = new Date(clock.now().getTime() + 5000);
  const release = await gate.acquire("a.example", options);
  const waiting = gate.acquire("a.example", options);
  await release({ notBefore: until });
  await expect(waiting).rejects.toThrow(HostClosedError);
  await expect(gate.acquire("a.example", options)).rejects.toMatchObject({ until });
  clock.advance(5000);
  await expect(gate.acquire("a.example", options)).resolves.toBeTypeOf("function");
});

test("createMemoryHostGate() does not wait out a pause that is too long", async () => {
  const clock = new FakeClock();
  const gate = createMemoryHostGate(clock);
  const slow = { ...options, spacingMs: 300_000 };
  await (
    await gate.acquire("a.example", slow)
  )();
  const releasedMs = clock.now().getTime();
  const error: unknown = await gate.acquire("a.example", slow).catch((error: unknown) => error);
  if (!(error instanceof HostClosedError)) throw new Error("The gate opened too early");
  expect(error.until.getTime() - releasedMs).toBeGreaterThanOrEqual(300_000);
  clock.advance(300_001);
  await expect(gate.acquire("a.example", slow)).resolves.toBeTypeOf("function");
});

test("createMemoryHostGate() takes a release twice for one", async () => {
  const gate = createMemoryHostGate(new FakeClock());
  const release = await gate.acquire("a.example", options);
  await release();
  const second = await gate.acquire("a.example", options);
  let opened = false;
  const enter = async () => {
    await gate.acquire("a.example", options);
    opened = true;
  };
  const third = enter();
  await release();
  await Promise.resolve();
  expect(opened).toBe(false);
  await second();
  await third;
});

test("createMemoryHostGate() lets a waiter leave, and the next one in", async () => {
  const gate = createMemoryHostGate(new FakeClock());
  const release = await gate.acquire("a.example", options);
  const controller = new AbortController();
  const leaving = gate.acquire("a.example", { ...options, signal: controller.signal });
  const staying = gate.acquire("a.example", options);
  controller.abort(new Error("no more time"));
  await expect(leaving).rejects.toThrow("no more time");
  await release();
  const last = await staying;
  // Leaving while the pause runs frees the turn as well.
  await last();
  const sleeping = new AbortController();
  const asleep = gate.acquire("a.example", { ...options, signal: sleeping.signal });
  sleeping.abort(new Error("no more time"));
  await expect(asleep).rejects.toThrow("no more time");
  await expect(gate.acquire("a.example", options)).resolves.toBeTypeOf("function");
});

test("createMemoryHostGate() forgets hosts that are idle", async () => {
  const clock = new FakeClock();
  const gate = createMemoryHostGate(clock);
  for (let index = 0; index < 30_000; index += 1) {
    await (
      await gate.acquire(`${index}.example`, options)
    )();
    clock.advance(60_000);
  }
  await expect(gate.acquire("0.example", options)).resolves.toBeTypeOf("function");
});
