import type { LabelledReport } from "./score-reports.ts";

/**
 * Chinese texts of our own from one site, boat or mill: sums without their currency, shares that do
 * not reach the worker, who is counted among others, and numbers that are no figure.
 */
export const chineseSites: readonly LabelledReport[] = [
  {
    title: "珲春：一家水产厂的账",
    published: "2019-04-22",
    text: "珲春一家海鲜加工厂的车间里，二百八十名工人中有二百一十名是朝鲜人。老板崔先生明年想再招六十名。“人家一个月两千六，本地的三千五还比不上。”一名管理人员说，“七八成到不了本人手里。”这位管理人员反问：“换你，你用谁？”",
    claims: [
      "workers_abroad 210 210 eq people - CN 2019 -",
      "workers_dispatched 60 60 eq people - CN 2020 崔先生",
      "wage 2600 2600 eq CNY month CN 2019 *",
      "pay_withheld 70 80 range percent - CN 2019 一名管理人员",
    ],
  },
  {
    title: "砂拉越礦場事故之後",
    published: "2015-03-12",
    text: "（美里11日訊）移民局說，出事的煤礦共有140名外籍員工，其中朝鮮人62名，全部持證。礦場經理透露，朝鮮班每班12小時，較別組多出三小時。礦區目前雇員600名，其中外籍的占四分之一。",
    claims: [
      "workers_abroad 62 62 eq people - MY 2015 移民局",
      "hours_per_day 12 12 eq hours day MY 2015 礦場經理",
    ],
  },
  {
    title: "沙迦工地夜班",
    published: "2017-01-19",
    text: "一名巴基斯坦工头指着工棚说，那一排的九十人清一色来自朝鲜。承包商给他们开每月280美元，比孟加拉人还低二十。记者在沙迦走访时，没有一名朝鲜工人愿意开口。",
    claims: [
      "workers_abroad 90 90 eq people - AE 2017 一名巴基斯坦工头",
      "wage 280 280 eq USD month AE 2017 一名巴基斯坦工头",
    ],
  },
  {
    title: "外籍劳务人员统计",
    published: "2012-08-02",
    text: "蒙古国劳动部数据显示，外籍劳务人员中来自中国的有9800人，朝鲜排名第二，为1720人，越南510人。朝鲜工人以砌墙为主，每人每天20美元。",
    claims: [
      "workers_abroad 1720 1720 eq people - MN 2012 蒙古国劳动部",
      "wage 20 20 eq USD day MN 2012 -",
    ],
  },
  {
    title: "遠洋船上的人",
    published: "2024-05-08",
    text: "去年十月,一艘停靠開普敦的遠洋漁船上查出八名沒有護照的北韓船員。海洋正義網絡訪問同船的菲律賓人得知,這些北韓人有的六年沒下過船。該網絡盤點後認為,在這家船東名下作業的北韓船員至少十五名。",
    claims: [
      "workers_abroad 8 8 eq people - - 2023 -",
      "workers_abroad 15 - gte people - - 2024 海洋正義網絡",
    ],
  },
  {
    title: "安理会收到执行报告",
    published: "2019-10-04",
    text: "阿根廷代表团提交：本国境内持居留的朝鲜民主主义人民共和国国民共14人，其中外交官及家属10人，其余为学生。已有三十多个国家宣布不再续签朝鲜工人的签证。柏林登记的朝鲜公民约900人，多为早年来的学生及其后代。",
    claims: [],
  },
  {
    title: "两名研究者的分歧",
    published: "2018-02-14",
    text: "美国国务院一名官员说，海外朝鲜工人仍不下九万，每年为平壤挣得5亿多美元。首尔一名高级研究员认为高估，称实际创汇“一亿刚出头”。美国一年向韩国出售的武器超过40亿美元。",
    claims: [
      "workers_abroad 90000 - gte people - - 2018 美国国务院一名官员",
      "revenue 500000000 - gt USD year - 2018 美国国务院一名官员",
      "revenue 100000000 - gt USD * - 2018 首尔一名高级研究员",
    ],
  },
  {
    title: "俄远东渔港来了朝鲜姑娘",
    published: "2025-12-02",
    text: "纳霍德卡的鱼罐头厂上月来了一百八十名朝鲜姑娘。厂长沙波瓦洛夫说，工资按计件算，平均六万五，可“钱我打给她们的公司，公司给多少我不问”。印度一家报纸却报导，仍有二百多名朝鲜劳工在俄，躲在别的港口。",
    claims: [
      "workers_dispatched 180 180 eq people - RU 2025 -",
      "wage 65000 65000 eq RUB * RU 2025 厂长沙波瓦洛夫",
      "workers_abroad 200 - gt people - RU 2025 印度一家报纸",
    ],
  },
  {
    title: "乌兰巴托皮革厂不再续约",
    published: "2019-03-20",
    text: "乌兰巴托一家皮革厂的副厂长巴图说，厂里一百一十名朝鲜工人的合同月底到期。厂方每月付给使馆每人380美元，工人自己说只见到八十。去年全国外劳人数约1.3万。",
    claims: [
      "workers_abroad 110 110 eq people - MN 2019 乌兰巴托一家皮革厂的副厂长巴图",
      "wage 380 380 eq USD month MN 2019 乌兰巴托一家皮革厂的副厂长巴图",
      "wage 80 80 eq USD month MN 2019 乌兰巴托一家皮革厂的副厂长巴图",
    ],
  },
];
