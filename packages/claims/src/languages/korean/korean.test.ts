import { readFileSync } from "node:fs";
import { parseWatch, WATCH_FILES } from "@figurewatch/watch";
import { expect, test } from "vitest";
import { readArticle } from "../../read-article.ts";

const folder = new URL("../../../../../watches/dprk-overseas-labour/", import.meta.url);
const files = WATCH_FILES.map((name) => [name, readFileSync(new URL(name, folder), "utf8")]);
const watch = parseWatch(Object.fromEntries(files) as Parameters<typeof parseWatch>[0]);

// Prose of our own: `measure low high unit per place year source`.
const articles = [
  {
    title: "송환 시한 나흘 앞…아직 수만 명 남아",
    published: "2019-12-18",
    text: "러시아 내무부는 올해 1월 1만1천490명이던 북한 노동자가 이달 초 3천 명 아래로 떨어졌다고 밝혔다. 카타르와 쿠웨이트에서는 각각 2천471명과 904명이 본국으로 돌아갔다. 중국은 송환 인원을 공개하지 않았다.",
    claims: [
      "workers_abroad 11490 11490 people - RU 2019 러시아 내무부",
      "workers_abroad null 3000 people - RU 2019 러시아 내무부",
      "workers_repatriated 2471 2471 people - QA 2019 -",
      "workers_repatriated 904 904 people - KW 2019 -",
    ],
  },
  {
    title: "훈춘 수산물 공장, 북한 여성 350명 새로 들여와",
    published: "2023-11-02",
    text: '중국 지린성 훈춘의 한 수산물 가공업체가 최근 북한 여성 노동자 350명을 새로 받아들였다고 현지 소식통이 2일 전했다. 이 업체에는 이미 600여 명이 일하고 있다. 소식통은 "공장 측이 1인당 월 2천200위안을 주지만 본인이 받는 돈은 300위안 남짓"이라고 말했다.',
    claims: [
      "workers_dispatched 350 350 people - CN 2023 현지 소식통",
      "workers_abroad 600 600 people - CN 2023 현지 소식통",
      "wage 2200 2200 CNY month CN 2023 현지 소식통",
      "wage 300 300 CNY month CN 2023 현지 소식통",
    ],
  },
  {
    title: "러, 북한 인력 5만 명 받기로",
    published: "2025-07-14",
    text: "러시아가 연말까지 북한 노동자 5만 명을 추가로 받아들일 계획이라고 일본 NHK 방송이 러시아 당국자의 말을 인용해 보도했다. 올해 들어 이미 1만5천 명이 입국한 것으로 알려졌다.",
    claims: [
      "workers_dispatched 50000 50000 people - RU 2025 러시아 당국자",
      "workers_dispatched 15000 15000 people - RU 2025 러시아 당국자",
    ],
  },
  {
    title: '월스트리트저널 "러, 북한 노동자 신규 허가 계속"',
    published: "2018-08-03",
    text: "결의 채택 뒤에도 북한 노동자 1만 명 이상이 러시아에 새로 등록했다고 월스트리트저널이 3일 보도했다. 러시아 노동부 자료를 보면 올해 들어서만 최소 700건의 고용 허가가 나갔다. 신문은 북한이 해외 인력으로 해마다 12억~23억 달러를 벌어들인다는 추산도 소개했다.",
    claims: [
      "workers_dispatched 10000 null people - RU 2018 월스트리트저널",
      "revenue 1200000000 2300000000 USD year - 2018 월스트리트저널",
    ],
  },
  {
    title: '전문가패널 "IT 인력 수천 명, 한 해 수억 달러"',
    published: "2022-03-10",
    text: "유엔 전문가패널 보고서는 해외에 나가 있는 북한 IT 인력이 4천 명이 넘고 이들이 연간 2억5천만~6억 달러를 송금한다고 추정했다. 상급 개발자는 한 달에 최고 6만 달러까지 벌기도 하지만 손에 쥐는 몫은 10~30%에 그친다.",
    claims: [
      "workers_abroad 4000 null people - - 2022 유엔 전문가패널 보고서",
      "revenue 250000000 600000000 USD year - 2022 유엔 전문가패널 보고서",
      "pay_withheld 70 90 percent - - 2022 유엔 전문가패널 보고서",
    ],
  },
  {
    title: "몰타에 북한 직공 19명",
    published: "2015-11-06",
    text: '지중해 섬나라 몰타의 한 의류 공장에서 북한 국적자 19명이 재봉 일을 하는 것으로 확인됐다고 현지 일간지가 보도했다. 폴란드 조선소에는 용접공을 비롯해 약 500명이, 체코에는 한때 400명 안팎이 있었다. 통일부 당국자는 "유럽 전체로는 1천 명이 안 될 것"이라고 내다봤다.',
    claims: [
      "workers_abroad 19 19 people - MT 2015 현지 일간지",
      "workers_abroad 500 500 people - PL 2015 현지 일간지",
      "workers_abroad 400 400 people - CZ - 현지 일간지",
      "workers_abroad null 1000 people - - 2015 통일부 당국자",
    ],
  },
  {
    title: "시베리아 벌목장 3천 명",
    published: "2013-03-19",
    text: "러시아 하바롭스크와 아무르주 벌목장에는 북한 벌목공 3천여 명이 흩어져 있다. 인권단체 조사에서 이들은 한 해에 이틀만 쉬었고, 벌이의 70퍼센트를 당에 바쳐야 했다. 영하 30도의 추위 속에 하루 12시간 넘게 나무를 벤다.",
    claims: [
      "workers_abroad 3000 3000 people - RU 2013 -",
      "days_off 2 2 days year RU 2013 인권단체 조사",
      "pay_withheld 70 70 percent - RU 2013 인권단체 조사",
      "hours_per_day 12 null hours day RU 2013 인권단체 조사",
    ],
  },
  {
    title: "결의 2397호, 24개월 내 전원 송환",
    published: "2017-12-27",
    text: "안보리가 채택한 결의 2397호는 회원국이 2년 안에 북한 노동자를 모두 돌려보내도록 했다. 미국은 현재 약 10만 명의 북한 노동자가 해외에서 일하며 김정은 정권에 연간 5억 달러를 안겨 준다고 보고 있다. 이 가운데 8만 명은 중국, 3만 명은 러시아에 있다.",
    claims: [
      "workers_abroad 100000 100000 people - - 2017 미국",
      "revenue 500000000 500000000 USD year - 2017 미국",
      "workers_abroad 80000 80000 people - CN 2017 미국",
      "workers_abroad 30000 30000 people - RU 2017 미국",
    ],
  },
  {
    title: "알라부가로 간 여성들",
    published: "2025-10-30",
    text: "타타르스탄의 알라부가 경제특구에 북한 인력 1만2천 명이 투입될 예정이라고 우크라이나 군 정보총국이 주장했다. 시급은 2.5달러, 근무는 하루 최소 12시간이다. 러시아 정부는 보도 내용을 부인했다.",
    claims: [
      "workers_dispatched 12000 12000 people - RU 2025 우크라이나 군 정보총국",
      "wage 2.5 2.5 USD hour RU 2025 우크라이나 군 정보총국",
      "hours_per_day 12 null hours day RU 2025 우크라이나 군 정보총국",
    ],
  },
  {
    title: '정책연구기관 "해외 노동자 5만8천 명, 16개국에"',
    published: "2014-12-01",
    text: "한 민간 연구기관은 1일 보고서에서 2013년 1월 기준 16개국에 북한 노동자 4만6천여 명이 파견돼 있고 지금은 5만~6만 명으로 늘었을 것으로 봤다. 나라별로는 러시아 2만여 명, 중국 1만9천여 명, 몽골 1천300여 명, 쿠웨이트 5천여 명 순이다. 벌어들이는 외화는 해마다 1억5천만~2억3천만 달러다.",
    claims: [
      "host_countries 16 16 countries - - 2013 한 민간 연구기관",
      "workers_abroad 46000 46000 people - - 2013 한 민간 연구기관",
      "workers_abroad 50000 60000 people - - 2014 한 민간 연구기관",
      "workers_abroad 20000 20000 people - RU 2014 한 민간 연구기관",
      "workers_abroad 19000 19000 people - CN 2014 한 민간 연구기관",
      "workers_abroad 1300 1300 people - MN 2014 한 민간 연구기관",
      "workers_abroad 5000 5000 people - KW 2014 한 민간 연구기관",
      "revenue 150000000 230000000 USD year - 2014 한 민간 연구기관",
    ],
  },
  {
    title: "단둥서 버스 10대로 북한 노동자 300명 귀국",
    published: "2023-08-31",
    text: "지난 29일 단둥 세관 앞에 대기하던 버스에 북한 노동자 300여 명이 올라 신의주로 건너갔다고 대북 소식통이 밝혔다. 단둥 일대에는 5년 넘게 발이 묶인 인력이 2만 명가량 더 있다. 이들의 월급은 2천~2천500위안이지만 70%가량을 북측 회사가 뗀다.",
    claims: [
      "workers_repatriated 300 300 people - CN 2023 대북 소식통",
      "workers_abroad 20000 20000 people - CN 2023 대북 소식통",
      "wage 2000 2500 CNY month CN 2023 대북 소식통",
      "pay_withheld 70 70 percent - CN 2023 대북 소식통",
    ],
  },
  {
    title: "월드컵 경기장에서 땀 흘리는 북한 노동자",
    published: "2015-06-03",
    text: "카타르 월드컵 경기장 주변 공사장에서 북한 노동자 1천800명이 일하고 있다고 중동 전문 매체가 보도했다. 이들은 오전 5시에 출근해 12시간 이상 일하며, 한 달 임금 3천 리얄 가운데 실제로 받는 것은 10%가 채 되지 않는다. 휴일은 격주 금요일 하루다.",
    claims: [
      "workers_abroad 1800 1800 people - QA 2015 중동 전문 매체",
      "hours_per_day 12 null hours day QA 2015 중동 전문 매체",
      "wage 3000 3000 QAR month QA 2015 중동 전문 매체",
      "pay_withheld 90 null percent - QA 2015 중동 전문 매체",
    ],
  },
  {
    title: "폴란드, 북한 노동자 비자 중단",
    published: "2018-01-09",
    text: "폴란드 외교부는 북한 노동자에게 새 비자를 내주지 않고 있으며 현재 450명 정도가 남아 있다고 밝혔다. 2016년에는 550명이었다. 그단스크 조선소의 한 하청업체는 29명을 용접공으로 쓰다가 계약을 끊었다.",
    claims: [
      "workers_abroad 450 450 people - PL 2018 폴란드 외교부",
      "workers_abroad 550 550 people - PL 2016 폴란드 외교부",
      "workers_abroad 29 29 people - PL 2018 폴란드 외교부",
    ],
  },
  {
    title: '유엔 패널 "10만 명 이상, 40여 개국서 외화벌이"',
    published: "2024-03-21",
    text: "안보리 대북제재위원회 산하 전문가패널은 20일 공개한 연례보고서에서 10만 명이 넘는 북한 국적자가 식당, 재봉, 건설, 의료, 정보기술 분야에서 제재를 어기고 40여 개 나라에서 돈을 벌고 있다고 밝혔다. 정보기술 인력만 3천 명이 해외에 있다. 제3국 정부가 패널에 알린 바로는 중국과 러시아에서 일하는 노동자의 임금 80~90%를 국가가 떼어 간다.",
    claims: [
      "workers_abroad 100000 null people - - 2024 안보리 대북제재위원회 산하 전문가패널",
      "host_countries 40 40 countries - - 2024 안보리 대북제재위원회 산하 전문가패널",
      "workers_abroad 3000 3000 people - - 2024 안보리 대북제재위원회 산하 전문가패널",
      "pay_withheld 80 90 percent - - 2024 제3국 정부",
    ],
  },
  {
    title: '러 하원 의원 "북한 인부 100만 명 데려오자"',
    published: "2025-11-20",
    text: "러시아의 한 하원 의원은 일손이 모자라면 북한에서 노동자 100만 명을 데려올 수 있다고 주장했다. 크렘린은 그런 논의가 없다고 일축했다. 현재 연해주에서 일하는 북한 인부는 1천500명이고 하루 품삯은 3천 루블이다.",
    claims: [
      "workers_abroad 1500 1500 people - RU 2025 러시아의 한 하원 의원",
      "wage 3000 3000 RUB day RU 2025 러시아의 한 하원 의원",
    ],
  },
  {
    title: '북 외무성 "노예노동설은 날조"',
    published: "2025-08-22",
    text: "북한 외무성 대변인은 러시아에 노동자 5만 명을 보냈다는 보도는 날조라고 반박했다. 그러나 러시아 극동 지역에는 이미 북한 인력 1만5천 명이 들어와 있다고 한국 정보당국은 보고 있다.",
    claims: [
      "workers_dispatched 50000 50000 people - RU 2025 북한 외무성 대변인",
      "workers_abroad 15000 15000 people - RU 2025 한국 정보당국",
    ],
  },
  {
    title: "허룽 의류공장, 북한 노동자 2천 명 교체 준비",
    published: "2023-10-19",
    text: '중국 지린성 허룽시의 의류공장들이 계약이 끝난 북한 노동자 800명을 돌려보내고 새 인력 1천 명을 받기로 했다고 자유아시아방송(RFA)이 현지 소식통을 인용해 보도했다. 공장 관계자는 "한 사람당 월 2천700위안을 북한 회사에 준다"고 말했다.',
    claims: [
      "workers_repatriated 800 800 people - CN 2023 현지 소식통",
      "workers_dispatched 1000 1000 people - CN 2023 현지 소식통",
      "wage 2700 2700 CNY month CN 2023 공장 관계자",
    ],
  },
  {
    title: "카타르, 내년 상반기까지 모두 내보내기로",
    published: "2017-11-29",
    text: "카타르 정부는 자국 내 북한 노동자를 내년 6월까지 전원 내보내기로 했다고 유엔에 알렸다. 2016년 1월 2천541명이던 북한 노동자는 올해 9월 1천120명으로 감소했다. 쿠웨이트에는 2천 명 넘게 남아 있다.",
    claims: [
      "workers_abroad 2541 2541 people - QA 2016 카타르 정부",
      "workers_abroad 1120 1120 people - QA 2017 카타르 정부",
      "workers_abroad 2000 null people - KW 2017 카타르 정부",
    ],
  },
  {
    title: "결의 시한 2년, 러시아 고용허가 0건",
    published: "2021-12-27",
    text: "러시아 노동부는 북한 국적자에게 내준 취업 허가가 한 건도 없다고 밝혔다. 그럼에도 국제 인권단체는 최소 500명이 모스크바 안팎에서 불법으로 일한다고 지적했다. 감염병 탓에 평양행 항공편이 끊겨 돌아갈 길도 막혔다.",
    claims: ["workers_abroad 500 null people - RU 2021 그럼에도 국제 인권단체"],
  },
  {
    title: "돈바스 재건에 북한 노동자?",
    published: "2022-08-18",
    text: "러시아 부총리는 돈바스 재건에 북한 노동자 2만에서 5만 명을 투입하는 방안을 협의하고 있다고 말했다. 통일부는 안보리 결의 위반이라고 지적했다. 러시아에는 코로나 봉쇄로 돌아가지 못한 북한 노동자가 수백 명 있다.",
    claims: [
      "workers_dispatched 20000 50000 people - RU 2022 러시아 부총리",
      "workers_abroad 100 999 people - RU 2022 통일부",
    ],
  },
];

