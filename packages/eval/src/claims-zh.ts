import type { ClaimCase } from "./claims-cases.ts";
import type { HardNegative } from "./claims-hard-negatives.ts";

const silent: [title: string, text: string][] = [
  [
    "朝鲜士兵伤亡",
    "韩国军方推算，朝鲜派往俄罗斯的士兵约1.2万人，其中死伤者超过3000人。阵亡者家属每户获得2000美元。",
  ],
  ["工兵赴库尔斯克", "俄方说，朝鲜将派1000名工兵到库尔斯克排雷，另有5000名军人负责警戒。"],
  [
    "脱北者人数下降",
    "统一部资料显示，去年入境韩国的脱北者有236人，女性占88%，多数经由中国和泰国。",
  ],
  [
    "脫北者薪資調查",
    "在南韓定居的脫北者約3.4萬人，受訪者平均月薪245萬韓元，每週工作41小時，比一般國民少兩成。",
  ],
  [
    "黑客盗币",
    "朝鲜黑客去年从交易所窃取13.4亿美元的加密货币，占全球被盗总额的六成，分析公司说他们多在中国境内活动。",
  ],
  [
    "开城工业园区停运",
    "开城工业园区有5.4万名朝鲜工人，每月工资约160美元，其中七成由当局收走，园区一年产值5亿美元。",
  ],
  ["煤炭出口", "朝鲜上半年向中国出口煤炭210万吨，收入1.8亿美元，占出口的三成。"],
  [
    "越南勞工輸出",
    "越南去年派出14萬名勞工赴日本和台灣，每人每月寄回600美元，一年匯回35億美元。北韓不在統計之列。",
  ],
  [
    "中亚工人填补空缺",
    "滨海边疆区建筑工地现有1.8万名乌兹别克工人，月薪8万卢布，每天工作10小时，每周休息一天。当年的朝鲜工人早已不见踪影。",
  ],
  [
    "朝鮮旅遊重開",
    "今年前三個月有900名俄羅斯遊客到訪平壤，每人團費740美元，行程四天，導遊每天工作12小時。",
  ],
  ["留学生抵京", "120名朝鲜留学生本月抵达北京，奖学金每月3000元人民币，学制四年。"],
  [
    "政治犯收容所",
    "人权团体估计，朝鲜的收容所关押8万至12万人，每天强制劳动14小时，没有工资，也没有休息日。",
  ],
  [
    "在韩朝鲜族回流",
    "在韩国打工的朝鲜族约有50万人，去年有6万人返回延边，日薪13万韩元的工地如今缺人。",
  ],
  [
    "2397號決議",
    "安理會第2397號決議第8段要求各國在24個月內遣返所有賺取收入的北韓國民，193個會員國中只有66國提交報告。",
  ],
  ["悬赏", "美国国务院悬赏500万美元，征集有关朝鲜IT人员洗钱网络的线索，举报热线24小时开通。"],
  ["水灾重建", "朝鲜动员13万名工人和军人在新义州重建1.5万套住房，工期四个月，工人每天干活16小时。"],
  ["平壤物价", "平壤纺织厂女工月薪3万朝元，大米每公斤6000朝元，一家四口每月要花20万朝元。"],
  ["亚运代表团", "朝鲜派出185名运动员参加杭州亚运会，随行官员和记者30人，获得39枚奖牌。"],
  ["使馆关闭", "朝鲜关闭驻乌干达使馆，15名外交官回国，当地还剩两名雇员看守房屋。"],
  ["列车恢复", "平壤至丹东的列车恢复运行，首日载客70人，票价300元，全程6小时，每周四班。"],
  [
    "法院判决",
    "美国一名女子因协助朝鲜IT人员冒名求职，被判刑102个月，须没收28万美元，涉案企业309家。",
  ],
  [
    "中朝贸易",
    "海关数据显示，上月中朝贸易额1.9亿美元，同比增长12%，假发和电线占出口的四成，丹东口岸每天通行货车60辆。",
  ],
  [
    "外籍劳工配额",
    "韩国政府把明年的外籍劳工配额定为13万人，来自16个国家，最低时薪10030韩元。有议员提议考虑朝鲜劳工，政府称没有计划。",
  ],
  [
    "餐廳關門",
    "金邊最後一家北韓餐廳上週結束營業，店裡原有20張桌子，一碗冷麵7美元。街坊說，不知道服務員後來去了哪裡。",
  ],
  [
    "战俘安置",
    "被俘的两名朝鲜士兵关在基辅，乌方说愿意把其中一人交给韩国。两人一个20岁，一个26岁，月饷不到10美元。",
  ],
];
/** Chinese texts of our own that claim nothing. */
export const silentChinese: HardNegative[] = silent.map(([title, text]) => ({
  lang: "zh",
  title,
  text,
}));

