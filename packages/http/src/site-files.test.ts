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
