import { expect, test } from "vitest";
import {
  decideAccess,
  isForOwnMachine,
  isLoopback,
  toActorName,
  type Need,
  type Principal,
} from "./access.ts";
import { ROLES, type Role } from "./roles.ts";

const account = (role: Role): Principal => ({
  ...{ kind: "account", accountId: 1, name: "Ada", role, sessionHash: "" },
});
const token = (role: Role, scope: "api" | "feeds" = "api"): Principal => ({
  ...{ kind: "token", name: "script", role, scope },
});
const NOBODY: Principal = { kind: "nobody" };
const LOCAL: Principal = { kind: "local" };
const NEEDS: Need[] = ["anyone", "public", ...ROLES];

/** For each need, g(ranted), s(ign in) or f(orbidden). */
const decide = (principal: Principal, isPublic: boolean, isFeed = false) =>
  NEEDS.map((needs) => decideAccess(principal, { needs, isFeed }, { isPublic })[0]).join("");

test.for([
  ["nobody", NOBODY, "gssss", "ggsss"],
  ["whoever is on this machine", LOCAL, "ggggg", "ggggg"],
  ["a viewer", account("viewer"), "gggff", "gggff"],
  ["a reviewer", account("reviewer"), "ggggf", "ggggf"],
  ["an admin", account("admin"), "ggggg", "ggggg"],
  ["a viewer's token", token("viewer"), "gggff", "gggff"],
  ["an admin's token", token("admin"), "ggggg", "ggggg"],
  ["a token for feeds", token("viewer", "feeds"), "gffff", "ggfff"],
] as const)("decideAccess() of %s", ([, principal, closed, open]) => {
  expect(decide(principal, false)).toBe(closed);
  expect(decide(principal, true)).toBe(open);
});

test("decideAccess() takes a token for feeds on feeds", () => {
  expect(decide(token("viewer", "feeds"), false, true)).toBe("gggff");
  expect(decide(NOBODY, false, true)).toBe("gssss");
});

test("toActorName() goes by the account, whatever name was given", () => {
  expect(toActorName(account("viewer"), "Grace")).toBe("Ada");
  expect(toActorName(token("reviewer"), "Grace")).toBe("token: script");
  expect(toActorName(LOCAL, "Grace")).toBe("Grace");
  expect(toActorName(LOCAL)).toBe("local");
});

const DOOR = { host: "127.0.0.1", publicUrl: "http://localhost:4600", trustProxy: [] };
test.for([
  [DOOR, true],
  [{ ...DOOR, host: "::1" }, true],
  [{ ...DOOR, host: "0.0.0.0" }, false],
  [{ ...DOOR, publicUrl: "https://figures.example.org" }, false],
  [{ ...DOOR, trustProxy: ["127.0.0.1"] }, false],
] as const)("isForOwnMachine() of %o is %s", ([door, is]) => {
  expect(isForOwnMachine(door)).toBe(is);
});

test.for([
  ["127.0.0.1", true],
  ["127.8.9.1", true],
  ["::1", true],
  ["[::1]", true],
  ["::ffff:127.0.0.1", true],
  ["LOCALHOST", true],
  ["0.0.0.0", false],
  ["::", false],
  ["10.0.0.1", false],
  ["127.0.0.1.example.org", false],
  ["localhost.example.org", false],
] as const)("isLoopback() of %s is %s", ([host, is]) => {
  expect(isLoopback(host)).toBe(is);
});
