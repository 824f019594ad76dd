import { expect, test } from "vitest";
import { orderQueue } from "./order-queue.ts";

const item = (claimId: string, figureId = `f-${claimId}`) => ({ claimId, figureId });
const items = [item("a"), item("b"), item("c")];
const order = (changes: Partial<Parameters<typeof orderQueue>[1]>) =>
  orderQueue(items, { decided: [], skipped: [], front: null, ...changes }).map(
    ({ claimId }) => claimId,
  );

test("orderQueue() brings skipped claims again after the rest, in the order of skipping", () => {
  expect(order({ skipped: ["b", "a"] })).toEqual(["c", "b", "a"]);
});

test("orderQueue() drops every claim of a figure that was decided", () => {
  const shared = [item("a", "f"), item("b", "f"), item("c")];
  const queue = orderQueue(shared, { decided: ["f"], skipped: [], front: null });
  expect(queue.map(({ claimId }) => claimId)).toEqual(["c"]);
});

test("orderQueue() shows first what was taken back, once", () => {
  expect(order({ front: item("c") })).toEqual(["c", "a", "b"]);
  expect(order({ front: item("z") })).toEqual(["z", "a", "b", "c"]);
});
