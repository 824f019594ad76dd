import { expect, test } from "vitest";
import { createMemorySiteFiles } from "./site-files.ts";

test("createMemorySiteFiles() drops what was not used for longest", async () => {
  const store = createMemorySiteFiles();
  const file = { text: "x", fetchedAt: new Date(0), freshUntil: new Date(1) };
  await store.upsert("first", file);
  await store.upsert("second", file);
  for (let index = 0; index < 1999; index += 1) {
    await store.find("first");
    await store.upsert(`other ${index}`, file);
  }
  expect(await store.find("first")).toEqual(file);
  expect(await store.find("second")).toBeUndefined();
});

test("createMemorySiteFiles() holds so much text and no more", async () => {
  const store = createMemorySiteFiles();
  const file = { text: "x".repeat(500_000), fetchedAt: new Date(0), freshUntil: new Date(1) };
  for (let index = 0; index < 41; index += 1) await store.upsert(`${index}`, file);
  // Replacing counts once.
  for (let round = 0; round < 50; round += 1) await store.upsert("40", file);
  expect(await store.find("0")).toBeUndefined();
  expect(await store.find("1")).toBeDefined();
  expect(await store.find("40")).toBeDefined();
});
