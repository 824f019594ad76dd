import { expect, test } from "vitest";
import { buildServerSettings } from "./server-settings.ts";

const GB = 2 ** 30;

test.for([
  { memoryGb: 0.5, buffers: "128MB" },
  { memoryGb: 8, buffers: "512MB" },
  { memoryGb: 256, buffers: "1024MB" },
])("buildServerSettings() gives $buffers of $memoryGb GB to the buffers", (machine) => {
  const memoryBytes = machine.memoryGb * GB;
  const settings = buildServerSettings({ memoryBytes, durable: true, port: 5432 });
  expect(settings).toMatchObject({ shared_buffers: machine.buffers, port: "5432" });
  expect(settings).not.toHaveProperty("fsync");
});

test("buildServerSettings() keeps a test's server small, whatever the machine", () => {
  const settings = buildServerSettings({ memoryBytes: 64 * GB, durable: false, port: 5432 });
  expect(settings).toMatchObject({ shared_buffers: "128MB", fsync: "off" });
});
