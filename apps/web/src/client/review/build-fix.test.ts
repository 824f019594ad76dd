import { FigureFix } from "@figurewatch/contract";
import { expect, test } from "vitest";
import { buildFix, type FixFields } from "./build-fix.ts";

const BEFORE: FixFields = {
  low: "50000",
  high: "",
  unit: "people",
  per: "",
  place: "",
  locality: "",
  sector: "",
  payee: "",
  modality: "stated",
  value: "",
  asOf: "2015-10",
  origin: "a rapporteur",
};
const build = (changes: Partial<FixFields>) => buildFix(BEFORE, { ...BEFORE, ...changes });

test.for([
  [{ low: "5,000" }, { low: 5000 }],
  [
    { low: "", high: "60 000" },
    { low: null, high: 60_000 },
  ],
  [{ place: "ru" }, { place: "RU" }],
  [{ origin: " " }, { origin: null }],
  [
    { asOf: "2013/2015", modality: "plan" },
    { asOf: "2013/2015", modality: "plan" },
  ],
] as const)("buildFix() sends only what was changed: %o", ([changes, fix]) => {
  expect(build(changes)).toEqual({ fix });
  expect(FigureFix.safeParse(fix).success).toBe(true);
});

test.for([
  [{}, "nothing was changed"],
  [{ low: "many" }, "“many” is no number"],
  [{ high: "10" }, "the lowest value is above the highest"],
  [{ modality: "" }, "say which modality it is"],
] as const)("buildFix() says what is wrong: %o", ([changes, problem]) => {
  expect(build(changes)).toEqual({ problem });
});
