import { expect, test } from "vitest";
import { buildClaim } from "../test/build-claim.ts";
import { compareScopes, modalityClass } from "./scope.ts";

const national = buildClaim({ place: "RU" });

test.for([
  { name: "another country", claim: { place: "CN" }, kind: "other" },
  { name: "one of its cities", claim: { place: "RU", locality: "Vladivostok" }, kind: "drift" },
  { name: "one of its sectors", claim: { place: "RU", sector: "logging" }, kind: "drift" },
  { name: "the whole world", claim: { place: null }, kind: "drift" },
  { name: "itself", claim: { place: "RU" }, kind: "same" },
])("compareScopes() sets a country beside $name", ({ claim, kind }) => {
  expect(compareScopes(national, buildClaim(claim)).kind).toBe(kind);
});

test("compareScopes() says what was lost and what was gained", () => {
  const site = buildClaim({ place: "RU", locality: "Vladivostok" });
  expect(compareScopes(site, buildClaim({ place: "RU", sector: "construction" }))).toEqual({
    kind: "drift",
    lost: ["locality"],
    gained: ["sector"],
  });
});

test("compareScopes() takes one city in two scripts for one, and two cities for two", () => {
  const latin = buildClaim({ place: "RU", locality: "Vladivostok" });
  expect(compareScopes(latin, { ...latin, locality: "Владивосток" }).kind).toBe("same");
  const russian = { ...latin, locality: "Владивостоке" };
  expect(compareScopes(russian, { ...latin, locality: "Владивосток" }).kind).toBe("same");
  expect(compareScopes(russian, { ...latin, locality: "블라디보스토크" }).kind).toBe("same");
  expect(compareScopes(latin, { ...latin, locality: "Khabarovsk" }).kind).toBe("other");
});

test("compareScopes() keeps the employer's payment apart from the worker's pay", () => {
  const wage = buildClaim({ measure: "wage", payee: null });
  expect(compareScopes(wage, { ...wage, payee: "worker" }).kind).toBe("same");
  expect(compareScopes(wage, { ...wage, payee: "employer" }).kind).toBe("other");
});

test("modalityClass() keeps plans and suppositions off the counts", () => {
  expect(modalityClass("estimate")).toBe("counted");
  expect(modalityClass("denied")).toBe("counted");
  expect(modalityClass("quota")).toBe("planned");
  expect(modalityClass("hypothetical")).toBe("supposed");
});
