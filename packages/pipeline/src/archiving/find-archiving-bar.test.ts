import { expect, test } from "vitest";
import { findArchivingBar } from "./find-archiving-bar.ts";

const OPEN = { noarchive: false, tdm: null, redacted: false };
const direct = { isProxied: false };
const proxied = { isProxied: true };

test.for([
  { what: "a page of nobody's source", page: OPEN, sources: [], bar: undefined },
  { what: "a page of a plain source", page: OPEN, sources: [direct], bar: undefined },
  { what: "noarchive", page: { ...OPEN, noarchive: true }, sources: [direct], bar: "no copy" },
  { what: "a reservation", page: { ...OPEN, tdm: "reserved" }, sources: [direct], bar: "reserves" },
  { what: "masked names", page: { ...OPEN, redacted: true }, sources: [direct], bar: "masked" },
  {
    what: "an opt-out",
    page: OPEN,
    sources: [{ ...direct, archive: false }],
    bar: "archive: false",
  },
  {
    what: "an opt-out beside a source that opts in",
    page: OPEN,
    sources: [
      { ...direct, archive: true },
      { ...direct, archive: false },
    ],
    bar: "archive: false",
  },
  { what: "a proxy", page: OPEN, sources: [direct, proxied], bar: "through a proxy" },
  {
    what: "a proxy whose source opts in",
    page: OPEN,
    sources: [direct, { ...proxied, archive: true }],
    bar: undefined,
  },
  {
    what: "another source that opts in for a proxied one",
    page: OPEN,
    sources: [{ ...direct, archive: true }, proxied],
    bar: "through a proxy",
  },
  {
    what: "an opt-in on a page that allows no copy",
    page: { ...OPEN, noarchive: true },
    sources: [{ ...direct, archive: true }],
    bar: "no copy",
  },
])("findArchivingBar() hears $what", ({ page, sources, bar }) => {
  const found = findArchivingBar(page, sources);
  if (bar === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(bar);
});
