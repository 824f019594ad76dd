import { expect, test } from "vitest";
import { addressOf, publicUrlOf } from "./public-address.ts";

test.each([
  ["127.0.0.1", "http://127.0.0.1:4600"],
  ["::1", "http://[::1]:4600"],
  ["0.0.0.0", "http://localhost:4600"],
  ["::", "http://localhost:4600"],
])("what listens on %s is opened at %s", (host, address) => {
  expect(addressOf(host, 4600)).toBe(address);
});

test("links start with the address that was set, without its last slash", () => {
  const settings = { host: "0.0.0.0", port: 4600 };
  expect(publicUrlOf({ ...settings, publicUrl: "https://watch.example.org/" })).toBe(
    "https://watch.example.org",
  );
  expect(publicUrlOf({ ...settings, publicUrl: null })).toBe("http://localhost:4600");
});
