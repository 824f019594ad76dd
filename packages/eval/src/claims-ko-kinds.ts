import type { LabelledReport } from "./score-reports.ts";

/** Korean texts of our own, each for kinds that other texts have been misread in. */
export const koreanKinds: readonly LabelledReport[] = [
  {
    title: "아프리카 공사장의 북한 인부들",
    published: "2018-11-20",
    text: `가나 수도의 공사장에서 북한 노동자 약 60명이 일한다고 현지 신문 데일리 트리뷴이 20일 보도했다.

이들은 한 달에 평균 700∼900달러를 받고 있으며 임금의 80%가량이 정권으로 흘러가는 것으로 알려졌다.

북한은 아프리카 지역에 2천여 명을 두고 있다. 나미비아에는 한때 8백 명이 있었으나 지난해 대부분 떠났다.`,
    claims: [
      "workers_abroad 60 60 approx people - GH 2018 데일리 트리뷴",
      "wage 700 900 range USD month GH 2018 데일리 트리뷴",
      "pay_withheld 80 80 approx percent - GH 2018 데일리 트리뷴",
      "workers_abroad 2000 2000 approx people - - 2018 데일리 트리뷴",
      "workers_abroad 800 800 eq people - NA - 데일리 트리뷴",
    ],
  },
  {
    title: "북한 해외 노동자, 부처마다 다른 수",
    published: "2016-03-15",
    text: "국회에 제출된 북한 해외 노동자 자료를 보면 부처마다 수가 다르다. 중국만 보면 통일부 1만8천명, 국정원 2만4천명으로 6천명이나 벌어진다. 벌어들이는 돈을 통일부는 해마다 3억달러로 잡았으나 인권단체가 낸 의견서에는 적어도 10억달러라고 적혀 있다. 한 연구소는 지난해 보고서에서 20개국 6만1천 명에 연간 9억 달러로 봤다.",
    claims: [
      "workers_abroad 18000 18000 eq people - CN 2016 통일부",
      "workers_abroad 24000 24000 eq people - CN 2016 국정원",
      "revenue 300000000 300000000 eq USD year - 2016 통일부",
      "revenue 1000000000 - gte USD year - 2016 인권단체",
      "host_countries 20 20 eq countries - - 2015 한 연구소",
      "workers_abroad 61000 61000 eq people - - 2015 한 연구소",
      "revenue 900000000 900000000 eq USD year - 2015 한 연구소",
    ],
  },
  {
    title: "유학생으로 온 북한 인력",
    published: "2024-10-02",
    text: "러시아 공장에 북한 노동자 4천 명이 학생 비자로 들어와 일한다고 한 외신이 2일 전했다. 러시아 통계로 2019년 말에는 900명만 남기고 모두 돌려보냈다. 이들은 매달 600달러를 벌지만 그 가운데 75%는 국가 몫이고, 50달러는 회사 간부들이 가져간다고 인터뷰에 응한 한 노동자가 털어놨다. 북한에서는 12시간 일하는 게 보통인데 이곳에서는 하루 16시간을 일한다.",
    claims: [
      "workers_abroad 4000 4000 eq people - RU 2024 한 외신",
      "workers_abroad 900 900 eq people - RU 2019 러시아 통계",
      "wage 600 600 eq USD month RU 2024 한 노동자",
      "pay_withheld 75 75 eq percent - RU 2024 한 노동자",
      "hours_per_day 16 16 eq hours day RU 2024 한 노동자",
    ],
  },
  {
    title: "걸프의 북한 노동자, 누가 남았나",
    published: "2019-12-24",
    text: "이행 보고서를 낸 나라는 51개국뿐이다. 카타르는 북한 노동자 2천300명을 보냈다고 했다. 오만은 불법 취업으로 체포된 북한 노동자 21명을 추방했다. 쿠웨이트 이민청에 등록된 북한 노동자는 모두 640명이다. 정작 중국은 숫자를 밝히지 않았다. 미 국무부 추산으로 이들이 북한에 안긴 돈은 해마다 3억 달러를 웃돈다. 지난해 중국을 찾은 북한 주민은 16만5천200명이다.",
    claims: [
      "workers_repatriated 2300 2300 eq people - QA 2019 카타르",
      "workers_repatriated 21 21 eq people - OM 2019 -",
      "workers_abroad 640 640 eq people - KW 2019 쿠웨이트 이민청",
      "revenue 300000000 - gt USD year - 2019 미 국무부",
    ],
  },
  {
    title: "환산이 끼어든 월급",
    published: "2021-06-08",
    text: "중국 공장은 북한 노동자 1인당 월 2,600~2,900(약 45만~50만원)위안을 책임자에게 보낸다. 한 소식통은 북한이 이렇게 2억(약 2천300억원)~3억 달러를 해마다 벌어들인다고 말했다. 이 가운데 60% 정도가 북한 당국으로 들어간다.",
    claims: [
      "wage 2600 2900 range CNY month CN 2021 -",
      "revenue 200000000 300000000 range USD year * 2021 한 소식통",
      "pay_withheld 60 60 approx percent - * 2021 한 소식통",
    ],
  },
  {
    title: "월드컵 경기장의 이주노동자",
    published: "2018-06-25",
    text: "북한 국적자도 1명 숨진 러시아 월드컵 경기장에서는 한때 9개 나라에서 온 4천100명이 일했다. 이주노동자 평균 월급은 4만 루블이었다. 국제축구연맹은 조사단 5명을 보냈다.",
    claims: [],
  },
  {
    title: "정보 당국이 본 해외 북한 노동자",
    published: "2016-10-20",
    text: "정보 당국은 19일 국회에서 북한 근로자 6만1천여 명이 해외에 파견됐다고 보고했다. 올해 귀순한 해외 주재관은 12명이며 작년에는 9명이었다고도 했다. 나라 밖에 나간 노동자가 한 해에 보내는 돈은 1억7천만 달러라고 전직 무역일꾼은 말했다. 쿠웨이트는 이미 노동자 17명의 여권을 압수했다. 카타르에 필요한 인력이 3만명이라고 한 건설사는 계산했다. 벌목회사는 목재의 30%를 북한에 준다. 관리 간부 100여명은 평양으로 불려 갔다.",
    claims: [
      "workers_abroad 61000 61000 approx people - - 2016 정보 당국",
      "revenue 170000000 170000000 eq USD year - 2016 전직 무역일꾼",
    ],
  },
  {
    title: "탄자니아의 북한 의료진",
    published: "2019-04-10",
    text: "탄자니아 보건부는 9일 북한 의사와 농업전문가, 통역 등 44명이 자국에 머문다고 밝혔다. 동부 도시에는 숙련된 북한 IT 전문가 7명도 파견돼 한 회사의 홈페이지를 만들며 따로 숙소를 얻어 지내고 있다. 현지 일간지 시티즌은 8일 한 병원장의 말을 인용해 의사 한 사람이 월 1천200달러를 번다고 전했다. 보도에 따르면 이 가운데 90%는 대사관이 가져간다. 아프리카의 북한 의료진은 200명 안팎으로 알려졌으며 모잠비크 정부는, 남은 비자를 갱신하지 않겠다고 밝혔다.",
    claims: [
      "workers_abroad 44 44 eq people - TZ 2019 탄자니아 보건부",
      "?workers_abroad 7 7 eq people - TZ 2019 *",
      "wage 1200 1200 eq USD month TZ 2019 병원장",
      "pay_withheld 90 90 eq percent - TZ 2019 시티즌",
      "workers_abroad 200 200 approx people - - 2019 -",
    ],
  },
  {
    title: "표로 보는 해외 북한 인력",
    published: "2013-05-20",
    text: "북한 인력이 나가 있는 나라(통일부, 2013년 4월 현재, 단위 명): 러시아 2만3천, 중국 1만5천, 몽골 1천900. 한 단체 대표는 이들이 봉급의 9할을 떼인다고 했다. 그 돈이 한 해 4억 달러에 이른다는 것이 그의 계산이다.",
    claims: [
      "workers_abroad 23000 23000 eq people - RU 2013 통일부",
      "workers_abroad 15000 15000 eq people - CN 2013 통일부",
      "workers_abroad 1900 1900 eq people - MN 2013 통일부",
      "pay_withheld 90 90 eq percent - - 2013 한 단체 대표",
      "revenue 400000000 400000000 eq USD year - 2013 한 단체 대표",
    ],
  },
  {
    title: "걸프를 떠나는 북한 노동자",
    published: "2018-10-15",
    text: "오만의 건설사가 북한 노동자 160명 가운데 70명을 해고했다고 한 방송이 12일 보도했다. 남은 90명도 이달 초 귀국길에 올랐다. 바레인은 310명, 카타르는 1천200명이 떠났다고 유엔에 알렸다. 러시아는 아직 1만 명이 남았다. 정보 당국의 지난해 추정치 3만 명의 3분의 1이다. 연말에 나갈 사람만 4천 명이라고 주북 대사는 말했다. 건설 현장에 모자라는 인력만 최소 수만 명이다.",
    claims: [
      "workers_abroad 160 160 eq people - OM 2018 한 방송",
      "workers_repatriated 90 90 eq people - OM 2018 *",
      "workers_repatriated 310 310 eq people - BH 2018 바레인",
      "workers_repatriated 1200 1200 eq people - QA 2018 카타르",
      "workers_abroad 10000 10000 eq people - RU 2018 -",
      "workers_abroad 30000 30000 eq people - * * 정보 당국",
      "?workers_dispatched 4000 4000 eq people - * * *",
    ],
  },
  {
    title: "북한이탈주민 실태조사",
    published: "2019-03-11",
    text: "재단은 탈북민 실태조사에서 취업자의 월평균 임금이 201만 원이라고 밝혔다. 러시아 벌목공 출신은 응답자 가운데 11명이었다. 조사에는 2천600명이 응했다.",
    claims: [],
  },
  {
    title: "쿠웨이트, 북한 노동자 줄인다",
    published: "2017-12-04",
    text: '쿠웨이트 노동부 관계자는 3일 "지난 7월 4천300명이던 북한 인력이 다달이 빠져나가 지금은 2천100명쯤"이라고 말했다. 쿠웨이트 정부는 올해 말까지 800명, 내년에는 나머지를 모두 내보내기로 했다. 한 인부는 "한 달에 500달러를 벌면 350달러는 회사에 낸다"고 했다. 한 연구소 보고서의 6천 명은 2년 전 숫자다. 미 국무부는 중동을 통틀어 8천 명이라 했고 러시아는 제 나라만 세어 3만1천 명이라고 했다. 교민 1천500명은 걱정이 크다.',
    claims: [
      "workers_abroad 4300 4300 eq people - KW 2017 쿠웨이트 노동부 관계자",
      "workers_abroad 2100 2100 approx people - KW 2017 쿠웨이트 노동부 관계자",
      "?workers_repatriated 800 800 eq people - KW * *",
      "wage 500 500 eq USD month KW 2017 한 인부",
      "workers_abroad 6000 6000 eq people - * * 한 연구소 보고서",
      "workers_abroad 8000 8000 eq people - - * 미 국무부",
      "workers_abroad 31000 31000 eq people - RU * 러시아",
    ],
  },
  {
    title: "귀순한 외교관들",
    published: "2016-09-02",
    text: "중국에서도 북한 외교관의 귀순이 잇따른다. 올해 한국에 온 탈북민은 820명이며 해외 일꾼 등 엘리트가 12명이다. 공관원의 월급은 500달러에서 900달러다. 근로자들의 동요는 파악되지 않았다.",
    claims: [],
  },
  {
    title: "돈바스로 가는 북한 건설 노동자",
    published: "2022-12-05",
    text: "러시아 통신은 북한 건설 노동자 400명이 연해주에서 돈바스로 옮겨 재건에 나선다고 4일 전했다. 한 단체는 러시아에서 일한 탈북민 네 명의 명세서를 공개했다. 명세서에 찍힌 월급은 평균 600달러다. 단체는 이를 근거로 북한이 임금의 80% 이상을 거둔다고 주장했다. 보고서가 꼽은 체류국은 14개국이다. 10개국이 참여하는 감시단은 답하지 않았다. 두 나라의 북한 노동자는 합쳐서 5천 명 안팎이다.",
    claims: [
      "?workers_abroad 400 400 eq people - RU 2022 *",
      "wage 600 600 eq USD month RU 2022 한 단체",
      "pay_withheld 80 - gte percent - RU 2022 단체",
      "host_countries 14 14 eq countries - - 2022 보고서",
      "workers_abroad 5000 5000 approx people - * 2022 *",
    ],
  },
];
