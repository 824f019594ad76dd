import { expect, test } from "vitest";
import { isPublicAddress } from "./public-address.ts";

// The long list of URLs is in test/ssrf-cases.ts; here only what no URL can hold.
test.for(["", "example", "fe80::1%eth0", "2001:4860::1%eth0", "8.8.8", "08.8.8.8", "8.8.8.8/32"])(
  "isPublicAddress() is false for '%s'",
  (address) => {
    expect(isPublicAddress(address)).toBe(false);
  },
);

test("isPublicAddress() is true for addresses of either family", () => {
  expect(isPublicAddress("8.8.8.8")).toBe(true);
  expect(isPublicAddress("2001:4860:4860::8888")).toBe(true);
});
