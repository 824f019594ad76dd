import { expect, test } from "vitest";
import { buildContext, ORIGINS } from "../test/build-claim.ts";
import { createOriginDirectory, isSameOrigin } from "./origin-directory.ts";

const { origins } = buildContext();

test.for([
  ["the Panel of Experts", "panel"],
  ["UN experts", "panel"],
  ["U.N. experts", "panel"],
  ["유엔 전문가패널", "panel"],
  ["安保理専門家パネル", "panel"],
  ["Marzuki Darusman, the U.N. special rapporteur", "rapporteur"],
  ["докладчик ООН Марзуки Дарусман", "rapporteur"],
  ["the labour ministry of Qatari", "ministry"],
  ["Qatari officials at the labour ministry in Doha", "qatari officials labour ministry doha"],
  ["officials in Qatar", "host"],
  ["a manager in Qatar", "manager qatar"],
  ["카타르 노동부", "ministry"],
  ["a source at the NIS", "agency"],
  ["An RFA source", "rfa source"],
  ["A Manager", "manager"],
  ["по оценке Марзуки Дарусмана", "rapporteur"],
  ["a diplomat in Qatar", "diplomat qatar"],
])("resolve() takes '%s' for '%s'", ([words, id]) => {
  expect(origins.resolve(words ?? "")?.id).toBe(id);
});

test.for([
  "the agency",
  "the ministry",
  "同機関",
  "해당 기관",
  "ведомство",
  "reports",
  "some estimates",
  "two unnamed officials",
  "전문가들",
  "研究者",
  "эксперты",
  "the Seoul-based group",
])("resolve() finds no one in particular in '%s'", (words) => {
  expect(origins.resolve(words)?.kind).toBe("crowd");
});

test.for([
  ["the labour ministry", "QA", "ministry"],
  ["the ministry of labor", "QA", "ministry"],
  ["the government", "QA", "host"],
  ["the labour ministry", "MN", "MN:labour ministry"],
  ["the labour ministry", null, "labour ministry"],
  ["노동부", "QA", "ministry"],
  ["the NIS", "QA", "agency"],
  ["the country's labour ministry", "QA", "ministry"],
  ["Qatar's labour minister", null, "ministry"],
  ["министерства труда Катара", null, "ministry"],
  ["卡塔尔劳动部", null, "ministry"],
  ["몽골 노동부", "QA", "MN:labour ministry"],
  ["モンゴル労働省", null, "MN:labour ministry"],
  ["Mongolia's labour inspectorate", null, "MN:labour inspectorate"],
])("resolve() takes '%s' in a claim about %s for '%s'", ([words, place, id]) => {
  expect(origins.resolve(words ?? null, [], null, place ?? null)?.id).toBe(id);
});

test("resolve() takes no country for its government where the credit is someone else", () => {
  expect(origins.resolve("카타르 현지 업자")?.kind).toBe("unlisted");
  expect(origins.resolve("Qatar's government")?.id).toBe("host");
  expect(origins.resolve("Labour Rights")?.id).toBe("network");
});

test("resolve() goes back along the chain and keeps who passed it on", () => {
  expect(origins.resolve("RFA", ["RFA", "the Qatari labour ministry"])).toMatchObject({
    id: "ministry",
    via: ["outlet"],
  });
  expect(origins.resolve("Darusman", ["Darusman", "Labour Rights Network"])).toMatchObject({
    id: "network",
    via: ["rapporteur"],
  });
  expect(origins.resolve("Qatar", ["Qatari labour ministry", "Qatar"])?.id).toBe("ministry");
  // An outlet at the end of the chain passes on what the other said.
  expect(origins.resolve("NIS", ["RFA"])).toMatchObject({ id: "agency" });
});

test("resolve() reads the year of a cited report", () => {
  expect(origins.resolve("a 2012 report")).toMatchObject({ kind: "crowd", year: 2012 });
  expect(origins.resolve("LRN", [], 2013)?.year).toBe(2013);
});

test("resolve() credits no one where no words do", () => {
  expect(origins.resolve(null)).toBeNull();
  expect(origins.resolve("  ", [""])).toBeNull();
});

test("isSameOrigin() joins a person with the body they speak for, not two bodies of one parent", () => {
  expect(isSameOrigin("rapporteur", "un", origins)).toBe(true);
  expect(isSameOrigin("un", "rapporteur", origins)).toBe(true);
  expect(isSameOrigin("rapporteur", "panel", origins)).toBe(false);
});

test("isSameOrigin() joins a short credit with its longer form, not with another one's", () => {
  expect(isSameOrigin("manager", "manager tower project", origins)).toBe(true);
  expect(isSameOrigin("director", "another director", origins)).toBe(false);
  expect(isSameOrigin("two escapees", "six escapees", origins)).toBe(false);
});

test("resolve() knows a minister by name for the ministry, though no one lists it", () => {
  const offices = createOriginDirectory([
    { id: "state", kind: "government", name: "Angola", names: [], speaksFor: null },
    {
      id: "minister",
      kind: "person",
      name: "Manuel Augusto",
      names: ["Angolan foreign minister"],
      speaksFor: "state",
    },
  ]);
  const told = offices.resolve("安哥拉外交部");
  expect(told?.id).toBe("AO:foreign ministry");
  expect(isSameOrigin("minister", told?.id ?? "", offices)).toBe(true);
  expect(isSameOrigin("minister", "AO:health ministry", offices)).toBe(false);
});

test("resolve() reads an office out of what its figures show", () => {
  const words = [
    "the labour ministry",
    "the country's labour ministry show",
    "labour ministry data",
  ];
  const found = words.map((credit) =>
    createOriginDirectory(ORIGINS).resolve(credit, [], null, "QA"),
  );
  expect(new Set(found.map((origin) => origin?.id))).toEqual(new Set(["ministry"]));
});
