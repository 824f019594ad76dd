import type { LabelledReport } from "./score-reports.ts";

/**
 * Korean pages of our own, a sentence or two to a paragraph as the agencies print them: verbs that
 * lead up to what goes on, credits whose subject is dropped, numbers that are no figures.
 */
export const koreanPages: readonly LabelledReport[] = [
  {
    title: "제재에도 나가 있는 북한 개발자들",
    published: "2021-05-11",
    text: `북한이 정보기술 인력 최소 900명 등을 해외에 보내 무기 개발비를 마련하고 있다는 내용을 유엔 전문가단이 보고서에 담았다.

보고서는 한 회원국의 통보를 인용해 "북한 국적자 1천500명이 관광 비자로 중국에 들어가 봉제공장 일을 하고 있다"고 설명했다.

또 해외에 파견된 2천여 명과 북한 내 7백여 명의 개발자들이 연간 최대 3억 달러의 수익을 낸다고 추정했다.

이들은 하루에 5시간만 자고 일하며, 생활비 400달러가량을 뺀 나머지를 모두 당국에 바친다.`,
    claims: [
      "workers_abroad 900 - gte people - - 2021 유엔 전문가단",
      "workers_abroad 1500 1500 eq people - CN 2021 한 회원국",
      "workers_abroad 2000 2000 approx people - - 2021 보고서",
      "revenue - 300000000 lte USD year - 2021 보고서",
    ],
  },
  {
    title: "카타르에 남은 사람들",
    published: "2018-09-03",
    text: `카타르 정부는 북한 노동자 수 백 명이 아직 자국에 남아 있다고 3일 밝혔다.

카타르는 한 때 2600여 명의 북한 노동자들을 경기장 공사에 투입했다. 이들은 현지 임금의 15%밖에 받지 못했고, 1년 동안 휴일은 사흘뿐이었다. 새로 지은 숙소는 최대 5천 명을 수용할 수 있다.`,
    claims: [
      "workers_abroad 100 999 range people - QA 2018 카타르 정부",
      "workers_abroad 2600 2600 approx people - QA - 카타르",
      "pay_withheld 85 85 eq percent - QA 2018 카타르",
      "days_off 3 3 eq days year QA 2018 카타르",
    ],
  },
  {
    title: "앙골라의 북한 의사들",
    published: "2016-05-02",
    text: `앙골라 현지 매체인 '앙골라 통신'은 북한이 지난해 말 기준으로 의사 150명을 앙골라에 파견했다고 보도했다.

한 연구소의 자료에 따르면 앙골라로 보내진 북한 노동자는 2014년 기준으로 약 9백 명이다. 올해 들어 이들은 40명이나 늘었다.

폴란드의 한 대학(大學) 교수는 "몽골의 북한 노동자들은 중간 관리자의 착복으로 매달 90달러 이하 소득을 거둔다"고 주장했다.

북한식당 한 곳이 매년 평양에 보내야 하는 돈은 최소 20만 달러다.`,
    claims: [
      "workers_abroad 150 150 eq people - AO 2015 앙골라 통신",
      "workers_abroad 900 900 approx people - AO 2014 한 연구소의 자료",
      "wage - 90 lte USD month MN 2016 한 대학(大學) 교수",
    ],
  },
  {
    title: "미얀마 떠난 종업원들",
    published: "2020-10-08",
    text: `미얀마는 안보리에 낸 보고서에서, 양곤의 식당에서 일하던 북한 노동자 19명이 2018년 4월 모두 떠났다고 설명했다.

북한이 지난해 사이버상으로 벌어들인 외화는 최대 10억 달러로 추산된다. 불법적인 통로로 번 돈은 약 23억 달러라고 정부 관계자는 밝혔다.

한 교수는 "러시아의 북한 노동자는 2천 명으로 추산되는데 지난해 말에 많이 들어갔다"고 말했다.`,
    claims: [
      "workers_repatriated 19 19 eq people - MM 2018 미얀마",
      "workers_abroad 2000 2000 eq people - RU 2020 한 교수",
    ],
  },
  {
    title: "훈춘, 북한 인력 받기로",
    published: "2012-02-20",
    text: `중국 훈춘시가 올해 안에 1차로 북한 노동자 150명을 고용하기로 했다고 신화통신이 보도했다.

훈춘시 통계에 따르면 지난해 한 해에만 북한 노동자 700명이 이 도시로 파견됐다.

지난 1월 기준 북한 노동자 60명이 중국에 파견된 북한 무역회사의 창고에서 일했다.

현장에 남은 북한 노동자가 45명이라는 훈춘시 노동국 통계에 대해 업체는 답하지 않았다.`,
    claims: [
      "workers_dispatched 150 150 eq people - CN 2012 신화통신",
      "workers_dispatched 700 700 eq people - CN 2011 훈춘시 통계",
      "workers_abroad 60 60 eq people - CN 2012 훈춘시 통계",
      "workers_abroad 45 45 eq people - CN 2012 훈춘시 노동국 통계",
    ],
  },
];
