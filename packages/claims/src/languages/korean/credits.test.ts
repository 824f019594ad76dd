import { expect, test } from "vitest";
import { findCredits } from "./credits.ts";

const credit = (text: string) => {
  const whole = { start: 0, end: text.length };
  const sentence = { ...whole, paragraph: 0, clauses: [whole], mentions: [], quantities: [] };
  return findCredits(text, sentence).map(({ source }) => source);
};

test.for([
  { text: "또 연간 수익을 5억 달러로 추정했다.", sources: [null] },
  { text: "이에 따라 북한 당국이 해마다 버는 돈이 는다.", sources: [] },
  {
    text: "노동자가 18명에 이른다는 폴란드 국경수비대 통계에 답하지 않았다.",
    sources: ["폴란드 국경수비대 통계"],
  },
  { text: '한 대학 교수가 "하루 16시간씩 일한다"고 주장했다.', sources: ["한 대학 교수"] },
  { text: "현지 언론인 '앙골라통신'은 의사 180명이 일한다고 보도했다.", sources: ["앙골라통신"] },
  { text: "현지 매체 ‘몰타 투데이’에 따르면 41명이 일한다.", sources: ["몰타 투데이"] },
  {
    text: "북한식당 종업원 출신 탈북자가 한 방송에 밝힌 바에 따르면 월급은 15달러다.",
    sources: ["북한식당 종업원 출신 탈북자"],
  },
  { text: "노동자 3천 명이 일한다고 코트라(KOTRA)가 27일 밝혔다.", sources: ["코트라"] },
  {
    text: "한 대북 소식통(신변안전 위해 익명 요청)은 “여성 50명이 일한다”고 밝혔다.",
    sources: ["한 대북 소식통"],
  },
  {
    text: "쿠웨이트 이민청에 등록된 북한 노동자는 640명이다.",
    sources: ["쿠웨이트 이민청"],
  },
  { text: "러시아 노동부 통계로 2016년에는 4만 명이 넘었다.", sources: ["러시아 노동부 통계"] },
  { text: "정작 중국은 숫자를 밝히지 않았다.", sources: [] },
  {
    text: "돈은 간부들이 가져간다고 인터뷰에 응한 한 노동자가 털어놨다.",
    sources: ["인터뷰에 응한 한 노동자"],
  },
  { text: "인권단체가 의원실에 낸 의견서에는 10억 달러라고 돼 있다.", sources: ["인권단체"] },
  { text: "보도에 따르면 월급은 15달러다.", sources: [null] },
  { text: "전직 무역일꾼은 해외 노동자가 6만 명이라고 했다.", sources: ["전직 무역일꾼"] },
  { text: "카타르 정부는, 비자를 모두 취소했다고 밝혔다.", sources: ["카타르 정부"] },
  {
    text: "북한 인력 현황(통일부, 2012년 1월 현재, 단위 명)은 다음과 같다.",
    sources: ["통일부"],
  },
  { text: "화물차 기사는 노동자 5백 명이 건너갔다고 말했다.", sources: ["화물차 기사"] },
  { text: "노동자가 1천 명에 이른다는 것이 코트라의 추산이다.", sources: ["코트라"] },
  { text: "단둥에 천 명이 온다고 소식통이 전해왔다.", sources: ["소식통"] },
  {
    text: "“58명이 일했다”고 한 방송의 지난해 보도를 인용했다.",
    sources: ["한 방송의 지난해 보도"],
  },
])("findCredits() finds $sources in '$text'", ({ text, sources }) => {
  expect(credit(text)).toEqual(sources);
});

test("findCredits() takes no place of the last clause for who says all of it", () => {
  const text = "통일부는 노동자가 8개국에서 일하고 있으며 중국에는 1천 명이 있다고 밝혔다.";
  expect(credit(text)).toEqual(["통일부"]);
});
