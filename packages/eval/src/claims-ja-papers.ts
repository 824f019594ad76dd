import type { LabelledReport } from "./score-reports.ts";

/** Japanese texts of our own, each for some ways to say whose paper, count or words a figure is of. */
export const japanesePapers: readonly LabelledReport[] = [
  {
    title: "湾岸に残る北朝鮮労働者",
    published: "2014-10-09",
    text: "クウェートの労働局が把握する北朝鮮労働者は3400人。もっとも、宿舎を束ねる中国系の仲介人は「4000を切ることはない」と首を横に振る。契約上は日に9時間のはずが、実際には12時間を下らない。「本人に渡るのはその2割」と仲介人は声を潜めた。",
    claims: [
      "workers_abroad 3400 3400 eq people - KW 2014 クウェートの労働局",
      "workers_abroad 4000 - gte people - KW 2014 中国系の仲介人",
      "hours_per_day 12 - gte hours day KW 2014 -",
      "pay_withheld 80 80 eq percent - KW 2014 中国系の仲介人",
    ],
  },
  {
    title: "6カ国の合同チーム、IT要員の数を公表",
    published: "2025-11-06",
    text: "6カ国でつくる合同監視チームが5日、90ページの報告書を出した。北朝鮮のIT要員が働くのは少なくとも7カ国。最多の中国に900〜1300人、ロシアに200〜400人が置かれ、カンボジアにも30〜50人が確認された。盗んだ暗号資産は12億ドルに上る。",
    claims: [
      "host_countries 7 - gte countries - - 2025 合同監視チーム",
      "workers_abroad 900 1300 range people - CN 2025 合同監視チーム",
      "workers_abroad 200 400 range people - RU 2025 合同監視チーム",
      "workers_abroad 30 50 range people - KH 2025 合同監視チーム",
    ],
  },
  {
    title: "ベナンの病院に北朝鮮の医療団",
    published: "2022-05-18",
    text: "ベナン北部の病院に、北朝鮮の医師や看護師ら26人が着任した。病院が12日、交流サイトに載せて公開した写真で分かった。別の保健当局者は、給与は月八百ドルから千ドルで、半分以上が大使館の口座に振り込まれると明かした。同病院のベッド数は140、患者は1日80人ほど。",
    claims: [
      "workers_dispatched 26 26 eq people - BJ 2022 病院",
      "wage 800 1000 range USD month BJ 2022 別の保健当局者",
      "pay_withheld 50 - gte percent - BJ 2022 別の保健当局者",
    ],
  },
  {
    title: "中国東北部へ8万人 地元紙が計画伝える",
    published: "2013-04-11",
    text: "韓国紙の時事日報は、来年までに北朝鮮の労働者8万人が琿春など中国東北部の都市に送り込まれると伝えた。中国の貿易筋の話だという。縫製の技術者も1万人から2万人含まれる。",
    claims: [
      "workers_dispatched 80000 80000 eq people - CN 2014 中国の貿易筋",
      "workers_dispatched 10000 20000 range people - CN * *",
    ],
  },
  {
    title: "欧州の現場から",
    published: "2016-11-02",
    text: "統計研究センターが今春出した約300頁の報告書を読んだ。北朝鮮の派遣先は最盛期に40カ国を数えたが、2014年には18カ国に減り、そこに4万から5万人がいたという。国別ではロシア約1万8千人、中国1万5000人が多い。",
    claims: [
      "host_countries 40 40 eq countries - - - 統計研究センター",
      "host_countries 18 18 eq countries - - 2014 統計研究センター",
      "workers_abroad 40000 50000 range people - - 2014 統計研究センター",
      "workers_abroad 18000 18000 approx people - RU 2014 統計研究センター",
      "workers_abroad 15000 15000 eq people - CN 2014 統計研究センター",
    ],
  },
  {
    title: "特別報告者の言葉",
    published: "2017-10-27",
    text: "国連の人権担当、キム特別報告者が先週、総会の委員会で訴えた言葉は重い。海外で働く北朝鮮労働者は十万人近くに上り、一日の労働は十三時間を超え、休みは月に一度か二度という。",
    claims: [
      "workers_abroad 100000 100000 approx people - - 2017 キム特別報告者",
      "hours_per_day 13 - gt hours day - 2017 キム特別報告者",
      "days_off 1 2 range days month - 2017 キム特別報告者",
    ],
  },
  {
    title: "砂浜に漂着、木造船3隻",
    published: "2018-12-03",
    text: "先月流れ着いた木造船から、北朝鮮の漁民とみられる5人の遺体が見つかった。生存者は12人に上り、中国へ送還される。「1日16時間以上も網を引き、休みはなかった」という。",
    claims: [],
  },
];
