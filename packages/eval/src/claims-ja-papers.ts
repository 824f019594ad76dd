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
      "hours_per_day 12 - gte hours day KW 2014 *",
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
  {
    title: "ルワンダ、医師の残留を報告",
    published: "2020-06-11",
    text: "アフリカ東部のルワンダが、安保理の制裁委員会に最終報告書を提出した。5月末現在、国内には保健分野の北朝鮮人64人がとどまっている。空の便が断たれ、送還できずにいるためだと説明した。同国は2019年以降に計15人を帰国させている。",
    claims: [
      "workers_abroad 64 64 eq people - RW 2020 ルワンダ",
      "workers_repatriated 15 15 eq people - RW * ルワンダ",
    ],
  },
  {
    title: "除隊者も派遣の対象に",
    published: "2023-06-02",
    text: "平壌の内部消息筋が本紙に語ったところでは、新たな派遣計画に載る1万8000人のうち、1万5200人がロシア向けだ。中国には1200人が割り当てられ、残りはイランやカタール、UAEへ振り向けられる。",
    claims: [
      "workers_dispatched 18000 18000 eq people - - 2023 平壌の内部消息筋",
      "workers_dispatched 15200 15200 eq people - RU 2023 平壌の内部消息筋",
      "workers_dispatched 1200 1200 eq people - CN 2023 平壌の内部消息筋",
    ],
  },
  {
    title: "報告書「届かぬ賃金」",
    published: "2015-11-20",
    text: "海外で働いた脱北者37人への聞き取りを、ソウルの人権団体「北の扉」が報告書にまとめた。1日の労働は平均で13.8時間。月の休みは「なし」が最も多く、平均は1.4日にとどまる。賃金の72%が党と会社に差し引かれ、手元に残る額は月平均85ドルだった。証言者のうち15人はロシア、8人は中国の経験者だった。",
    claims: [
      "hours_per_day 13.8 13.8 eq hours day - 2015 北の扉",
      "days_off 1.4 1.4 eq days month - 2015 北の扉",
      "pay_withheld 72 72 eq percent - - 2015 北の扉",
      "wage 85 85 eq USD month - 2015 北の扉",
    ],
  },
  {
    title: "国境の町に戻るバス",
    published: "2023-09-05",
    text: "北朝鮮が国境を開いた。丹東から9台のバスが川を渡り、延べ250人を超す自国民を乗せて帰ったと現地の消息筋が伝える。丹東だけでまだ2万人近くが待つというが、別の業者は「1万人を割った」と見る。工場側は残る者に月3000元を提示した。昨年までは2400元だった。",
    claims: [
      "workers_repatriated 250 - gt people - CN 2023 現地の消息筋",
      "workers_abroad 20000 20000 approx people - CN 2023 現地の消息筋",
      "workers_abroad - 10000 lt people - CN 2023 別の業者",
      "wage 3000 3000 eq CNY month CN 2023 工場側",
      "wage 2400 2400 eq CNY month CN 2022 工場側",
    ],
  },
  {
    title: "数字で読む派遣労働",
    published: "2018-09-07",
    text: "米国務省は、海外の北朝鮮労働者を9万人とみる。受け入れ国は最大で50カ国という見積もりもある。国連代表部の試算では収入は10億〜20億ドルだが、一部の研究者は最大25億ドルまで引き上げる。カギを握るのは上納率で、6割から8割まで諸説ある。ロシアの移民統計では、決議後の1年間に8千人を超す新規入国者が就労登録された。",
    claims: [
      "workers_abroad 90000 90000 eq people - - 2018 米国務省",
      "host_countries - 50 lte countries - - 2018 -",
      "revenue 1000000000 2000000000 range USD - - 2018 国連代表部",
      "revenue - 2500000000 lte USD - - 2018 一部の研究者",
      "pay_withheld 60 80 range percent - - 2018 -",
      "workers_dispatched 8000 - gt people * RU 2018 ロシアの移民統計",
    ],
  },
  {
    title: "新競技場の110人",
    published: "2017-05-10",
    text: "雑誌ゴールが暴いたのは、サンクトペテルブルクの新スタジアムに北朝鮮人130人が投入されていた事実だった。下請けの男は「彼らは真夜中まで働く」と明かす。男が1人につき払うのは月9万ルーブルで、そのうち3万は将校に渡る。地方の建設労働者の平均月給は5万ルーブルだ。市が請負会社に払った工賃は1平方メートルあたり2万ルーブル。",
    claims: [
      "workers_abroad 130 130 eq people - RU 2017 雑誌ゴール",
      "wage 90000 90000 eq RUB month RU 2017 下請けの男",
    ],
  },
  {
    title: "送還の中間報告",
    published: "2019-07-03",
    text: "エチオピア政府が委員会に提出した中間報告によると、2018年に北朝鮮の医療従事者48人と技師6人を送り返した。同年末時点で国内に残っていたのは医師9人。別の工区では、去年まで70人いた一団が口論の末に引き揚げた。",
    claims: [
      "workers_repatriated 48 48 eq people - ET 2018 エチオピア政府",
      "workers_repatriated 6 6 eq people - ET 2018 エチオピア政府",
      "workers_abroad 9 9 eq people - ET 2018 エチオピア政府",
      "workers_abroad 70 70 eq people - ET 2018 *",
    ],
  },
  {
    title: "五輪選手村を建てた人々",
    published: "2021-08-02",
    text: "晴海の選手村は、延べ20万人の作業員が建てた。国際労組は別の大会で18人の死者を数え、そこには北朝鮮の労働者も含まれると訴えた。",
    claims: [],
  },
];
