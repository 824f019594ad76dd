import type { LabelledReport } from "./score-reports.ts";

/**
 * Chinese texts of our own as pages bring them: reprinted, converted from the other script, with
 * marks of half width, numbers set apart by spaces, years told in brackets and sums told twice.
 */
export const chinesePages: readonly LabelledReport[] = [
  {
    title: "綏芬河口岸見聞",
    published: "2023-11-20",
    text: "截至 2017 年 10 月,這座邊境小城有 1200 名北韓勞工,大半縫製成衣。去（2022）年冬天再去,廠長說只剩不到 400 人,月薪人民幣 2300 元(約新台幣 1 萬元),到她們手上的不過 500 元。廠子 2009 年開業,員工最多時 3000 人,多是本地人。",
    claims: [
      "workers_abroad 1200 1200 eq people - CN 2017 -",
      "workers_abroad - 400 lt people - CN 2022 廠長",
      "wage 2300 2300 eq CNY month CN * 廠長",
      "wage - 500 lte CNY month CN * *",
    ],
  },
  {
    title: "外汇从哪里来",
    published: "2021-04-02",
    text: "平壤的外汇有几条来路。靠出口煤炭和海产,一年进账约3亿美元。假钞和毒品每年带来1、2亿美元。派往50多个国家的8万至9万名劳工,每年为当局挣回5亿美元以上。黑客一年偷走的,有人说值12、13亿美元。",
    claims: [
      "host_countries 50 - gt countries - - 2021 -",
      "workers_abroad 80000 90000 range people - - 2021 -",
      "revenue 500000000 - gte USD year - 2021 -",
    ],
  },
  {
    title: "在西哈努克港的平壤餐馆",
    published: "2018-06-11",
    text: "这家朝鲜餐馆2011年开业,现有12名朝鲜女服务员。据当地侨民透露,她们每个月只获得工资的一成半,其余归国家。附近一家电子厂员工总数为600人,都是柬埔寨人。",
    claims: [
      "workers_abroad 12 12 eq people - KH 2018 *",
      "pay_withheld 85 85 eq percent - KH 2018 当地侨民",
    ],
  },
  {
    title: "她們為什麼想出去",
    published: "2019-03-03",
    text: "前女工朴某回憶說,在丹東的工廠每天做十三個小時,一個月到手三百元。即便如此,也遠高於北韓國內,比開城還好。她說,同廠的北韓姑娘有七百來人,二十人擠在一間屋裡。",
    claims: [
      "hours_per_day 13 13 eq hours day CN - 前女工朴某",
      "wage 300 300 eq CNY month CN - 前女工朴某",
      "workers_abroad 700 700 approx people - CN - 前女工朴某",
    ],
  },
  {
    title: "朝鲜工人去了哪儿",
    published: "2020-02-14",
    text: "韩媒称,平壤把数以万计的劳工送往海外。参考消息网2月13日报道 日媒称,其中约9000人在科威特和卡塔尔。对于“9000人”这一数字,两国都没有证实。科威特一家公司去年解雇了40多名朝鲜焊工,并送回平壤。",
    claims: [
      "workers_abroad 10000 99999 range people - - 2020 韩媒",
      "workers_abroad 9000 9000 approx people - - 2020 日媒",
      "workers_repatriated 40 - gt people * KW 2019 *",
    ],
  },
  {
    title: "北韓移工與俄國建商",
    published: "2025-07-08",
    text: "俄羅斯遠東的建商估計,今年最多可以引進到1萬5千名北韓移工,目前工地上有四千名。北韓移工一天做十四個鐘頭,只睡五小時;中亞移工月薪一千二百美元,北韓移工則為八百美元。",
    claims: [
      "workers_dispatched - 15000 lte people * RU 2025 *",
      "workers_abroad 4000 4000 eq people - RU 2025 *",
      "hours_per_day 14 14 eq hours day RU 2025 *",
      "wage 800 800 eq USD month RU 2025 *",
    ],
  },
  {
    title: "遊客回來了",
    published: "2019-08-30",
    text: "平壤今年盯上了中國遊客的錢包。旅行社說,每位遊客可以給朝方帶來100歐元收入,全年可望達到800萬歐元。丹東口岸上月出境的遊客有2萬多人,由領隊李某等4名導遊輪流帶團。",
    claims: [],
  },
  {
    title: "網購平台擋下冒名求職者",
    published: "2025-12-28",
    text: "美國一家網購公司說,一年來已擋下1500名冒名應徵的北韓人,識破的履歷比前一年多三成。公司沒有說有沒有人混進去,也沒有說他們人在哪裡。",
    claims: [],
  },
  {
    title: "两国各有多少朝鲜工人",
    published: "2018-04-20",
    text: "【晚报4月20日讯】(据中广新闻陈大伟报导)韩国一家研究所在新出的“海外劳务白皮书”中推算,朝鲜外派中俄两国劳工人数共14万人,其中中国10万人、俄罗斯4万人。晨星电台昨称有约900人在马来西亚,《海峡晚报》去年称,有约400名朝鲜人。我们可以直言,没有人数得清。",
    claims: [
      "workers_abroad 140000 140000 eq people - * 2018 韩国一家研究所",
      "workers_abroad 100000 100000 eq people - CN 2018 韩国一家研究所",
      "workers_abroad 40000 40000 eq people - RU 2018 韩国一家研究所",
      "workers_abroad 900 900 approx people - MY 2018 晨星电台",
      "workers_abroad 400 400 approx people - * 2017 《海峡晚报》",
    ],
  },
];