// Weights over words decide here, not grammar; told as soon as they are read right.
const misread: typeof articles = [
  {
    title: '국정원 "중국 내 북한 노동자 9만 명 추산"',
    published: "2024-02-08",
    text: "국가정보원은 8일 국회에 낸 서면 답변에서 중국에 체류하는 북한 노동자를 약 9만 명으로 추산했다. 이들이 본국에 바치는 돈은 한 해 3억5천만 달러에 이른다. 러시아에는 1만5천 명가량이 남아 있다고 국정원은 덧붙였다.",
    claims: [
      "workers_abroad 90000 90000 people - CN 2024 국가정보원",
      "revenue 350000000 350000000 USD year CN 2024 국가정보원",
      "workers_abroad 15000 15000 people - RU 2024 국정원",
    ],
  },
  {
    title: "러 극동 건설 현장에 북한 인부 1만 명",
    published: "2017-05-18",
    text: '연해주 이민국에 따르면 지난 4월 말 현재 이 지역에서 일하는 북한 근로자는 1만312명으로 1년 전 9천870명보다 늘었다. 대부분 아파트 공사장에서 미장과 도장을 맡는다. 한 현장 감독은 "아침 7시부터 밤 10시까지 하루 15시간을 꼬박 일한다"며 "쉬는 날은 한 달에 하루뿐"이라고 전했다.',
    claims: [
      "workers_abroad 10312 10312 people - RU 2017 연해주 이민국",
      "workers_abroad 9870 9870 people - RU 2016 연해주 이민국",
      "hours_per_day 15 15 hours day RU 2017 한 현장 감독",
      "days_off 1 1 days month RU 2017 한 현장 감독",
    ],
  },
  {
    title: "러시아 파병 대가, 노동자 임금으로",
    published: "2024-05-30",
    text: "국방부는 북한이 러시아에 보낸 군인 한 명당 월 2천 달러를 받는다고 국회에 보고했다. 전투에서 숨진 장병은 600명으로 집계됐다. 별도로 건설 노동자 4천 명이 월 800달러 수준의 임금을 받으며 일한다고 했다.",
    claims: [
      "workers_abroad 4000 4000 people - RU 2024 국방부",
      "wage 800 800 USD month RU 2024 국방부",
    ],
  },
];

