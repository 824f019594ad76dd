import { expect, test } from "vitest";
import { nameByClaims, roleByClaims, type RoleRule } from "./role-rule.ts";

const RULE: RoleRule = {
  claim: "groups",
  roles: new Map([
    ["staff", "viewer"],
    ["desk", "reviewer"],
    ["true", "viewer"],
  ]),
  others: null,
};

test.for([
  { what: "one of them", claims: { groups: ["desk", "other"] }, role: "reviewer" },
  { what: "several", claims: { groups: ["staff", "desk", "staff"] }, role: "reviewer" },
  { what: "a single value", claims: { groups: "staff" }, role: "viewer" },
  { what: "a yes", claims: { groups: true }, role: "viewer" },
  { what: "others", claims: { groups: ["guests"] }, role: null },
  { what: "no claim", claims: {}, role: null },
  { what: "a list that is none", claims: { groups: { desk: 1 } }, role: null },
])("roleByClaims() gives the highest role: $what", ({ claims, role }) => {
  expect(roleByClaims(claims, RULE)).toBe(role);
});

test("roleByClaims() finds a claim within others, or under an address, and never in a prototype", () => {
  const nested = { ...RULE, claim: "realm_access.roles" };
  expect(roleByClaims({ realm_access: { roles: ["desk"] } }, nested)).toBe("reviewer");
  const named = { ...RULE, claim: "https://idp.example/roles" };
  expect(roleByClaims({ "https://idp.example/roles": ["desk"] }, named)).toBe("reviewer");
  expect(roleByClaims({}, { ...RULE, claim: "constructor.name" })).toBeNull();
  expect(roleByClaims({}, { ...RULE, others: "viewer" })).toBe("viewer");
});

test("nameByClaims() passes over addresses, which others would see", () => {
  expect(nameByClaims({ name: "Ada", preferred_username: "ada@idp.example", sub: "1" })).toEqual([
    "Ada",
  ]);
});
