import { expect, test } from "vitest";
import type { Speakers } from "./carried-credit.ts";
import { toFullName } from "./full-name.ts";

const told = (...sources: string[]) =>
  sources.map((source) => ({ credit: { source } })) as unknown as Speakers;

test.for([
  ["Darusman", ["Marzuki Darusman", "an official"], "Marzuki Darusman"],
  ["the panel", ["The UN Panel of Experts", "Nepal"], "The UN Panel of Experts"],
  [
    "The same team",
    ["the Multilateral Sanctions Monitoring Team"],
    "the Multilateral Sanctions Monitoring Team",
  ],
  ["the ministry", ["the Labour Ministry", "the Unification Ministry"], "the Unification Ministry"],
  ["the man", ["Ahmed Mansour"], "the man"],
  ["the bank", ["John Banks"], "the bank"],
  ["the mission", ["the Permission Board", "Poland"], "the mission"],
  ["the State Department, Treasury and FBI", ["FBI"], "the State Department, Treasury and FBI"],
] as const)("toFullName() of '%s' after %j is '%s'", ([name, before, full]) => {
  expect(toFullName(name, told(...before))).toBe(full);
});
