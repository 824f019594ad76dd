import { expect, test } from "vitest";
import { sayEntry } from "./say-entry.ts";

const HERE = { host: "127.0.0.1", publicUrl: "http://127.0.0.1:4600", isPublic: false };
const PROXIED = { ...HERE, publicUrl: "https://figures.example.org" };
const OPEN = { ...HERE, host: "0.0.0.0", publicUrl: "http://0.0.0.0:4600" };

test.for([
  [{ ...HERE, entry: "local" }, [/^No accounts yet.*user add/]],
  [{ ...HERE, entry: "accounts" }, []],
  [{ ...PROXIED, entry: "accounts" }, []],
  [
    { ...PROXIED, entry: "closed" },
    [/^CLOSED.*nothing is shown.*npx pnpm@12 figurewatch user add.*in a container/],
  ],
  [{ ...PROXIED, entry: "closed", isPublic: true }, [/^CLOSED.*only the public view/]],
  [{ ...OPEN, entry: "accounts" }, [/^UNENCRYPTED.*https/]],
  [{ ...OPEN, entry: "closed" }, [/^CLOSED/, /^UNENCRYPTED/]],
] as const)("sayEntry() of %o", ([door, expected]) => {
  expect(sayEntry(door)).toEqual(expected.map((line) => expect.stringMatching(line)));
});