/** Chinese articles of our own, in both scripts, and what they claim. */
export const chineseCases: ClaimCase[] = [
  {
    lang: "zh",
    title: "丹东服装厂迎来朝鲜女工",
    published: "2023-09-04",
    text: "丹东一家服装厂上月新来了150名朝鲜女工，当地消息人士说，这是开关后的第一批。她们每天工作14个小时，一个月只休息两天。工厂每月为每人支付3200元，本人只能拿到三成。",
    claims: [
      "workers_dispatched 150 150 people - CN",
      "hours_per_day 14 14 hours day CN",
      "days_off 2 2 days month CN",
      "wage 3200 3200 CNY month CN",
      "pay_withheld 70 70 percent - CN",
    ],
  },
  {
    lang: "zh",
    title: "蒙古：北韓勞工剩一千一百多人",
    published: "2017-10-12",
    text: "蒙古勞動部表示，境內北韓勞工由2013年的2123人減至1190人，到年底合約期滿後將全部返國。每人月薪約800美元，大部分上繳平壤。",
    claims: [
      "workers_abroad 2123 2123 people - MN",
      "workers_abroad 1190 1190 people - MN",
      "wage 800 800 USD month MN",
    ],
  },
  {
    lang: "zh",
    title: "俄内务部：去年入境的朝鲜劳工逾七千",
    published: "2026-02-10",
    text: "俄罗斯内务部的统计显示，去年以工作为目的入境的朝鲜公民有7800人，是前年的三倍。目前在俄朝鲜劳工约有1.5万名，多数在远东的建筑工地，月薪800美元左右。",
    claims: [
      "workers_dispatched 7800 7800 people year RU",
      "workers_abroad 15000 15000 people - RU",
      "wage 800 800 USD month RU",
    ],
  },
  {
    lang: "zh",
    title: "专家小组：十万朝鲜劳工在四十国",
    published: "2024-03-21",
    text: "联合国安理会专家小组在报告中说，仍有超过10万名朝鲜劳工在约40个国家工作，每年为平壤赚取5亿至7.5亿美元。报告指出，工人八成至九成的工资被当局拿走，每天工作12到16小时。",
    claims: [
      "workers_abroad 100000 null people - -",
      "host_countries 40 40 countries - -",
      "revenue 500000000 750000000 USD year -",
      "pay_withheld 80 90 percent - -",
      "hours_per_day 12 16 hours day -",
    ],
  },
  {
    lang: "zh",
    title: "卡達工地的北韓人",
    published: "2015-05-07",
    text: "據在杜哈的業界人士透露，卡達約有2500名北韓勞工，科威特有4000人，阿聯1300人。一名工頭說，名義上月薪750美元，到工人手裡不足一成。",
    claims: [
      "workers_abroad 2500 2500 people - QA",
      "workers_abroad 4000 4000 people - KW",
      "workers_abroad 1300 1300 people - AE",
      "wage 750 750 USD month -",
      "pay_withheld 90 null percent - -",
    ],
  },
  {
    lang: "zh",
    title: "遣返期限前，俄罗斯送走一万八千人",
    published: "2019-12-20",
    text: "俄罗斯向安理会提交的报告称，去年共遣返朝鲜劳工18533人，在俄人数从2017年底的30023人降至11490人。符拉迪沃斯托克机场周四又有300人登机回国。",
    claims: [
      "workers_repatriated 18533 18533 people year RU",
      "workers_abroad 30023 30023 people - RU",
      "workers_abroad 11490 11490 people - RU",
      "workers_repatriated 300 300 people - RU",
    ],
  },
  {
    lang: "zh",
    title: "平壤拟向阿拉布加派两万五千人",
    published: "2025-06-19",
    text: "日本放送协会援引俄罗斯官员的话报道，朝鲜计划向鞑靼斯坦的阿拉布加经济特区派遣2.5万名工人组装无人机，时薪2.5美元，每班至少12小时。首批200人已于上月抵达。",
    claims: [
      "workers_dispatched 25000 25000 people - RU",
      "wage 2.5 2.5 USD hour RU",
      "hours_per_day 12 null hours day RU",
      "workers_dispatched 200 200 people - RU",
    ],
  },
  {
    lang: "zh",
    title: "珲春水产厂的朝鲜人",
    published: "2024-02-26",
    text: "问：您那边的水产厂现在有多少朝鲜人？\n答：三家加起来六百来人吧，都是女的。前年只有两百人。\n问：工资怎么算？\n答：厂里按每人每月2500元付给朝方，她们自己每月领500元。一天干十二三个小时，一年放假不到十天。",
    claims: [
      "workers_abroad 600 600 people - CN",
      "workers_abroad 200 200 people - CN",
      "wage 2500 2500 CNY month CN",
      "wage 500 500 CNY month CN",
      "hours_per_day 12 13 hours day CN",
      "days_off null 10 days year CN",
    ],
  },
  {
    lang: "zh",
    title: "图们工业区将再接收千名朝鲜工人",
    published: "2012-08-03",
    text: "图们经济开发区一名负责人透露，省里批给当地的朝鲜工人配额是两万人。今年五月首批29人进厂，六月又到了90人，明年春天前还将引进1000人。",
    claims: [
      "workers_dispatched 20000 20000 people - CN",
      "workers_dispatched 29 29 people - CN",
      "workers_dispatched 90 90 people - CN",
      "workers_dispatched 1000 1000 people - CN",
    ],
  },
  {
    lang: "zh",
    title: "和龙工厂罢工，二百人被送回",
    published: "2024-02-08",
    text: "韩国媒体报道，今年1月在吉林和龙的多家服装厂，约2000名朝鲜工人因欠薪停工数日。带头的约200人被查出，其中一半已被遣返。知情人士称，中国企业七年里为这些工人付给平壤约1000万美元。",
    claims: [
      "workers_abroad 2000 2000 people - CN",
      "workers_abroad 200 200 people - CN",
      "revenue 10000000 10000000 USD - CN",
    ],
  },
  {
    lang: "zh",
    title: "朝鲜程序员一年挣三十万美元",
    published: "2022-05-16",
    text: "美国财政部警告说，朝鲜派驻在中国和俄罗斯的IT人员有数千人，一个人一年可挣多达30万美元，一个小组每年可为当局带来300万美元以上。他们挣的钱九成被收走。",
    claims: [
      "workers_abroad 1000 9999 people - -",
      "wage null 300000 USD year -",
      "revenue 3000000 null USD year -",
      "pay_withheld 90 90 percent - -",
    ],
  },
  {
    lang: "zh",
    title: "波蘭船廠的北韓焊工",
    published: "2016-05-30",
    text: "波蘭勞動監察局的檢查發現，格但斯克一家船廠雇用了29名北韓焊工，每天工作12小時，薪水由領班統一領取。該局估計，全國的北韓勞工約有800人。",
    claims: [
      "workers_abroad 29 29 people - PL",
      "hours_per_day 12 12 hours day PL",
      "workers_abroad 800 800 people - PL",
    ],
  },
  {
    lang: "zh",
    title: "发言人否认有十万朝鲜劳工",
    published: "2024-03-25",
    text: "有记者问，外媒称中国境内有10万名朝鲜劳工，是否属实。发言人否认这一说法，称纯属捏造，并表示中方一贯履行决议。",
    claims: ["workers_abroad 100000 100000 people - CN"],
  },
  {
    lang: "zh",
    title: "莫桑比克的朝鲜医生",
    published: "2019-06-02",
    text: "莫桑比克卫生部说，全国的医院里有96名朝鲜医生和护士。按合同，每名医生每月应得1200美元，其中三分之二直接汇往平壤。",
    claims: [
      "workers_abroad 96 96 people - MZ",
      "wage 1200 1200 USD month MZ",
      "pay_withheld 66.67 66.67 percent - MZ",
    ],
  },
  {
    lang: "zh",
    title: "海外劳务每年为朝鲜赚十几亿",
    published: "2015-10-30",
    text: "联合国特别报告员在递交大会的报告中说，五万多名朝鲜人在国外从事形同强迫的劳动，集中在采矿、伐木、纺织和建筑业。他援引一个民间组织2012年的报告说，当局由此每年获得12亿至23亿美元。工人平均每月只领到120至150美元。",
    claims: [
      "workers_abroad 50000 null people - -",
      "revenue 1200000000 2300000000 USD year -",
      "wage 120 150 USD month -",
    ],
  },
];
