import { expect, test } from "vitest";
import { findPointedAt, findSubjects } from "./speakers.ts";

test.for([
  { sentence: "북한 사정에 밝은 한 전문가는 150달러라고 했다.", name: "한 전문가" },
  { sentence: "그가 말한 뒤 언론은 이 수를 거듭 썼다.", name: "언론" },
  { sentence: '외교부 당국자는 "공사는 끝났다"고 말했다.', name: "외교부 당국자" },
  { sentence: "인권단체 한울회(HUR)는 3백 명이라고 했다.", name: "인권단체 한울회" },
  { sentence: "한 연구소가 내놓은 이 보고서는 널리 읽혔다.", name: "이 보고서" },
])("findSubjects() finds '$name'", ({ sentence, name }) => {
  expect(findSubjects(sentence).map((subject) => subject.name)).toContain(name);
});

test("findSubjects() takes no place and no words of a quotation for one", () => {
  const names = findSubjects('러시아에는 "공사는 끝났다"는 말이 돈다.').map(({ name }) => name);
  expect(names).not.toContain("러시아");
  expect(names).not.toContain("공사");
});

test.for([
  { told: "한 북한인권단체가 의견서를 냈다. ", source: "이 단체", expected: "북한인권단체" },
  {
    told: "개발업체의 한 임원이 북한 노동자 예찬론을 폈다. ",
    source: "그",
    expected: "개발업체의 한 임원",
  },
  {
    told: "연구원의 정은이 연구위원은 둘을 견줬다. ",
    source: "정 위원",
    expected: "연구원의 정은이 연구위원",
  },
  { told: "공사가 늦어졌다. ", source: "이 신문", expected: null },
])("findPointedAt() resolves '$source' to $expected", ({ told, source, expected }) => {
  expect(findPointedAt(told, told.length, source)).toBe(expected);
});
