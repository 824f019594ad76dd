import type { SessionView } from "@figurewatch/contract";
import { expect, test } from "vitest";
import { needsSignIn, toRights } from "./rights.ts";

const as = (role: NonNullable<SessionView["account"]>["role"]): SessionView => ({
  ...{
    entry: "accounts",
    isPublic: false,
    publicAfter: 0,
    service: null,
    account: { name: "Ada", role },
  },
});
const VISITOR: SessionView = {
  entry: "accounts",
  isPublic: false,
  publicAfter: 0,
  service: null,
  account: null,
};
const PUBLIC: SessionView = { ...VISITOR, isPublic: true };

test.for([
  ["nobody", VISITOR, ""],
  ["nobody of the public view", PUBLIC, "look"],
  ["whoever is on this machine", { ...VISITOR, entry: "local" }, "look read decide run"],
  ["nobody from elsewhere", { ...VISITOR, entry: "closed" }, ""],
  ["a viewer", as("viewer"), "look read"],
  ["a reviewer", as("reviewer"), "look read decide"],
  ["an admin", as("admin"), "look read decide run"],
] as const)("toRights() of %s", ([, session, expected]) => {
  const { canLook, canRead, canDecide, canRun } = toRights(session);
  const has = { look: canLook, read: canRead, decide: canDecide, run: canRun };
  const names = Object.entries(has).flatMap(([name, is]) => (is ? [name] : []));
  expect(names.join(" ")).toBe(expected);
});

test("needsSignIn() asks visitors, those of the public view for what it does not show, and never twice", () => {
  expect(needsSignIn(VISITOR, "/")).toBe(true);
  expect(needsSignIn(VISITOR, "/sign-in")).toBe(false);
  expect(needsSignIn(PUBLIC, "/")).toBe(false);
  expect(needsSignIn(PUBLIC, "/review")).toBe(true);
  expect(needsSignIn(PUBLIC, "/reviewed")).toBe(false);
  expect(needsSignIn(as("viewer"), "/review")).toBe(false);
});
