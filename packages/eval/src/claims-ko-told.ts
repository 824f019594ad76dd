import type { LabelledReport } from "./score-reports.ts";

/** Korean texts of our own: tellers of every name, what came out through others, times and trades told in passing. */
export const koreanTold: readonly LabelledReport[] = [
  {
    title: "체코 주간지 “국경 마을의 바느질 소리”",
    published: "2016-03-11",
    text: "체코 주간지 레스펙트는 자국 방직공장에 북한 여성이 150명 넘게 있다고 썼다. 이들의 한 달 급여는 9천 코루나에 그친다. 8년 전 나호트의 봉제공장에서 일하던 이들은 계약서에 월 8천 코루나로 적혀 있었다.",
    claims: [
      "workers_abroad 150 - gt people - CZ 2016 레스펙트",
      "wage 9000 9000 eq CZK month CZ 2016 레스펙트",
      "wage 8000 8000 eq CZK month CZ 2008 레스펙트",
    ],
  },
  {
    title: "세네갈 조각상 현장의 북한 인부",
    published: "2018-10-02",
    text: "세네갈 다카르의 공사장에 북한 인부 45명이 있다는 사실이 현지 일간지에 보도됐다. 캐나다 인권단체 ‘워치라인’은 이들이 하루 13시간을 일한다고 밝혔다. 이 단체는 본인 몫이 한 달 90달러를 밑돈다고 덧붙였다.",
    claims: [
      "workers_abroad 45 45 eq people - SN 2018 일간지",
      "hours_per_day 13 13 eq hours day SN 2018 워치라인",
      "wage - 90 lt USD month SN 2018 워치라인",
    ],
  },
  {
    title: "법무부 “북한 인력 비자 현황”",
    published: "2014-09-04",
    text: "법무부가 4일 의원실에 낸 답변서에 따르면 해외에 나간 북한 노동자는 5만4천명이다. 자료는 쿠웨이트의 인원을 3천600명, 앙골라에 남은 인원을 900여명으로 따로 집계했다. 2009년 이전에는 2만명 수준이었다.",
    claims: [
      "workers_abroad 54000 54000 eq people - - 2014 법무부",
      "workers_abroad 3600 3600 eq people - KW 2014 법무부",
      "workers_abroad 900 900 approx people - AO 2014 법무부",
      "?workers_abroad 20000 20000 approx people - - - *",
    ],
  },
  {
    title: "[르포] 훈춘 수산물 공장, 북한 여공이 까는 조개",
    published: "2019-06-20",
    text: "[기자] 훈춘의 수산물 가공공장에는 북한 여공 300명이 있습니다.\n[탈북 여공] 아침 일곱 시부터 하루 열세 시간을 서서 조개를 깠어요.\n[기자] 지난달 지린성에서는 종업원 9명이 한꺼번에 서울로 왔습니다.",
    claims: [
      "workers_abroad 300 300 eq people - CN 2019 -",
      "hours_per_day 13 13 eq hours day CN 2019 탈북 여공",
    ],
  },
  {
    title: "노동검사청, 온실에서 일하던 북한인 적발",
    published: "2015-07-14",
    text: "노동검사청이 지난달 점검한 폴란드의 온실 두 곳에서는 북한 여성 37명이 토마토를 따고 있었으며 월급은 1천800즈워티였다. 온실 주인은 과태료 3천즈워티를 냈다. 우크라이나인에게 나간 허가는 2만 건이다.",
    claims: [
      "workers_abroad 37 37 eq people - PL 2015 노동검사청",
      "wage 1800 1800 eq PLN month PL 2015 노동검사청",
    ],
  },
  {
    title: "라오스 공사장에서 만난 북한 일꾼",
    published: "2017-05-30",
    text: "비엔티안의 공사장을 관리하는 태국인 사업가는 북한 일꾼 60명이 다달이 500달러를 사업소에 낸다고 말했다. 사업소의 인원은 130명으로 숙소는 최대 200명을 재울 수 있게 지었다. 보위지도원 3명이 이들을 감시한다. 남은 일꾼 25명은 귀국 비행기를 기다린다.",
    claims: [
      "workers_abroad 60 60 eq people - LA 2017 태국인 사업가",
      "workers_abroad 130 130 eq people - LA 2017 *",
      "workers_abroad 25 25 eq people - LA 2017 *",
    ],
  },
  {
    title: "중동의 북한 노동자, 그때와 지금",
    published: "2020-02-18",
    text: "한국 정부는 제재가 시작되기 전 북한이 중동 4개국을 합쳐 9천 명을 내보냈고 한 해 1억 달러를 번 것으로 보고 있다. 쿠웨이트 노동부는 2천800명까지 늘었던 2016년 이후 해마다 줄었다고 설명했다. 석 달 전에는 700명이 남아 있었다.",
    claims: [
      "workers_abroad 9000 9000 eq people - - - 한국 정부",
      "revenue 100000000 100000000 eq USD year - - 한국 정부",
      "workers_abroad 2800 2800 eq people - KW 2016 쿠웨이트 노동부",
      "workers_abroad 700 700 eq people - KW 2019 *",
    ],
  },
  {
    title: "몽골 캐시미어 공장의 빈 재봉틀",
    published: "2019-04-25",
    text: "울란바토르의 캐시미어 공장은 재작년까지 북한 재봉공 70명을 썼다. 공장 책임자는 “한 사람 앞에 월 400달러를 줬고 하루 11시간 일하는 조건이었다”고 기억했다. 몽골에서는 지난해 북한 노동자 900여명이 열차에 올라 귀국했다.",
    claims: [
      "workers_abroad 70 70 eq people - MN 2017 -",
      "wage 400 400 eq USD month MN 2017 공장 책임자",
      "hours_per_day 11 11 eq hours day MN 2017 공장 책임자",
      "workers_repatriated 900 900 approx people year MN 2018 *",
    ],
  },
  {
    title: "러시아 극동 건설업계, 중국에서 인부 모셔 오기",
    published: "2018-08-09",
    text: "한 시공사 대표는 중국 지린성에서 용접공 40명을 데려오는 데 비자 값만 1인당 300달러가 들었다고 했다. 품삯은 한 달 7만 루블로 올랐고 하루 10시간을 넘기면 수당이 붙는다. 북한 인력을 다시 쓸 수 있느냐는 물음에는 답이 없었다.",
    claims: [],
  },
  {
    title: "정부, 북한 무기 거래상 독자 제재",
    published: "2023-09-21",
    text: "정부는 북한의 IT 인력 외화벌이를 도운 개인 10명을 독자 제재 대상으로 지정했다. 이번 조치로 지정한 대상은 지난해부터 개인 64명, 기관 53개로 늘었다. 우리 단체가 상담한 해외 파견 경험자는 41명이다.",
    claims: [],
  },
];
