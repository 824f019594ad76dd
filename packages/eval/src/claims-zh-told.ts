import type { LabelledReport } from "./score-reports.ts";

/**
 * Chinese texts of our own on whom a figure belongs to: where the narrator takes over, whose paper
 * speaks, states of a list each for itself, and what is counted that is no worker.
 */
export const chineseTold: readonly LabelledReport[] = [
  {
    title: "制裁委員會收到三國報告",
    published: "2020-01-15",
    text: "安理會制裁委員會官網資料顯示,各國累計送回的北韓勞工不少於兩萬五千人。蒙古報告稱,境內持證北韓工人在2018年由2080人減至1190人;阿曼送走217人;馬來西亞送走301人。",
    claims: [
      "workers_repatriated 25000 - gte people - - 2020 安理會制裁委員會",
      "workers_abroad 2080 2080 eq people - MN 2017 蒙古",
      "workers_abroad 1190 1190 eq people - MN 2018 蒙古",
      "workers_repatriated 217 217 eq people - OM 2020 阿曼",
      "workers_repatriated 301 301 eq people - MY 2020 馬來西亞",
    ],
  },
  {
    title: "三部委提醒企业提防朝鲜远程程序员",
    published: "2023-10-20",
    text: "日本警察厅与外务省18日联合发布一份警示，提醒企业提防朝鲜信息技术人员。警示说，这类人员有数千名，多数在中国和俄罗斯；一个小组每月合计可赚20万美元，个人一年能挣30万美元以上。平壤要拿走其中九成。",
    claims: [
      "workers_abroad 1000 9999 range people - - 2023 日本警察厅与外务省",
      "wage 300000 - gte USD year - 2023 日本警察厅与外务省",
      "pay_withheld 90 90 eq percent - - 2023 日本警察厅与外务省",
    ],
  },
  {
    title: "珲春车间里的算盘",
    published: "2016-05-20",
    text: "前年春天，珲春一家服装厂的厂长老金签下用工合同：对方先派八十名朝鲜女工，满意再补足到二百人。如今车间里坐着一百六十名朝鲜女工，每天做十一个小时，每月歇两天。老金算过账，本地工便宜不了，用她们比用本地人省了三成。",
    claims: [
      "workers_dispatched 80 80 eq people * CN 2014 -",
      "workers_abroad 160 160 eq people - CN 2016 -",
      "hours_per_day 11 11 eq hours day CN 2016 -",
      "days_off 2 2 eq days month CN 2016 -",
    ],
  },
  {
    title: "停工之後",
    published: "2024-02-18",
    text: "一名知情者說,上月在和龍停工的北韓工人約有一千五百人。另一名知情者說參與者更多,「八家廠加起來兩千三四百」。有的工廠把每天的工時砍到八小時。平壤後來把帶頭的近百人分批押送回國。",
    claims: [
      "workers_abroad 1500 1500 approx people - CN 2024 一名知情者",
      "workers_abroad 2300 2400 range people - CN 2024 另一名知情者",
      "hours_per_day 8 8 eq hours day CN 2024 -",
      "workers_repatriated 100 100 approx people - CN 2024 -",
    ],
  },
  {
    title: "統一部前官員：在俄人數被誇大",
    published: "2025-03-11",
    text: "韓國統一部前官員朴先生接受本報訪問時估算,撇除留學生,而家留俄做工的不會多過一萬八千,「個個月七百美金,八成都入咗國家袋」。俄國邊防部門統計,去年入境的朝鮮公民當中9,120人報稱「求學」。",
    claims: [
      "workers_abroad - 18000 lte people - RU 2025 韓國統一部前官員朴先生",
      "wage 700 700 eq USD month RU 2025 韓國統一部前官員朴先生",
      "pay_withheld 80 80 eq percent - RU 2025 韓國統一部前官員朴先生",
    ],
  },
  {
    title: "罗安达工地换人",
    published: "2017-02-09",
    text: "据韩联社8日报道，安哥拉劳工部官员说，境内朝鲜人一度多达1300人，去年以来已有大半回国。日本在安企业仍有职员86人。当地一家中国建筑公司的会计说，替补的越南工人月薪600美元还嫌少，原来朝鲜班组每人每月只要400美元。",
    claims: [
      "workers_abroad - 1300 lte people - AO - 安哥拉劳工部官员",
      "wage 400 400 eq USD month AO - 当地一家中国建筑公司的会计",
    ],
  },
  {
    title: "检方：他们借用了九十人的身份",
    published: "2024-12-13",
    text: "起诉书说，被告的北韩IT人员冒用九十多名美国人的身份，进入百余家公司。「五八八」等三间贸易公司替他们收款。起诉书没有说他们有多少人。国务卿当天会见了十四个国家的大使。",
    claims: [],
  },
  {
    title: "矿工自古晋返国",
    published: "2017-11-02",
    text: "砂拉越州官员说，最后31名朝鲜矿工昨日由古晋飞往北京转机回国。领班交代的安排是，按照使馆的要求，每人每月签收200令吉。",
    claims: [
      "workers_repatriated 31 31 eq people - MY 2017 砂拉越州官员",
      "wage 200 200 eq MYR month MY 2017 *",
    ],
  },
];
