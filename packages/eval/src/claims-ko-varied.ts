import type { LabelledReport } from "./score-reports.ts";

/** Korean texts of our own in the words of papers, ministries, talks and scripts: who tells, when, where, and what goes untold. */
export const koreanVaried: readonly LabelledReport[] = [
  {
    title: "말레이시아 사라왁 광산의 북한 광부들",
    published: "2016-02-19",
    text: "말레이시아 사라왁주 내무국은 탄광에서 일하던 북한 광부 49명을 이달 안에 돌려보내기로 했다. 주 이민청이 지난해 점검한 광산 세 곳에서는 광부들이 하루 열두 시간, 바쁠 때는 열네 시간까지 일하고 있었다. 광산 회사는 한 사람에 월 2천 링깃을 치르지만 당사자 손에는 300링깃이 떨어진다고 현지 노조가 주장했다.",
    claims: [
      "?workers_repatriated 49 49 eq people - MY 2016 내무국",
      "hours_per_day 12 14 range hours day MY 2015 이민청",
      "wage 2000 2000 eq MYR month MY 2016 현지 노조",
      "wage 300 300 eq MYR month MY 2016 현지 노조",
    ],
  },
  {
    title: "외교부 “북한 의료진 규모 파악 중”",
    published: "2015-06-11",
    text: "외교부 당국자는 11일 아프리카에 나가 있는 북한 의료진이 300명을 조금 넘는다고 말했다. 그는 나이지리아에만 의사와 간호사 80여 명이 있다고 덧붙였다. 현지 신문이 입수한 계약서에는 의사 한 명에게 매달 900달러를 준다고 적혀 있다. 지난달 이 나라에서는 북한 의사 2명이 피랍됐다.",
    claims: [
      "workers_abroad 300 - gt people - - 2015 외교부 당국자",
      "workers_abroad 80 80 approx people - NG 2015 외교부 당국자",
      "wage 900 900 eq USD month NG 2015 현지 신문",
    ],
  },
  {
    title: "유엔 인권사무소 “캄보디아 식당, 여권부터 걷어”",
    published: "2018-11-29",
    text: "캄보디아의 북한 식당에서 일하는 종업원이 150명 안팎이라는 유엔 인권사무소의 보고가 있었다. 사무소가 만난 한 종업원은 “월급 400달러 가운데 60달러만 제 몫”이라며 “한 달에 하루도 겨우 쉰다”고 털어놓았다. 본지가 프놈펜의 식당 여섯 곳을 돌며 센 종업원은 72명이었다.",
    claims: [
      "workers_abroad 150 150 approx people - KH 2018 유엔 인권사무소",
      "wage 400 400 eq USD month KH 2018 한 종업원",
      "wage 60 60 eq USD month KH 2018 한 종업원",
      "days_off 1 1 eq days month KH 2018 한 종업원",
      "workers_abroad 72 72 eq people - KH 2018 -",
    ],
  },
  {
    title: "몽골 도로공사 현장, 북한 인부 절반으로",
    published: "2017-08-24",
    text: "몽골 건설협회 자료를 보면 이 나라의 북한 인부는 재작년 말 2천100명에서 올해 6월 1천300명으로 줄었다. 협회는 연말까지 400명이 더 떠난다고 내다봤다. 품삯은 한 달 80만투그릭이며 그 절반은 회사가 떼어 간다.",
    claims: [
      "workers_abroad 2100 2100 eq people - MN 2015 몽골 건설협회",
      "workers_abroad 1300 1300 eq people - MN 2017 몽골 건설협회",
      "?workers_repatriated 400 400 eq people - MN 2017 *",
      "wage 800000 800000 eq MNT month MN 2017 몽골 건설협회",
      "pay_withheld 50 50 eq percent - MN 2017 몽골 건설협회",
    ],
  },
  {
    title: "[인터뷰] 쿠웨이트에서 6년을 보낸 북한 목수",
    published: "2019-03-15",
    text: "기자: 현장에는 몇 명이나 있었습니까?\n김 모 씨: 우리 작업반은 서른다섯 명이었고 회사 전체로는 700명이 있었습니다.\n기자: 얼마나 일했습니까?\n김 모 씨: 하루 열네 시간씩 일했고 쉬는 날은 한 달에 하루였습니다.\n기자: 손에 쥔 돈은요?\n김 모 씨: 한 달에 100달러가 전부였어요.",
    claims: [
      "workers_abroad 35 35 eq people - KW * 김 모 씨",
      "workers_abroad 700 700 eq people - KW * 김 모 씨",
      "hours_per_day 14 14 eq hours day KW * 김 모 씨",
      "days_off 1 1 eq days month KW * 김 모 씨",
      "wage 100 100 eq USD month KW * 김 모 씨",
    ],
  },
  {
    title: "러 하원의원 “북한 건설 인력 더 받아야”",
    published: "2025-04-09",
    text: "러시아의 한 하원의원은 올해 안에 북한 건설 인력 5천 명을 더 들여오겠다는 계획을 노동부에 냈다. 연방이민청 통계로는 지난 1분기에 들어온 북한 노동자가 2천400명이다. 크라스노다르의 시공업체들은 북한 인부 한 사람에게 매달 9만 루블을 치르는데 이 가운데 본인이 가져가는 돈은 2만 루블 남짓이라고 한 현장 감독이 전했다. 베트남 인부의 임금은 7만 루블이다.",
    claims: [
      "?workers_dispatched 5000 5000 eq people - RU 2025 *",
      "workers_dispatched 2400 2400 eq people - RU 2025 연방이민청",
      "wage 90000 90000 eq RUB month RU 2025 한 현장 감독",
      "wage 20000 20000 approx RUB month RU 2025 한 현장 감독",
    ],
  },
  {
    title: "통일연구원, 해외 노동자 실태 보고서 발간",
    published: "2012-12-03",
    text: "통일연구원이 3일 펴낸 보고서에 따르면 북한은 40여 개국에 6만 명가량을 내보냈다. 보고서는 이들이 벌어들이는 외화를 연 2억 달러로 추산했다. 국가별로는 중국 2만 명, 러시아 1만8천 명, 쿠웨이트 4천 명 순이다. 연구원은 임금의 70% 이상을 당국이 거둬 간다고 지적했다.",
    claims: [
      "host_countries 40 40 approx countries - - 2012 통일연구원",
      "workers_abroad 60000 60000 approx people - - 2012 통일연구원",
      "revenue 200000000 200000000 eq USD year - 2012 통일연구원",
      "workers_abroad 20000 20000 eq people - CN 2012 통일연구원",
      "workers_abroad 18000 18000 eq people - RU 2012 통일연구원",
      "workers_abroad 4000 4000 eq people - KW 2012 통일연구원",
      "pay_withheld 70 - gte percent - - 2012 통일연구원",
    ],
  },
  {
    title: "다롄 수산물 가공장에서 북한 인력 빠져나가",
    published: "2019-12-20",
    text: "다롄의 수산물 가공장에서 일하던 북한 여성 600여 명이 지난주 열차에 올라 고향으로 돌아갔다고 현지 조선족 상인이 전했다. 그의 말로는 가공장 두 곳에 아직 250명이 남아 귀국 차례를 기다린다. 이들의 월급은 2천200위안이었지만 관리인이 1천500위안을 먼저 떼었다.",
    claims: [
      "workers_repatriated 600 600 approx people - CN 2019 조선족 상인",
      "workers_abroad 250 250 eq people - CN 2019 조선족 상인",
      "wage 2200 2200 eq CNY month CN 2019 조선족 상인",
    ],
  },
  {
    title: "카타르 월드컵 공사장, 안전모 쓴 북한군",
    published: "2015-09-01",
    text: "카타르 루사일의 공사장에 북한 노동자 900명이 투입돼 있으며 이 가운데 상당수는 현역 군인이라고 중동 전문매체 ‘걸프워치’가 1일 보도했다. 매체는 이들이 하루 16시간까지 일한다고 전했다. 카타르 노동부는 이 보도가 사실이 아니라고 부인했다. 월드컵 공사비는 2천억 달러다.",
    claims: [
      "workers_abroad 900 900 eq people - QA 2015 걸프워치",
      "hours_per_day - 16 lte hours day QA 2015 걸프워치",
    ],
  },
  {
    title: "북 IT 조직원 위장취업 일당 기소",
    published: "2024-05-17",
    text: "미 법무부는 북한 IT 인력의 위장 취업을 도운 미국인과 우크라이나인 등 5명을 기소했다고 16일 밝혔다. 공소장은 이들이 노트북 90대를 관리했으며 중국 선양에 있는 북한 개발자 60명 이상이 미국 기업 300곳에 취업했다고 적었다. 이렇게 챙긴 돈은 적어도 680만 달러다. 유죄가 인정되면 최고 97년형을 받는다.",
    claims: [
      "workers_abroad 60 - gte people - CN 2024 공소장",
      "revenue 6800000 - gte USD - * 2024 공소장",
    ],
  },
  {
    title: "개성공단 재가동 논의, 임금이 관건",
    published: "2013-08-15",
    text: "남북은 14일 개성공단을 다시 열기로 합의했다. 공단에서는 북측 근로자 5만3천 명이 월평균 140달러를 받고 하루 9시간을 일했다. 북측은 임금의 45%를 사회보험료 명목으로 뗀다.",
    claims: [],
  },
  {
    title: "조선소 인력난, 외국인으로 메운다",
    published: "2023-02-07",
    text: "거제의 조선소들이 태국과 베트남에서 용접공 2천 명을 데려오기로 했다. 이들의 월급은 270만 원이며 하루 8시간을 일한다. 업계는 올해 조선 인력이 1만4천 명 모자란다고 본다. 통일부는 북한 인력을 쓰는 방안은 제재 때문에 불가능하다고 선을 그었다.",
    claims: [],
  },
];
