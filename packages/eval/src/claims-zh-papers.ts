import type { LabelledReport } from "./score-reports.ts";

/**
 * Chinese texts of our own on papers, tables and lists as sources, and on numbers of the whole
 * country, the whole firm or the people of the place, which are no figure.
 */
export const chinesePapers: readonly LabelledReport[] = [
  {
    title: "那個「十二萬」從哪裡來",
    published: "2022-06-20",
    text: "每年都有人引用「海外十二萬北韓勞工」。這數字出自統一部2016年的勞務說帖，之後沒人重算。我訪談過的三名返鄉者裡，最久的在伐木場做了九年，每年只在領袖生日休兩天。",
    claims: [
      "workers_abroad 120000 120000 eq people - - 2016 統一部",
      "days_off 2 2 eq days year * * -",
    ],
  },
  {
    title: "人口贩运报告：朝鲜部分",
    published: "2021-07-05",
    text: "据民间团体估计，2020年仍有8万名朝鲜公民在境外劳动，其中中国4万至6万，另有数百人在非洲。劳动者每天工作12至15小时，每月只许休息一两天。",
    claims: [
      "workers_abroad 80000 80000 eq people - - 2020 民间团体",
      "workers_abroad 40000 60000 range people - CN 2020 民间团体",
      "?workers_abroad 100 999 range people - - 2020 民间团体",
      "hours_per_day 12 15 range hours day * 2021 -",
      "days_off 1 2 range days month * 2021 -",
    ],
  },
  {
    title: "安理會小組末份報告",
    published: "2024-04-02",
    text: "安理會監測小組最新報告稱，有北韓勞工身影的國家和地區達35個。報告附上某成員國的資料，指2023年新派出的IT人員有二千人之譜。決議另把九人和六個實體列入名單。",
    claims: [
      "host_countries 35 35 eq countries - - 2024 安理會監測小組",
      "workers_dispatched 2000 2000 approx people * - 2023 某成員國",
    ],
  },
  {
    title: "莫斯科仓库里的朝鲜女工",
    published: "2025-09-03",
    text: "莫斯科一家独立媒体掌握的人事表列有83人，仓管说“还有三四百个在路上”。女工每天分拣十一小时，月薪约4万卢布，同事说她们从不逛街。该公司全公司有员工二十八万。",
    claims: [
      "workers_abroad 83 83 eq people - RU 2025 莫斯科一家独立媒体",
      "workers_dispatched 300 400 range people - RU 2025 仓管",
      "hours_per_day 11 11 eq hours day RU 2025 *",
      "wage 40000 40000 approx RUB month RU 2025 *",
    ],
  },
  {
    title: "互市贸易区要用朝工",
    published: "2016-03-08",
    text: "丹东一位熟悉招工的商人对本台说，园区规划中的朝鲜工人为三千名，“先到三百再说”。他手头的报价单显示，一线工人每月一千八，技术员两千四。边民每人每天可免税购货八千元。",
    claims: [
      "workers_dispatched 3000 3000 eq people - CN * 丹东一位熟悉招工的商人",
      "workers_dispatched 300 300 eq people - CN * 丹东一位熟悉招工的商人",
      "wage 1800 1800 eq CNY month CN 2016 报价单",
      "wage 2400 2400 eq CNY month CN 2016 报价单",
    ],
  },
  {
    title: "赴坦桑尼亚的朝鲜医生",
    published: "2021-05-12",
    text: "朝鲜外派医生的巅峰期据称有九百人。2019年，坦桑尼亚卫生部在册的朝鲜医生为五十四名，月薪由坦方支付，每人900美元。坦桑尼亚全国注册医生只有两千八百名，每十万人不足五名。",
    claims: [
      "workers_abroad 900 900 eq people - * * -",
      "workers_abroad 54 54 eq people - TZ 2019 坦桑尼亚卫生部",
      "wage 900 900 eq USD month TZ 2019 *",
    ],
  },
  {
    title: "北京一家朝鲜餐厅的招聘启事",
    published: "2018-07-03",
    text: "北京一家朝鲜餐厅的经理说，上月人均消费二百一十元，店里服务员几个人、拿多少，他笑而不答。柜台上的招聘启事写着：后厨帮工两名，限本市户口，月薪五千五。",
    claims: [],
  },
  {
    title: "逃到首尔的伐木工",
    published: "2013-10-30",
    text: "在阿穆尔州伐木四年后逃到首尔的朝鲜人朴成浩（化名，49岁）说，冬季每天干十三四个小时，“林业代表部跟俄国人按立方米结账，我们账上一个月有两万八千卢布。”他来韩国后在一家洗车行上班，月薪一百五十万韩元。",
    claims: [
      "hours_per_day 13 14 range hours day RU - 朝鲜人朴成浩",
      "wage 28000 28000 eq RUB month RU - 朝鲜人朴成浩",
    ],
  },
];