function expectRead({ title, published, text, claims }: (typeof articles)[number]): void {
  const read = readArticle({ lang: "ko", title, published, text }, watch).claims;
  const told = read
    .filter(({ value }) => value === null)
    .map(({ measure, low, high, unit, per, place, asOf, source }) =>
      [measure, low, high, unit, per ?? "-", place ?? "-", asOf?.slice(0, 4) ?? "-", source ?? "-"]
        .map(String)
        .join(" "),
    );
  expect(told).toEqual(claims);
  for (const { quote } of read) expect(text).toContain(quote);
}

test.for(articles)("readArticle() reads '$title'", expectRead);
test.fails.for(misread)("readArticle() does not yet read '$title'", expectRead);

// Other people, other sums, other times, in articles that name North Korea.
const silent = [
  [
    "네팔 계절노동자 입국 재개",
    "정부는 네팔과 베트남에서 외국인 노동자 5만 명을 들여올 방침이라고 15일 밝혔다. 농가의 하루 품삯은 13만 원까지 치솟았다. 북한과 맞닿은 접경지 농촌도 일손을 구하지 못해 애를 먹고 있다.",
  ],
  [
    "탈북민 작년 67명 입국",
    "통일부는 지난해 국내에 들어온 탈북민이 67명으로 집계됐다고 밝혔다. 코로나로 국경이 닫히기 전에는 한 해 1천 명 넘게 들어왔다. 러시아에서 일하다 빠져나온 노동자도 9명 포함됐다.",
  ],
  [
    "개성공단 재가동 논의",
    "남북은 개성공단 재가동을 놓고 머리를 맞댔다. 문을 닫기 전 북측 근로자 5만4천763명이 124개 기업에서 일했고 월평균 임금은 187달러였다. 해마다 1억 달러가 북으로 들어갔다.",
  ],
  [
    "러시아 관광객 400명 방북",
    "올해 2월부터 지금까지 러시아 관광객 400여 명이 북한을 다녀갔다고 여행사가 밝혔다. 나흘 일정의 요금은 750달러다. 북한을 찾은 블라디보스토크 주민들은 스키장 직원들의 월급이 얼마인지 묻기도 했다.",
  ],
  [
    "파병 북한군 사상자 4천700명",
    "국정원은 러시아에 파병된 북한군 1만5천 명 가운데 사상자가 4천700여 명이고 그중 600명이 숨졌다고 국회 정보위에 보고했다. 부상병 2천 명은 비행기와 기차로 귀국했다. 북한은 파병 대가로 월 2천 달러씩을 챙겼다.",
  ],
  [
    "고려인 동포 노동자들의 안산살이",
    "경기 안산에는 중앙아시아에서 온 고려인 7천 명이 산다. 하루 12시간을 일해 한 달에 150만 원을 손에 쥔다. 한 고려인은 할아버지가 북한 지역 출신이라고 했다. 쉬는 날은 한 달에 이틀이다.",
  ],
  [
    "우즈베크 노동자 몰리는 연해주",
    "연해주 노동청은 지난해 외국인 노동자 3만 명을 받았고 그중 우즈베키스탄 출신이 1만8천 명이라고 발표했다. 이들의 평균 임금은 월 6만 루블이다. 북한 노동자는 제재 때문에 받지 않는다고 당국은 강조했다.",
  ],
  [
    "재입국 꼼수…관광·유학 비자로 취업",
    "러시아 내무부 통계에 따르면 지난해 4분기에 북한인에게 발급된 관광비자는 1만345건, 학생비자는 7천162건으로 크게 늘었다. 2019년 한 해 러시아에 들어온 북한인은 2만 명이 넘는다. 실제로는 대부분 건설 현장에서 일한다고 현지 업자는 귀띔했다.",
  ],
  [
    "파주 농가, 외국인 계절근로자 300명",
    "파주시는 내년 봄 라오스 계절근로자 300명을 받는다. 월급은 206만 원, 하루 8시간 근무에 한 달 이틀 쉰다. 북한 접경이라 한때 개성공단 근로자를 쓰자는 이야기도 있었다.",
  ],
  [
    "평창 이후 남북 교류",
    "북한은 평창에 응원단 229명과 선수 22명을 보냈다. 예술단 140명도 서울과 강릉에서 공연했다. 체류비 28억 원은 남측이 부담했다. 중국에 있는 식당 종업원들도 경기를 텔레비전으로 봤다고 한다.",
  ],
  [
    "극동 건설 현장 일손 가뭄",
    '하바롭스크의 건설업체들이 사람을 구하지 못해 애를 태우고 있다. 예전에는 우즈베키스탄과 타지키스탄에서 온 인부 2만 명이 현장을 채웠다. 환율이 떨어지자 8천 명이 집으로 돌아갔다. 남은 사람들의 일당은 3천 루블에서 4천500루블로 올랐다. 하루 10시간을 넘기면 웃돈을 줘야 한다. 한 업자는 "북한 인부를 다시 쓰게 해 달라고 청원했지만 답이 없다"고 말했다.',
  ],
  [
    "조선소 용접공도 외국인",
    "울산의 한 조선소에서는 태국과 베트남 용접공 1천200명이 일한다. 월급은 270만 원 남짓이고 토요일까지 하루 10시간 근무한다. 정부는 내년에 외국인력 16만 명을 들여오기로 했다. 남북 경협이 한창이던 때에는 북한 기술자를 데려오자는 말도 나왔다.",
  ],
  [
    "네팔 의사당 앞 시위",
    "카타르에서 일하던 네팔 노동자 400명이 임금을 받지 못한 채 귀국했다. 이들은 월 300달러를 약속받았으나 반년 치가 밀렸다. 같은 공사장에는 방글라데시와 북한 사람도 있었다고 한다. 네팔 정부는 한 해 60만 명을 해외로 내보낸다.",
  ],
  [
    "쿠바 의료진, 외화벌이 논란",
    "쿠바는 의사와 간호사 3만 명을 60개국에 파견해 연간 60억 달러를 벌어들인다. 급여의 75%를 정부가 가져간다는 비판이 나온다. 북한도 비슷한 방식으로 의료진을 내보냈다.",
  ],
  [
    "개성공단 폐쇄 다섯 달",
    "공단이 문을 닫기 전 북측 근로자 5만4천 명이 입주기업 124곳에서 일했다. 기업들은 한 사람에 월 150달러를 줬다. 일부 업체는 중국 단둥이나 베트남으로 공장을 옮기는 방안을 찾고 있다.",
  ],
  [
    "쿠르스크의 포로",
    "우크라이나군에 붙잡힌 북한 병사 두 명은 훈련이라 알고 왔다고 진술했다. 북한은 러시아에 1만1천 명을 보냈고 올해 3천 명을 더 보낸 것으로 합참은 본다. 사상자는 4천 명이다. 병사 한 명의 몸값은 월 2천 달러라고 한다.",
  ],
] as const;

test.for(silent)("readArticle() claims nothing of '%s'", ([title, text]) => {
  const { claims } = readArticle({ lang: "ko", title, published: "2024-05-20", text }, watch);
  expect(claims.filter(({ value }) => value === null)).toEqual([]);
});
